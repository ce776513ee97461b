/**
 * Locks and levels: taking, giving back, the rules that belong to it, and who waits for whom. Goes in: a step under way
 * and a lock by name; for what is asked of waiting, a state and the name of a context. What it breaks is noted in the step.
 */
import { breaks, FREE, restingPlace, asNumber, type State, type Step, type World } from "./state.js";
import type { Lock } from "../../src/typecheck/typed-spec.js";

const isMine = (step: Step, key: string): boolean => step.member !== undefined && step.shared.get(`owner ${key}`) === step.member.key;
