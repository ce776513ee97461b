/** `observe x;` and `observe only e, …;`: what is seen of a step beside the events that are built in. */
import { suggest } from "../../base/suggest.js";
import type { ObserveDeclaration, ObservedName } from "../../syntax/ast/ast.js";
import type { Environment } from "../environment.js";
import type { TypedSpec, Variable } from "../typed-spec.js";

/** What stands before a name, and of what sort the name is then. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  enter: ["context"],
  leave: ["context"],
  wants: ["lock"],
  acquire: ["lock"],
  release: ["lock"],
  raise: ["context"],
  schedule: ["context"],
  sleep: ["channel"],
  wake: ["channel"],
  wakeOne: ["channel"],
  wait: ["completion"],
  complete: ["completion"],
};
const OBJECTS: readonly string[] = ["list", "ring", "queue", "pool"];

export function typeObserved(
  nodes: readonly ObserveDeclaration[],
  variables: readonly Variable[],
  env: Environment,
): Pick<TypedSpec, "observed" | "observeOnly"> {
  const changes = nodes.filter(({ isOnly }) => !isOnly).flatMap(({ names }) => names);
  const observed = changes.flatMap((each): readonly Variable[] => {
    const variable = variables.find(({ name }) => name === each.name.text);
    if (variable && !each.word && !each.operation) return [variable];
    if (!isAbsent(each, env)) {
      const near = suggest(
        each.name.text,
        variables.map(({ name }) => name),
      );
      const help = near === undefined ? undefined : `observe ${near};`;
      env.sink.report("ILK4401", each.name.span, { name: textOf(each) }, { help });
    }
    return [];
  });
  const chosen = nodes.filter(({ isOnly }) => isOnly).flatMap(({ names }) => names);
  for (const each of chosen)
    if (!isAbsent(each, env) && !isSeen(each, observed, env))
      env.sink.report("ILK4402", each.name.span, { name: textOf(each) });
  return {
    observed: [...new Set(observed)],
    observeOnly: nodes.some(({ isOnly }) => isOnly) ? chosen.map(textOf) : undefined,
  };
}

const textOf = ({ word, name, operation }: ObservedName): string =>
  `${word ? `${word.text} ` : ""}${name.text}${operation ? `.${operation.text}` : ""}`;

/** Not there in this configuration, and so never seen. */
const isAbsent = ({ name }: ObservedName, env: Environment): boolean => env.absent.has(name.text);

function isSeen(
  { word, name, operation }: ObservedName,
  observed: readonly Variable[],
  env: Environment,
): boolean {
  const sort = env.collected.symbols.names.get(name.text)?.declaration.kind ?? "";
  if (operation) return word === undefined && OBJECTS.includes(sort);
  if (word) return Object.hasOwn(WORDS, word.text) && (WORDS[word.text] ?? []).includes(sort);
  return ["action", "event"].includes(sort) || observed.some((each) => each.name === name.text);
}
