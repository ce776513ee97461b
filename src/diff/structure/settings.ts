/** What a spec says as a whole: CPUs, scheduler, platform, order of locks, where runs may end. */
import type { Span } from "../../base/source.js";
import type { TypedSpec } from "../../typecheck/typed-spec.js";
import type { EditKind } from "../spec-diff.js";
import type { Clause, DraftEdit } from "./bodies.js";
import { inOldNames, type Matching, saySame } from "./match.js";
import type { SpecReader } from "./read-spec.js";
import { oneLine } from "./statements.js";
import { textOf } from "../../base/source.js";

export function compareSettings(
  before: TypedSpec,
  after: TypedSpec,
  readers: { readonly before: SpecReader; readonly after: SpecReader },
  matching: Matching,
): readonly DraftEdit[] {
  const owner = `spec ${after.name}`;
  const edits: DraftEdit[] = [];
  const setting = (
    clause: Clause,
    kind: EditKind,
    called: string,
    [was, is]: readonly [string, string],
  ): void => {
    if (was === is) return;
    const sentence = `${called} is now ${is}, was ${was}`;
    edits.push({ kind, owner, sentence, before: undefined, after: undefined, clause });
  };
  setting("cpus", "capacity", "the number of CPUs", [cpusOf(before), cpusOf(after)]);
  setting("scheduler", "changed", "the scheduler", [before.scheduler, after.scheduler]);
  const [old, fresh] = [before.platform, after.platform];
  const platform = setting.bind(undefined, "platformUse");
  platform("changed", "the platform", [old.name, fresh.name]);
  platform("level", "the order of levels", [old.levels.join(" < "), fresh.levels.join(" < ")]);
  platform("level", "the level below which waiting is allowed", [
    blocking(before),
    blocking(after),
  ]);
  const demands = (isAsked: boolean): string => (isAsked ? "asked for" : "not asked for");
  platform("changed", "a `with` for every `sleep`", [
    demands(old.sleepNeedsInterlock),
    demands(fresh.sleepNeedsInterlock),
  ]);
  edits.push(...compareOrders(before, after, matching, owner));
  const oldEnd = readers.before.tokensOf(before.mayEnd);
  const newEnd = readers.after.tokensOf(after.mayEnd);
  if (!saySame(oldEnd, newEnd, matching)) {
    const [was, is] = [before.mayEnd?.span, after.mayEnd?.span];
    const sentence = `\`may end when\` is now ${shown(is)}, was ${shown(was)}`;
    edits.push({ kind: "guard", owner, sentence, before: was, after: is, clause: "mayEnd" });
  }
  return edits;
}

const cpusOf = ({ cpus }: TypedSpec): string => (cpus === 0 ? "not limited" : String(cpus));

const blocking = ({ platform }: TypedSpec): string =>
  platform.levels[platform.blockingBelow] ?? "not limited";

const shown = (span: Span | undefined): string =>
  span ? `\`${oneLine(textOf(span))}\`` : "not there";

function compareOrders(
  before: TypedSpec,
  after: TypedSpec,
  matching: Matching,
  owner: string,
): readonly DraftEdit[] {
  const say = (first: string, second: string): string => `${first} < ${second}`;
  const oldOrder = new Map(
    before.lockOrder.map(([a, b]) => [
      say(`lock:${a.name}`, `lock:${b.name}`),
      say(a.name, b.name),
    ]),
  );
  const keyOf = (name: string): string => inOldNames(matching)(`lock:${name}`);
  const newOrder = new Map(
    after.lockOrder.map(([a, b]) => [say(keyOf(a.name), keyOf(b.name)), say(a.name, b.name)]),
  );
  const edit = (kind: "added" | "removed", order: string): DraftEdit => ({
    kind,
    owner,
    sentence: `the order \`${order}\` is ${kind === "added" ? "new" : "gone"}`,
    before: undefined,
    after: undefined,
    clause: "lockOrder",
  });
  return [
    ...[...oldOrder].flatMap(([key, order]) => (newOrder.has(key) ? [] : [edit("removed", order)])),
    ...[...newOrder].flatMap(([key, order]) => (oldOrder.has(key) ? [] : [edit("added", order)])),
  ];
}
