/** What stands in a TLA+ module: transitions of the model go in, definitions come out. TLC itself runs in tla-tlc.judge.test.ts. */
import { describe, expect, test } from "vitest";
import { printTla } from "../../src/emit/tla/module.js";
import { moduleName } from "../../src/emit/tla/names.js";
import { modelOfText } from "../model/model-of.js";

const printed = (text: string): { readonly module: string; readonly configuration: string } =>
  printTla(modelOfText(`spec S;\nplatform plain;\n${text}`), "S");

/** The part of the module from the line that begins so to the next empty one. */
function part(text: string, begins: string): string {
  const lines = printed(text).module.split("\n");
  const start = lines.findIndex((line) => line.startsWith(begins));
  return lines.slice(start, start + lines.slice(start).indexOf("")).join("\n");
}

const COUNTER = `/** How many. */
var count: 0..2 = 0;
thread Worker[i: 1..2] { atomic { count = count + 1; } }
invariant small: count <= 1;
reachable both: count == 2;`;

test("a step is a definition with primed updates, what it may break one beside it", () => {
  expect(part(COUNTER, "\\\\* atomic")).toMatchInlineSnapshot(`""`);
});

test("a rule is an invariant: no step that is possible breaks it", () => {
  expect(part(COUNTER, "out_of_range_0")).toMatchInlineSnapshot(`
    "out_of_range_0 ==
      /\\ \\A i \\in 1..2 : ~(Worker_count_count_1_may(i) /\\ 0 \\in Worker_count_count_1_breaks(i))"
  `);
});

test("the configuration asks for ranges, rules and invariants, and names what may be reached", () => {
  expect(printed(COUNTER).configuration).toMatchInlineSnapshot(`
    "INIT Init
    NEXT Next
    CHECK_DEADLOCK FALSE
    INVARIANT TypeOK
    INVARIANT out_of_range_0
    INVARIANT small
    \\* A run that leads there is a counterexample of one of these:
    \\* INVARIANT never_both
    "
  `);
});

test("arms are IF, each with all that any of them writes", () => {
  const text = `var x: 0..3 = 0;\nvar y: 0..3 = 0;
thread T { either { skip; } or { x = 1; } if (x == 2) { y = 2; atomic { x = 1; if (y == 1) { y = 3; } else { x = 0; return; } } } x = 0; }`;
  expect(part(text, "T_x_1_2")).toMatchInlineSnapshot(`
    "T_x_1_2 ==
      /\\ T_at = 5
      /\\ IF y = 1
         THEN /\\ x' = 1
              /\\ y' = 3
              /\\ T_at' = 3
         ELSE /\\ x' = 0
              /\\ y' = y
              /\\ T_at' = 0"
  `);
});

test("a guard in which TLC would take every way by itself is compared with TRUE", () => {
  const text = "var x: 0..3 = 0;\naction go when x == 0 || x == 2 { x = x + 1; }";
  expect(part(text, "go_may")).toMatchInlineSnapshot(`
    "go_may ==
      /\\ (x = 0 \\/ x = 2) = TRUE
    go_breaks ==
      IF x + 1 > 3 THEN {0} ELSE {}
    go ==
      /\\ go_may
      /\\ go_breaks = {}
      /\\ x' = x + 1"
  `);
});

