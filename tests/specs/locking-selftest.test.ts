/**
 * The mistakes that Linux plants to test its own lock checker, with the outcomes that its table says: what must fail fails,
 * what must not does not, but where a cycle of lock classes is one that no run can close. The matrix in
 * docs/locking-selftest.md is the one that is found.
 * `ACCEPT=1 npx vitest run tests/specs/locking-selftest.test.ts` writes the matrix anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Verdict } from "../../src/runtime/index.js";
import { revisionsOf } from "../support/check-spec.js";
import { describeShipped, searchShipped } from "../support/shipped.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = `${root}docs/locking-selftest.md`;
const accepts = process.env["ACCEPT"] !== undefined && process.env["CI"] === undefined;

interface Cell {
  readonly row: string;
  readonly column: string;
  /** Linux's table says that the case must fail. */
  readonly fails: boolean;
  readonly spec: string;
  readonly revision: string;
}
interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/**
 * One row: the name that Linux prints, the first word of its revisions, and by column what Linux's table says: `F` must
 * fail, `S` must not, `-` is not there.
 */
const row =
  (spec: string, columns: Readonly<Record<string, string>>) =>
  ([name, revision, outcomes]: readonly [string, string, string]): Table["rows"][number] =>
    Object.entries(columns).map(([column, last], i) =>
      outcomes[i] === "-"
        ? undefined
        : { row: name, column, fails: outcomes[i] === "F", spec, revision: revision + last },
    );

const six = {
  spin: "Spin",
  wlock: "WLock",
  rlock: "RLock",
  mutex: "Mutex",
  wsem: "WSem",
  rsem: "RSem",
};
const three = { spin: "Spin", wlock: "WLock", rlock: "RLock" };
const kinds = { raw: "Raw", spin: "Spin", mutex: "Mutex" };

const tables: readonly Table[] = [
  {
    title: "",
    columns: Object.keys(six),
    rows: [
      ...(
        [
          ["A-A deadlock", "aa", "FFSFFF"],
          ["A-B-B-A deadlock", "abba", "FFSFFF"],
          ["A-B-B-C-C-A deadlock", "abbcca", "FFSFFF"],
          ["A-B-C-A-B-C deadlock", "abcabc", "FFSFFF"],
          ["A-B-B-C-C-D-D-A deadlock", "abbccdda", "FFSFFF"],
          ["A-B-C-D-B-D-D-A deadlock", "abcdbdda", "FFSFFF"],
          ["A-B-C-D-B-C-D-A deadlock", "abcdbcda", "FFSFFF"],
          ["double unlock", "doubleUnlock", "FFFFFF"],
          ["bad unlock order", "badUnlockOrder", "SSSSSS"],
        ] as const
      ).map(row("locking-selftest", six)),
      ...(
        [
          ["recursive read-lock", "readRead", "--S--F"],
          ["mixed read-write-lock", "readWrite", "--F--F"],
          ["mixed write-read-lock", "writeRead", "--F--F"],
          ["mixed read-lock/lock-write ABBA", "readLockLockWrite", "--F--F"],
          ["mixed read-lock/lock-read ABBA", "readLockLockRead", "--S--F"],
          ["mixed write-lock/lock-write ABBA", "writeLockLockWrite", "--F--F"],
          ["chain cached mixed R-L/L-W ABBA", "chainCached", "--F---"],
          ["rlock W1R2/W2R3/W3R1", "w1R2W2R3W3R1", "--F---"],
          ["rlock W1W2/R2R3/W3R1", "w1W2R2R3W3R1", "--F---"],
          ["rlock W1W2/R2R3/R3W1", "w1W2R2R3R3W1", "--S---"],
          ["rlock W1R2/R2R3/W3W1", "w1R2R2R3W3W1", "--S---"],
        ] as const
      ).map(row("locking-selftest-readers", six)),
    ],
  },
  {
    title: "interrupts",
    columns: Object.keys(three),
    rows: [
      ...(
        [
          ["hard-irqs-on + irq-safe-A", "irqsafe1Hard", "FFS"],
          ["soft-irqs-on + irq-safe-A", "irqsafe1Soft", "FFS"],
          ["sirq-safe-A => hirqs-on", "irqsafe2A", "FFS"],
          ["hard-safe-A + irqs-on", "irqsafe2BHard", "FFS"],
          ["soft-safe-A + irqs-on", "irqsafe2BSoft", "FFS"],
          ["hard-safe-A + unsafe-B #1", "irqsafe3Hard", "FFS"],
          ["soft-safe-A + unsafe-B #1", "irqsafe3Soft", "FFS"],
          ["hard-safe-A + unsafe-B #2", "irqsafe4Hard", "FFS"],
          ["soft-safe-A + unsafe-B #2", "irqsafe4Soft", "FFS"],
        ] as const
      ).map(row("locking-selftest-irqs", three)),
      ...(
        [
          ["hard-irq lock-inversion", "inversionHard", "FFS"],
          ["soft-irq lock-inversion", "inversionSoft", "FFS"],
          ["hard-irq read-recursion", "recursionHard", "-FS"],
          ["soft-irq read-recursion", "recursionSoft", "-FS"],
          ["hard-irq read-recursion #2", "recursion2Hard", "-FS"],
          ["soft-irq read-recursion #2", "recursion2Soft", "-FS"],
          ["hard-irq read-recursion #3", "recursion3Hard", "-FS"],
          ["soft-irq read-recursion #3", "recursion3Soft", "-FS"],
        ] as const
      ).map(row("locking-selftest-inversion", three)),
    ],
  },
  {
    title: "wait context",
    columns: Object.keys(kinds),
    rows: (
      [
        ["in hardirq context", "hard", "SSF"],
        ["in softirq context", "soft", "SSF"],
        ["in RAW_SPINLOCK context", "raw", "SFF"],
        ["in SPINLOCK context", "spin", "SSF"],
        ["in MUTEX context", "mutex", "SSS"],
      ] as const
    ).map(row("wait-context", kinds)),
  },
];

