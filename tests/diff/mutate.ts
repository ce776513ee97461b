/** Random changes of a spec's text: of what it means, or of its looks alone. The same seed gives the same changes. */

export type Draw = (below: number) => number;

/** A linear congruential sequence (Numerical Recipes). */
export function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Mutation = (text: string, draw: Draw) => string;

/** Replaces one of the places where the pattern fits. */
const oneOf =
  (pattern: RegExp, by: (found: string, draw: Draw) => string): Mutation =>
  (text, draw) => {
    const [head, body] = split(text);
    const found = [...body.matchAll(pattern)];
    const chosen = found[draw(found.length)];
    if (!chosen) return text;
    const at = chosen.index;
    return head + body.slice(0, at) + by(chosen[0], draw) + body.slice(at + chosen[0].length);
  };

/** What stands before the first context or action is left alone: types and sizes. */
function split(text: string): readonly [head: string, body: string] {
  const at = text.search(/^(thread|entry|isr|dpc|timer|device|action|proc|work|softirq)\b/m);
  const end = text.search(/^(invariant|reachable|revision|expect)\b/m);
  const stop = end < 0 ? text.length : end;
  return at < 0 || at > stop ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

const STATEMENT = /^ +[\w[\].]+(?: [^\n{}]*)?[^\n{}]*;$/gm;

const swapLines: Mutation = (text, draw) => {
  const lines = text.split("\n");
  const isPlain = (line: string | undefined): boolean =>
    line !== undefined && new RegExp(STATEMENT.source).test(line) && !/\blet\b/.test(line);
  const pairs = lines.flatMap((line, i) => (isPlain(line) && isPlain(lines[i + 1]) ? [i] : []));
  const at = pairs[draw(pairs.length)];
  if (at === undefined) return text;
  return lines
    .with(at, lines[at + 1] ?? "")
    .with(at + 1, lines[at] ?? "")
    .join("\n");
};

/** Changes of meaning, mostly: some of them change nothing that can be observed. */
export const MEANT: readonly Mutation[] = [
  oneOf(/\b[0-9]+\b/g, (found, draw) => String(Math.max(0, Number(found) + 1 - 2 * draw(2)))),
  oneOf(STATEMENT, () => ""),
  oneOf(STATEMENT, (found) => `${found}\n${found}`),
  oneOf(/\b(true|false)\b/g, (found) => (found === "true" ? "false" : "true")),
  oneOf(/==|!=|&&|\|\||<=|>=|[+]/g, (found) => OTHER[found] ?? found),
  oneOf(/\b(insertTail|insertHead|push|pop|front|removeHead)\b/g, (found) => OTHER[found] ?? found),
  oneOf(/\b(raise|schedule|wake|wakeOne|complete) \w+;/g, () => "skip;"),
  oneOf(/\bwith \w+(\[\w+\])?( at \w+)? \{/g, () => "{"),
  oneOf(/\batomic \{/g, () => "{"),
  swapLines,
];

const OTHER: Readonly<Record<string, string>> = {
  "==": "!=",
  "!=": "==",
  "&&": "||",
  "||": "&&",
  "<=": "<",
  ">=": ">",
  "+": "-",
  insertTail: "insertHead",
  insertHead: "insertTail",
  push: "front",
  pop: "front",
  front: "pop",
  removeHead: "front",
};

const atLine =
  (change: (line: string) => string): Mutation =>
  (text, draw) => {
    const lines = text.split("\n");
    const at = draw(lines.length);
    return lines.with(at, change(lines[at] ?? "")).join("\n");
  };

/** Changes of the looks alone. */
export const COSMETIC: readonly Mutation[] = [
  atLine((line) => `// Nothing is meant by this.\n${line}`),
  atLine((line) => `\n\n${line}`),
  atLine((line) => `   ${line}`),
  (text, draw) => text.replaceAll("\n  ", `\n${" ".repeat(draw(8))}`),
  (text) => text.replaceAll(/(\w) == (\w)/g, "$1==$2"),
];
