/** Texts made to be difficult: very deep, very long, very many, and names that mean something to JavaScript. */

interface Text {
  readonly name: string;
  readonly text: string;
}

const HEAD =
  "spec X;\nplatform linux;\ncpus 2;\nvar v: 0..3 = 0;\nvar b: bool = false;\nlock m: mutex;\n";
const SIZES = [8, 60, 400, 20_000];

/** Each with a number that says how much of it. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  parentheses: (n) => `thread T { v = ${"(".repeat(n)}1${")".repeat(n)}; }`,
  openParentheses: (n) => `thread T { v = ${"(".repeat(n)}1; }`,
  sets: (n) => `var s: set 0..1 = ${"{".repeat(n)}1${"}".repeat(n)};`,
  types: (n) => `var s: ${"set ".repeat(n)}0..1${"?".repeat(n)};`,
  blocks: (n) => `thread T { ${"{ ".repeat(n)}v = 1; ${"} ".repeat(n)}}`,
  atomics: (n) => `thread T { ${"atomic { ".repeat(n)}v = 1; ${"} ".repeat(n)}}`,
  nestedEither: (n) => `thread T { ${"either { ".repeat(n)}v = 1; ${"} or { skip; } ".repeat(n)}}`,
  branches: (n) => `thread T { either { v = 1; } ${"or { v = 2; } ".repeat(n)}}`,
  elseIf: (n) => `thread T { if (b) { v = 1; }${" else if (v == 2) { v = 1; }".repeat(n)} }`,
  conditionals: (n) => `thread T { v = ${"if b then 1 else ".repeat(n)}0; }`,
  quantifiers: (n) => `invariant q: ${many(n, (i) => `forall x${i} in 0..0: `)} v >= 0;`,
  negations: (n) => `invariant q: ${"!".repeat(n)}b;`,
  conjunction: (n) => `invariant q: ${"b && ".repeat(n)}b;`,
  implication: (n) => `invariant q: ${"b => ".repeat(n)}b;`,
  indices: (n) => `invariant q: v${"[0]".repeat(n)} == 0;`,
  members: (n) => `invariant q: v${".x".repeat(n)} == 0;`,
  constants: (n) => `${many(n, (i) => `const c${i} = c${i + 1};\n`)}const c${n} = 1;`,
  definitions: (n) =>
    `${many(n, (i) => `def d${i} = d${i + 1};\n`)}def d${n} = v;\ninvariant q: d0 == 0;`,
  procs: (n) =>
    `${many(n, (i) => `proc p${i}() { p${i + 1}(); }\n`)}proc p${n}() { v = 1; }\nthread T { p0(); }`,
  rounds: (n) => `thread T { for i in 0..${n} { v = 1; } }`,
  choices: (n) => `thread T { choose i in 0..${n}; if (i == 3) { v = 1; } }`,
  parameters: (n) =>
    `device D { action a(${many(Math.min(n, 40), (i) => `x${i}: 0..9, `)}y: 0..1) { v = 1; } }`,
  threads: (n) => `thread T[i: 0..${n}] { v = 1; }`,
  cells: (n) => `var w[0..${n}][0..${n}]: bool = false;\nthread T { w[0][0] = true; }`,
  locks: (n) => `lock l[0..${n}]: spinlock;\nthread T { with l[0] { v = 1; } }`,
  list: (n) => `list q: 0..${n};\nthread T { q.insertTail(1); }`,
  lists: (n) => `list q[0..${n}]: 0..1;\nthread T { q[0].insertTail(1); }`,
  pool: (n) => `pool p[${n}] { x: bool = false; }\nthread T { let r = p.take(); }`,
  slots: (n) =>
    `queue q: 0..3 slots ${n};\nring r: 0..3 slots ${n};\nthread T { q.push(1); r.push(1); }`,
  depth: (n) => `proc p() depth ${n} { if (b) { p(); } }\nthread T { p(); }`,
  range: (n) => `var s: set 0..${n} = {};\nvar z in 0..${n};`,
  declarations: (n) => many(n, (i) => `var a${i}: bool = false;\n`),
  duplicates: (n) => "var a: bool = false;\n".repeat(n),
  unknownNames: (n) => `thread T { ${many(n, (i) => `w${i} = 1; `)}}`,
  unknownCharacters: (n) => "€".repeat(n),
  unknownSigns: (n) => "@ ".repeat(n),
  emoji: (n) => `thread T { ${"😀 ".repeat(n)} }`,
  longName: (n) => `var ${"x".repeat(n * 50)}: bool = false;`,
  longNumber: (n) => `var z: 0..${"9".repeat(n)} = 0;`,
  longString: (n) => `import "${"x".repeat(n * 50)}";`,
  longComment: (n) => `/* ${"x".repeat(n * 50)}`,
  longLine: (n) => `thread T { ${"w = 1; ".repeat(n)}}`,
  deepMistakes: (n) => {
    const depth = Math.min(n, 90);
    return `thread T { v = ${"{".repeat(depth)}${" v = 1;\n".repeat(n)}}`;
  },
  chainedAssignments: (n) => `thread T { ${"v = ".repeat(n)}1; }`,
  enumerators: (n) => `enum E { ${many(n, (i) => `E${i},`)} Last }\nvar e: E = Lasst;`,
  unclosed: (n) => "thread T { ".repeat(n),
  closers: (n) => "} ) ]".repeat(n),
  semicolons: (n) => ";".repeat(n),
  habits: (n) => "static int x = NULL; if (x = 3 && y) x++; spin_lock(&m);\n".repeat(n),
  commentsOnOneLine: (n) => "/* a */ ".repeat(n * 5),
  comments: (n) => "/// a\n// b\n/* c */\n".repeat(n),
};

