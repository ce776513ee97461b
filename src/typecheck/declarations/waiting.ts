/** Channels and completions: what sleepers and waiters wait for. */
import type { ChannelDeclaration, CompletionDeclaration } from "../../syntax/ast/ast.js";
import type { Environment } from "../environment.js";
import type { Channel, Completion } from "../typed-spec.js";
import { familyPlace, heading, isThere } from "./clauses.js";

const constantPlace = {
  mode: "constant",
  ghosts: false,
  noCpu: "the expression is constant",
} as const;

export function typeChannelDeclaration(declaration: ChannelDeclaration, env: Environment): Channel {
  const { families } = familyPlace(declaration.indices, env, constantPlace);
  const spurious = isThere(declaration.spurious, env);
  return { kind: "channel", ...heading(declaration), families, spurious };
}

export function typeCompletionDeclaration(
  declaration: CompletionDeclaration,
  env: Environment,
): Completion {
  const { families } = familyPlace(declaration.indices, env, constantPlace);
  return {
    kind: "completion",
    ...heading(declaration),
    families,
    once: isThere(declaration.once, env),
  };
}
