/**
 * Checkers for tests assert the range of every store, so that lowering which forgets a check, or declares a variable too
 * narrow, is found by whatever test runs into it. A value outside is an error of the compiler, and is thrown.
 */
import type { Range } from "../../ir/ir.js";
import { type Code, code, literal, nothing, raw } from "../writer.js";
import type { Unit } from "./unit.js";

const helper = (unit: Unit): string => unit.names.top("helper", "inRange");

/** The function that the assertions call; nothing where there are none. */
export function assertionHelper(unit: Unit): Code {
  if (!unit.assertsRanges) return nothing;
  // A mask of 32 elements is a negative number where its highest bit is set.
  return code`
    function ${raw(helper(unit))}${unit.type("<T extends number | boolean>")}(what${unit.type(": string")}, value${unit.type(": T")}, low${unit.type(": number")}, high${unit.type(": number")})${unit.type(": T")} {
      const known = Number(value);
      const fits = (known >= low && known <= high) || (known < 0 && high > 0x7fffffff && known >>> 0 <= high);
      if (Number.isInteger(known) && fits) return value;
      throw new Error("internal error: " + what + " holds " + low + ".." + high + ", and is given " + value);
    }`;
}

/** The value, asserted to be in the range. */
export function asserted(
  unit: Unit,
  what: string,
  value: Code,
  { low, high }: Pick<Range, "low" | "high">,
): Code {
  if (!unit.assertsRanges) return value;
  return code`${raw(helper(unit))}(${literal(what)}, ${value}, ${low}, ${high})`;
}

/** Statements in front of a body: its parameters are in their ranges. */
export const assertedParameters = (
  unit: Unit,
  what: string,
  parameters: readonly {
    readonly name: string;
    readonly as: string;
    readonly range: Pick<Range, "low" | "high">;
  }[],
): readonly Code[] =>
  unit.assertsRanges
    ? parameters.map(
        ({ name, as, range }) => code`${asserted(unit, `${what}, ${name}`, raw(as), range)};`,
      )
    : [];