const many = (n: number, each: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => each(at)).join("");

/** Names that JavaScript or C give a meaning; some of them mean `none` or `true` elsewhere. */
export const ODD_NAMES =
  "__proto__ constructor toString valueOf hasOwnProperty prototype arguments eval class function new undefined NaN Infinity Object Array Map s state runtime Symbol NULL None nil TRUE False null begin end rule invariantx __gap__ at cpu0 _ __".split(
    " ",
  );

/** A declaration of every kind, and a use of it. */
export const DECLARATIONS: readonly ((name: string) => string)[] = [
  (n) => `const ${n} = 1;\nthread T { v = ${n}; }`,
  (n) => `type ${n} = 0..1;\nvar z: ${n} = 0;\nthread T { z = 1; }`,
  (n) => `enum ${n} { Aa, Bb }\nvar z: ${n} = Aa;\nthread T { z = Bb; }`,
  (n) => `enum E { ${n}, Bb }\nvar z: E = ${n};\nthread T { z = Bb; }`,
  (n) => `record ${n} { f: 0..1; }\nvar z: ${n} = ${n} { f: 0 };\nthread T { z.f = 1; }`,
  (n) => `record R { ${n}: 0..1; }\nvar z: R = R { ${n}: 0 };\nthread T { z.${n} = 1; }`,
  (n) => `var ${n}: 0..1 = 0;\nthread T { ${n} = 1; }\ninvariant q: ${n} < 2;`,
  (n) => `var ${n}[i: 0..2]: 0..1 = 0;\nthread T { ${n}[1] = 1; }`,
  (n) => `ghost var ${n}: 0..1 = 0;\nthread T { ${n} = 1; }`,
  (n) => `def ${n}(x: 0..3) = x + 1;\nthread T { v = if ${n}(v) > 3 then 0 else ${n}(v); }`,
  (n) => `event ${n}(x: 0..3);\nthread T { emit ${n}(1); }`,
  (n) => `fault ${n} budget 1;\nthread T { if (fault ${n}) { v = 1; } }`,
  (n) => `lock ${n}: spinlock;\nthread T { with ${n} { v = 1; } }`,
  (n) => `list ${n}: 0..3;\nthread T { ${n}.insertTail(1); let r = ${n}.removeHead(); }`,
  (n) => `ring ${n}: 0..3 slots 2;\nthread T { ${n}.push(1); }`,
  (n) => `queue ${n}: 0..3 slots 2;\nthread T { ${n}.push(1); }`,
  (n) => `channel ${n};\nthread T { sleep ${n} with m; }\nthread U { wake ${n}; }`,
  (n) => `completion ${n};\nthread T { wait ${n}; }\nthread U { complete ${n}; }`,
  (n) => `pool ${n}[2] { f: bool = false; }\nthread T { let r = ${n}.take(); }`,
  (n) => `pool P[2] { ${n}: bool = false; }\nthread T { let r = P.take(); }`,
  (n) => `thread ${n} { v = 1; }\ninvariant q: !${n}.active || v < 4;`,
  (n) => `thread T[${n}: 0..1] { v = ${n}; }`,
  (n) => `entry ${n} { v = 1; }`,
  (n) => `isr ${n} { v = 1; }`,
  (n) => `softirq ${n} { v = 1; }\nthread T { schedule ${n}; }`,
  (n) => `timer ${n} { v = 1; }\nthread T { arm ${n}; }`,
  (n) => `device ${n} { action a { v = 1; } }`,
  (n) => `device D { action ${n} { v = 1; } }`,
  (n) => `device D { action a(${n}: 0..1) { v = ${n}; } }`,
  (n) => `proc ${n}(x: 0..3) { v = x; }\nthread T { ${n}(1); }`,
  (n) => `proc p(${n}: 0..3) { v = ${n}; }\nthread T { p(1); }`,
  (n) => `thread T { let ${n} = v; v = ${n}; }`,
  (n) => `thread T { choose ${n} in 0..2; v = ${n}; }`,
  (n) => `thread T { for ${n} in 0..2 { v = ${n}; } }`,
  (n) => `thread T { ${n}: v = 1; v = 2; }\ninvariant q: !T.at(${n}) || v < 4;`,
  (n) => `invariant ${n}: v < 4;\nthread T { v = 1; }`,
  (n) => `reachable ${n}: v == 1;\nthread T { v = 1; }`,
  (n) => `invariant q: forall ${n} in 0..2: ${n} + v >= 0;\nthread T { v = 1; }`,
  (n) => `const c = 0;\nrevision ${n} { c = 1; }\nthread T { v = c; }\nexpect ${n} holds;`,
  (n) => `platform ${n};`,
  (n) => `import "${n}";`,
];

export const pathological: readonly Text[] = [
  ...Object.values(SHAPES).flatMap((shape) =>
    SIZES.map((size) => ({ name: "specs/main.ilk", text: `${HEAD}${shape(size)}\n` })),
  ),
  ...ODD_NAMES.flatMap((name) =>
    DECLARATIONS.map((declaration) => ({
      name: "specs/main.ilk",
      text: `${HEAD}${declaration(name)}\n`,
    })),
  ),
];