const cells = tables.flatMap(({ rows }) => rows.flat()).filter((cell) => cell !== undefined);
const keyOf = ({ spec, revision }: Pick<Cell, "spec" | "revision">): string =>
  `${spec}.ilk@${revision}`;
const specs = [...new Set(cells.map(({ spec }) => spec))];
/** Our own: the same pieces without the mistake. */
const isOurs = (revision: string): boolean => /^ordered|Off$/.test(revision);

/** The cycles of the lock order are asked for too. */
const LOCKS = { locks: true } as const;

const verdicts = new Map<string, Verdict>();

beforeAll(async () => {
  for (const spec of specs) {
    const path = `${root}specs/classics/${spec}.ilk`;
    for (const revision of revisionsOf(path)) {
      const { verdict } = await searchShipped(path, revision, LOCKS);
      verdicts.set(keyOf({ spec, revision }), verdict);
    }
  }
  if (accepts) writeFileSync(page, readFileSync(page, "utf8").replace(MATRIX, printed()));
});

const verdictOf = (cell: Cell): Verdict => {
  const verdict = verdicts.get(keyOf(cell));
  if (!verdict) throw new Error(`there is no ${keyOf(cell)}`);
  return verdict;
};

/** `irq-unsafe-lock 1, self-deadlock 4`: rules broken, each with the steps of a shortest run. */
const foundIn = (cell: Cell): string =>
  verdictOf(cell)
    .violations.map(({ name, depth }) => `${name} ${depth}`)
    .join(", ") || "ok";

/** Lockdep finds a cycle of classes in it, and it is none that a run can close. */
const differs = (cell: Cell): boolean => cell.fails && foundIn(cell) === "ok";

const reasonsOf = (cell: Cell): readonly string[] =>
  (verdictOf(cell).locks?.cycles ?? [])
    .filter((cycle) => cycle.outcome === "never")
    .flatMap((cycle) => cycle.reasons);

const line = (texts: readonly string[]): string =>
  `| ${texts.join(" | ")} |`.replaceAll("|  |", "| |").replaceAll("|  |", "| |");

function printed(): string {
  const matrix = tables.map(({ title, columns, rows }) => [
    line([title, ...columns]),
    line(["---", ...columns.map(() => "---")]),
    ...rows.map((all) =>
      line([
        all.find((cell) => cell !== undefined)?.row ?? "",
        ...all.map((cell) => {
          if (!cell) return "";
          return differs(cell) ? "ok (*lockdep: fails*)" : foundIn(cell);
        }),
      ]),
    ),
  ]);
  const differing = [
    line(["differs", "lockdep", "Interlock", "why no run closes the cycle"]),
    line(["---", "---", "---", "---"]),
    ...cells.filter(differs).map((cell) => {
      const why = reasonsOf(cell)[0] ?? "";
      return line([`${cell.row}, ${cell.column}`, "fails", "ok", why]);
    }),
  ];
  return `${[...matrix, differing].map((table) => table.join("\n")).join("\n\n")}\n`;
}

/** From the first line of the first table to the last of the last. */
const MATRIX = /^\| \| spin \| wlock [\s\S]*^\| differs [^\n]*\n(?:\|[^\n]*\n)*/m;

describeShipped("locking-selftest", LOCKS);

describe("as Linux's table says", () => {
  it.each(cells)("$row, $column", (cell) => {
    if (!differs(cell)) return expect(foundIn(cell) !== "ok").toBe(cell.fails);
    // There is a cycle, as lockdep says; but it is one of readers alone.
    expect(cell.column).toBe("rsem");
    expect(reasonsOf(cell).length).toBeGreaterThan(0);
    for (const reason of reasonsOf(cell)) expect(reason).toMatch(/^readers: /);
  });
});

it("there is a revision for every case, and no other", () => {
  const ours = [...verdicts].filter(([key]) => isOurs(key.slice(key.indexOf("@") + 1)));
  expect([...cells.map(keyOf), ...ours.map(([key]) => key)].sort()).toEqual(
    [...verdicts.keys()].sort(),
  );
  for (const [key, verdict] of ours)
    expect([key, verdict.violations.map((each) => each.name)]).toEqual([key, []]);
});

it("the printed matrix is what is found", () => {
  expect(MATRIX.exec(readFileSync(page, "utf8"))?.[0]).toBe(printed());
});
