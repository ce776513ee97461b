/**
 * The mistakes that Linux plants to test its own lock checker, with the outcomes that its table says: what must fail fails,
 * what must not does not, and the matrix in docs/locking-selftest.md is the one that the checker finds.
 * `ACCEPT=1 npx vitest run tests/specs/locking-selftest.test.ts` writes the matrix anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { checkFile, revisionsOf } from "../support/check-spec.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = `${root}docs/locking-selftest.md`;
const accepts = process.env["ACCEPT"] !== undefined && process.env["CI"] === undefined;

type Cell = readonly [spec: string, revision: string];
interface Table {
  readonly columns: readonly string[];
  /** The name that Linux prints, whether its table says that the case must fail, and a revision for each column. */
  readonly rows: readonly (readonly [name: string, ...cells: (readonly [boolean, Cell] | "")[]])[];
}

const selftest = (revision: string): Cell => ["locking-selftest", revision];
const wait = (revision: string): Cell => ["wait-context", revision];
const spinAndMutex = (name: string, revision: string, fails: boolean): Table["rows"][number] => [
  name,
  [fails, selftest(`${revision}Spin`)],
  [fails, selftest(`${revision}Mutex`)],
];
const contexts = (
  name: string,
  row: string,
  ...fails: readonly boolean[]
): Table["rows"][number] => [
  name,
  ...["Raw", "Spin", "Mutex"].map((column, i) => [fails[i] === true, wait(row + column)] as const),
];

const tables: readonly Table[] = [
  {
    columns: ["", "spin", "mutex"],
    rows: [
      spinAndMutex("A-A deadlock", "aa", true),
      spinAndMutex("A-B-B-A deadlock", "abba", true),
      spinAndMutex("A-B-B-C-C-A deadlock", "abbcca", true),
      spinAndMutex("A-B-C-A-B-C deadlock", "abcabc", true),
      spinAndMutex("A-B-B-C-C-D-D-A deadlock", "abbccdda", true),
      spinAndMutex("A-B-C-D-B-D-D-A deadlock", "abcdbdda", true),
      spinAndMutex("A-B-C-D-B-C-D-A deadlock", "abcdbcda", true),
      spinAndMutex("double unlock", "doubleUnlock", true),
      spinAndMutex("bad unlock order", "badUnlockOrder", false),
    ],
  },
  {
    columns: ["spin", "hard", "soft"],
    rows: [
      ["irqs-on + irq-safe-A", [true, selftest("irqsafe1Hard")], [true, selftest("irqsafe1Soft")]],
      ["sirq-safe-A => hirqs-on", "", [true, selftest("irqsafe2A")]],
      ["safe-A + irqs-on", [true, selftest("irqsafe2BHard")], [true, selftest("irqsafe2BSoft")]],
      ["safe-A + unsafe-B #1", [true, selftest("irqsafe3Hard")], [true, selftest("irqsafe3Soft")]],
      ["safe-A + unsafe-B #2", [true, selftest("irqsafe4Hard")], [true, selftest("irqsafe4Soft")]],
    ],
  },
  {
    columns: ["wait context", "raw", "spin", "mutex"],
    rows: [
      contexts("in hardirq context", "hard", false, false, true),
      contexts("in softirq context", "soft", false, false, true),
      contexts("in RAW_SPINLOCK context", "raw", false, true, true),
      contexts("in SPINLOCK context", "spin", false, false, true),
      contexts("in MUTEX context", "mutex", false, false, false),
    ],
  },
];

/** `irq-unsafe-lock 1, self-deadlock 4` by spec and revision: rules broken, each with the steps of a shortest run. */
const found = new Map<string, string>();

beforeAll(async () => {
  for (const spec of ["locking-selftest", "wait-context"])
    for (const revision of revisionsOf(`${root}specs/classics/${spec}.ilk`)) {
      const { verdict } = await checkFile(`${root}specs/classics/${spec}.ilk`, revision);
      const broken = verdict.violations.map(({ name, depth }) => `${name} ${depth}`);
      found.set(`${spec} ${revision}`, broken.join(", "));
    }
  if (accepts) writeFileSync(page, readFileSync(page, "utf8").replace(MATRIX, matrix()));
}, 120_000);

const MATRIX = /^\| \| spin \| mutex \|\n[\s\S]*?\n(?=\n[^|])/m;

const line = (cells: readonly string[]): string =>
  `| ${cells.join(" | ")} |`.replace("|  |", "| |");

const matrix = (): string =>
  tables
    .map(({ columns, rows }) =>
      [
        line(columns),
        line(columns.map(() => "---")),
        ...rows.map(([name, ...cells]) =>
          line([
            name,
            ...cells.map((cell) => (cell === "" ? "" : found.get(cell[1].join(" ")) || "ok")),
          ]),
        ),
      ].join("\n"),
    )
    .join("\n\n") + "\n";

const cases = tables.flatMap(({ rows }) =>
  rows.flatMap(([name, ...cells]) =>
    cells.flatMap((cell) => (cell === "" ? [] : [{ name, fails: cell[0], cell: cell[1] }])),
  ),
);

it.each(cases)("$name, $cell", ({ fails, cell }) => {
  expect(found.get(cell.join(" ")) !== "").toBe(fails);
});

it("the printed matrix is what is found", () => {
  expect(MATRIX.exec(readFileSync(page, "utf8"))?.[0]).toBe(matrix());
});
