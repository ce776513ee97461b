/**
 * Diagnostics ILK11xx: idioms of C, PlusCal, TLA+ and Promela, and common mistakes. Each says how the thing is
 * written here; the help shows the line as it would be.
 */
import { error } from "../entry.js";

type Found = { readonly found: string };

export const idiomsCatalogue = {
  ILK1101: error(
    "assignment-sign",
    (p: Found) => `an assignment is written \`=\`, but this is \`${p.found}\``,
  ),
  ILK1102: error(
    "and-sign",
    (p: Found) => `conditions are joined with \`&&\`, but this is \`${p.found}\``,
  ),
  ILK1103: error(
    "or-sign",
    (p: Found) => `alternatives in a condition are joined with \`||\`, but this is \`${p.found}\``,
  ),
  ILK1104: error(
    "not-sign",
    (p: Found) => `a condition is negated with \`!\`, but this is \`${p.found}\``,
  ),
  ILK1105: error(
    "single-equals",
    (_: object) => "`=` assigns, but a condition compares, which is written `==`",
  ),
  ILK1106: error(
    "missing-semicolon",
    (p: { after: string }) => `expected \`;\` after \`${p.after}\``,
  ),
  ILK1107: error(
    "bit-operator",
    (p: Found) => `\`${p.found}\` works on bits, and the values of a spec have none`,
  ),
  ILK1108: error(
    "increment",
    (p: Found) => `there is no \`${p.found}\`: the assignment is written out`,
  ),
  ILK1109: error(
    "compound-assignment",
    (p: Found) => `there is no \`${p.found}\`: the assignment is written out`,
  ),
  ILK1110: error(
    "arrow",
    (p: { wanted: string; what: string }) =>
      `${p.what} is written \`${p.wanted}\`, but this is \`->\``,
  ),
  ILK1111: error(
    "question-mark-choice",
    (_: object) =>
      "a choice of two values is written `if … then … else …`, but this is `… ? … : …`",
  ),
  ILK1112: error(
    "comparison-sign",
    (p: { found: string; wanted: string }) =>
      `this comparison is written \`${p.wanted}\`, but here is \`${p.found}\``,
  ),
  ILK1113: error(
    "chained-comparison",
    (p: { first: string; last: string }) =>
      `comparisons do not chain: the outcome of \`${p.first}\` would be compared with \`${p.last}\``,
  ),
  ILK1114: error(
    "type-before-name",
    (p: { type: string; name: string }) =>
      `a type stands behind its name, but \`${p.type}\` stands before \`${p.name}\``,
  ),
  ILK1115: error(
    "bare-condition",
    (p: { word: string }) =>
      `the condition of \`${p.word}\` stands in parentheses, but none are here`,
  ),
  ILK1116: error(
    "bare-body",
    (p: { word: string }) =>
      `the body of \`${p.word}\` stands in braces, even when it is one statement`,
  ),
  ILK1117: error(
    "switch-statement",
    (_: object) => "there is no `switch`: cases are told apart with `if` and `else if`",
  ),
  ILK1118: error(
    "counting-loop",
    (_: object) => "a `for` goes through a range or a set, but this one counts as in C",
  ),
  ILK1119: error(
    "endless-loop",
    (p: Found) => `a loop without an end is written \`loop\`, but this is \`${p.found}\``,
  ),
  ILK1120: error(
    "do-while",
    (_: object) => "there is no `do`: a `loop` with `break` behind its body tests at the end",
  ),
  ILK1121: error(
    "goto-statement",
    (_: object) => "there is no `goto`: `break` leaves a loop, and `return` leaves a proc",
  ),
  ILK1122: error(
    "null-value",
    (p: Found) =>
      `the value that stands for nothing is written \`none\`, but this is \`${p.found}\``,
  ),
  ILK1123: error(
    "truth-value",
    (p: Found) => `truth values are written \`true\` and \`false\`, but this is \`${p.found}\``,
  ),
  ILK1124: error(
    "text-value",
    (p: Found) => `a value is a number, a truth value or a name, but ${p.found} is a piece of text`,
  ),
  ILK1125: error(
    "number-notation",
    (p: Found) => `numbers are whole and written with decimal digits, but this is \`${p.found}\``,
  ),
  ILK1126: error(
    "else-if-word",
    (p: Found) => `a further condition is written \`else if\`, but this is \`${p.found}\``,
  ),
  ILK1127: error(
    "tla-word",
    (p: { found: string; wanted: string }) =>
      `TLA+'s \`${p.found}\` is written \`${p.wanted}\` here`,
  ),
  ILK1128: error(
    "primed-variable",
    (p: { name: string }) =>
      `statements run one after the other, so the next value of \`${p.name}\` has no prime`,
  ),
  ILK1129: error(
    "preprocessor-line",
    (p: Found) => `there is no preprocessor, but this line begins with \`${p.found}\``,
  ),
  ILK1130: error("unclosed-comment", (_: object) => "this comment is never closed with `*/`"),
  ILK1131: error("unclosed-brace", (_: object) => "this `{` is never closed"),
  ILK1132: error("bracket-too-many", (p: Found) => `this \`${p.found}\` closes nothing`),
  ILK1133: error("semicolon-too-many", (p: { after: string }) =>
    p.after === "}"
      ? "a block ends with its `}`, but a `;` stands behind it"
      : `there is no empty statement, but a \`;\` stands alone behind \`${p.after}\``,
  ),
  ILK1134: error(
    "reserved-word",
    (p: { word: string; what: string }) =>
      `\`${p.word}\` is a word of the language and cannot name ${p.what}`,
  ),
  ILK1135: error(
    "lock-without-kind",
    (p: { name: string }) =>
      `the lock \`${p.name}\` has no kind, which says whether waiting for it spins or blocks`,
  ),
  ILK1136: error(
    "variable-without-type",
    (p: { name: string }) => `neither a type nor a value says what \`${p.name}\` can hold`,
  ),
  ILK1137: error(
    "proc-word",
    (p: Found) => `what others call is written \`proc\`, but this is \`${p.found}\``,
  ),
  ILK1138: error(
    "lock-call",
    (p: { found: string; wanted: string }) =>
      `locks are handled by \`${p.wanted}\`, but this is the call \`${p.found}\``,
  ),
  ILK1139: error(
    "context-word",
    (p: { found: string; wanted: "thread" | "isr" }) =>
      `${p.wanted === "thread" ? "what runs from the beginning" : "an interrupt handler"} is written \`${p.wanted}\`, but this is \`${p.found}\``,
  ),
  ILK1140: error(
    "definition-sign",
    (p: Found) => `a declaration gives its value with \`=\`, but this is \`${p.found}\``,
  ),
  ILK1141: error(
    "comparison-as-statement",
    (_: object) => "`==` compares and changes nothing, but a statement has to do something",
  ),
  ILK1142: error(
    "pointer-sign",
    (p: Found) =>
      `things are called by their names and have no addresses, but this is \`${p.found}\``,
  ),
  ILK1143: error(
    "variable-in-body",
    (p: Found) => `a local is declared with \`let\`, but this is \`${p.found}\``,
  ),
  ILK1144: error(
    "chained-assignment",
    (_: object) => "an assignment is a statement and yields no value, but a second `=` follows",
  ),
  ILK1145: error("unclosed-bracket", (p: Found) => `this \`${p.found}\` is never closed`),
  ILK1146: error(
    "record-word",
    (p: Found) =>
      `fields that belong together are declared with \`record\`, but this is \`${p.found}\``,
  ),
  ILK1147: error(
    "let-with-type",
    (p: { name: string }) =>
      `a \`let\` takes the type of its value, but one is written for \`${p.name}\``,
  ),
  ILK1148: error(
    "unchanged-clause",
    (_: object) => "what a step does not assign keeps its value, so nothing has to say `UNCHANGED`",
  ),
  ILK1149: error(
    "call-word",
    (p: Found) => `a proc is called by its name alone, but this is \`${p.found}\``,
  ),
  ILK1150: error(
    "guarded-command",
    (p: Found) =>
      `alternatives are written \`either { … } or { … }\`, but this is Promela's \`${p.found}\``,
  ),
  ILK1151: error(
    "print-call",
    (p: Found) => `a spec prints nothing, but this is a call of \`${p.found}\``,
  ),
  ILK1152: error(
    "let-without-value",
    (p: { name: string }) => `the local \`${p.name}\` is given no value`,
  ),
  ILK1153: error("then-in-statement", (p: { word: string; statement: string }) =>
    p.statement === "if"
      ? `the branches of an \`if\` statement stand in braces, but this is \`${p.word}\``
      : `the body of a \`${p.statement}\` stands in braces, but this is \`${p.word}\``,
  ),
  ILK1154: error(
    "type-without-bounds",
    (p: Found) => `a value has one of finitely many values, but \`${p.found}\` does not say which`,
  ),
  ILK1155: error(
    "for-in-parentheses",
    (_: object) => "what a `for` goes through stands without parentheses, but they are here",
  ),
  ILK1156: error(
    "type-name",
    (p: { found: string; wanted: string }) =>
      `the type of truth values is written \`${p.wanted}\`, but this is \`${p.found}\``,
  ),
  ILK1158: error(
    "array-type",
    (p: { name: string }) =>
      `what there are several of has its index behind the name, but the type of \`${p.name}\` is written as an array`,
  ),
  ILK1159: error(
    "misspelt-word",
    (p: { found: string; wanted: string }) =>
      `\`${p.found}\` is no word of the language; did you mean \`${p.wanted}\`?`,
  ),
  ILK1160: error(
    "range-as-value",
    (p: { range: string }) =>
      `a range is what \`for\`, \`choose\` and \`forall\` go through and no set of values, but \`${p.range}\` stands behind \`in\``,
  ),
  ILK1161: error(
    "list-call",
    (p: { found: string; wanted: string }) =>
      `a list has its operations behind its name, as in \`${p.wanted}\`, but this is the call \`${p.found}\``,
  ),
  ILK1162: error(
    "interrupts-call",
    (p: Found) =>
      `what must not be interrupted stands in \`at LEVEL { … }\`, but this is the call \`${p.found}\``,
  ),
  ILK1163: error(
    "context-parameters",
    (p: { context: string }) =>
      `nobody calls \`${p.context}\`, so it has no parameters; members of a family have an index in brackets`,
  ),
  ILK1164: error(
    "kernel-call",
    (p: { found: string; kernel: string; does: string }) =>
      `\`${p.found}\` is a call of ${p.kernel}, which ${p.does}; a spec has no calls of kernels`,
  ),
  ILK1165: error(
    "comma-between-statements",
    (_: object) => "each declaration and each statement ends with `;`, but a `,` joins two here",
  ),
  ILK1166: error(
    "family-size",
    (p: { size: string; last: string }) =>
      `a family has a type as its index, such as \`0..${p.last}\`, but \`${p.size}\` is a number of elements`,
  ),
  ILK1167: error(
    "status-result",
    (p: Found) => `\`${p.found}\` tells a kernel how a call went, and a context yields nothing`,
  ),
  ILK1168: error(
    "random-value",
    (p: Found) =>
      `any value of a range or a set is chosen with \`choose\`, but this is \`${p.found}\``,
  ),
  ILK1169: error(
    "foreign-word",
    (p: { found: string; wanted: string }) =>
      `\`${p.found}\` is a word of another language, which is written \`${p.wanted}\` here`,
  ),
  ILK1170: error(
    "cast",
    (p: Found) => `a value has one type and is not cast, but this is \`${p.found}\``,
  ),
  ILK1171: error(
    "set-operation",
    (p: { found: string; wanted: string }) =>
      `operations of sets are written \`${p.wanted}\`, but this is \`${p.found}\``,
  ),
  ILK1172: error(
    "property-without-name",
    (p: { word: string }) =>
      `\`${p.word}\` takes a name, which reports and expectations use, and none is here`,
  ),
  ILK1157: error(
    "unclosed-text",
    (_: object) => 'this text is not closed with `"` before the line ends',
  ),
} as const;