describe("a list", () => {
  const list = `type Node = 1..2;\nlist q: Node;\nthread T { q.insertTail(1); let first = q.removeHead(); }`;

  test("settles in an operator that is given the variables and hands back what it writes", () => {
    expect(part(list, "q_settle")).toMatchInlineSnapshot(`
      "q_settle(q_prev_2, q_members_2, q_next_2) ==
        LET RECURSIVE fold(_, _, _, _, _)
            fold(hop, here, reached, wellFormed, walking) ==
              IF hop > 3 THEN [here |-> here, reached |-> reached, wellFormed |-> wellFormed, walking |-> walking]
              ELSE LET following == q_next_2[here]
                       case == following # 0 /\\ following <= 2 /\\ ~HasBit(reached, following - 1)
                   IN  fold(hop + 1,
                         IF walking THEN IF following = head THEN here ELSE IF case THEN following ELSE here ELSE here,
                         IF walking THEN IF following = head THEN reached ELSE IF case THEN BitOr(reached, 2^(following - 1)) ELSE reached ELSE reached,
                         IF walking THEN IF following = head THEN wellFormed /\\ q_prev_2[following] = here ELSE case /\\ wellFormed /\\ q_prev_2[following] = here /\\ HasBit(q_members_2, following - 1) ELSE wellFormed,
                         IF walking THEN IF following = head THEN FALSE ELSE case /\\ walking ELSE walking)
            folded == fold(1, head, 0, TRUE, TRUE)
            case_4 == BitAnd(q_members_2, 1) = 0
            case_5 == BitAnd(q_members_2, 2) = 0
        IN  [breaks |-> (IF BitClear(q_members_2, folded.reached) # 0 THEN {0} ELSE {}) \\cup (IF ~folded.wellFormed THEN {1} ELSE {}), q_next |-> [q_next_2 EXCEPT ![1] = IF case_4 THEN 0 ELSE @, ![2] = IF case_5 THEN 0 ELSE @], q_prev |-> [q_prev_2 EXCEPT ![1] = IF case_4 THEN 0 ELSE @, ![2] = IF case_5 THEN 0 ELSE @]]"
    `);
  });

  test("hands a step the links behind it", () => {
    expect(part(list, "T_q_removeHead_r4 ==")).toMatchInlineSnapshot(`
      "T_q_removeHead_r4 ==
        /\\ T_q_removeHead_r4_may
        /\\ T_q_removeHead_r4_breaks = {}
        /\\ LET q_prev_then == [q_prev EXCEPT ![T_N] = head]
               q_members_then == IF T_E # head THEN BitClear(q_members, 2^(T_E - 1)) ELSE q_members
               called == q_settle(q_prev_then, q_members_then, q_next)
               q_next_then == IF (q_users - 1 = 0) THEN called.q_next ELSE q_next
               q_prev_then_2 == IF (q_users - 1 = 0) THEN called.q_prev ELSE q_prev_then
           IN  /\\ q_next' = q_next_then
               /\\ q_prev' = q_prev_then_2
               /\\ q_members' = q_members_then
               /\\ q_users' = q_users - 1
               /\\ T_at' = 0
               /\\ T_E' = 0
               /\\ T_N' = 0
        /\\ UNCHANGED <<T_P>>"
    `);
  });
});

test("a loop of unknown length is a recursive operator", () => {
  const text =
    "var x: 0..9 = 5;\nvar y: 0..9 = 0;\naction go { y = 1; while (x > 0) { x = x - 1; } y = x; }";
  expect(part(text, "go ==")).toMatchInlineSnapshot(`
    "go ==
      /\\ go_may
      /\\ go_breaks = {}
      /\\ LET y_then == 1
             RECURSIVE loop(_, _)
             loop(x_2, again) ==
               IF ~(again) THEN [breaks |-> {}, x |-> x_2, again |-> again]
               ELSE LET case == x_2 - 1 < 0
                        again_2 == x_2 > 0 /\\ again
                        broken == IF x_2 > 0 /\\ case THEN {0} ELSE {}
                    IN  IF broken \\cap Ending # {} THEN [breaks |-> broken, x |-> x_2, again |-> again]
                        ELSE LET turned == loop(IF x_2 > 0 THEN x_2 - 1 ELSE x_2, again_2) IN [turned EXCEPT !.breaks = @ \\cup broken]
             looped == loop(x, TRUE)
             x_then == looped.x
         IN  /\\ x' = x_then
             /\\ y' = x_then"
  `);
});

describe("names", () => {
  test("that are words of TLA+, or of the module, get another ending", () => {
    const { module } = printed(
      "var LET: bool = false;\nvar Init: bool = false;\nvar WF_x: bool = false;\naction go { LET = Init; WF_x = true; }",
    );
    expect(/VARIABLES\n([^]*?)\n\n/.exec(module)?.[1]).toMatchInlineSnapshot(`
      "  LET_2,
        Init_2,
        n_WF_x"
    `);
  });

  test("of revisions that are words of TLA+ are not those of modules", () => {
    expect(["base", "IF", "Integers", "größer"].map(moduleName)).toEqual([
      "base",
      "IF_2",
      "Integers_2",
      "gr_er",
    ]);
  });

  test("of parameters do not hide what the module defines", () => {
    const { module } = printed("var x: 0..3 = 0;\naction go(vars: 0..3) { x = vars; }");
    expect(module).toContain("go(vars_2) ==");
  });
});

test("the same model gives the same text, and no line of it ends in a blank", () => {
  const { module } = printed(COUNTER);
  expect(printed(COUNTER).module).toBe(module);
  expect(module).not.toMatch(/[ \t]$/m);
});
