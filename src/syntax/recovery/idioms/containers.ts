/** Operations of sets and lists as other languages write them. */
import { type Idiom, spellings } from "../idiom.js";
import type { Tokens } from "../tokens.js";

/** The word that declares the name at a token: `list`, `var`, … */
function declaredBy(t: Tokens, at: number): string {
  const { text } = t.at(at);
  const found = t.list.findIndex(
    (token, i) =>
      token.text === text && t.head[i] !== "" && t.word(i - 1, "list", "ring", "queue", "var"),
  );
  return found < 0 ? "" : t.at(found - 1).text;
}

const isSet = (t: Tokens, at: number): boolean => {
  const { text } = t.at(at);
  const found = t.list.findIndex((token, i) => token.text === text && t.word(i - 1, "var"));
  return found > 0 && (t.word(found + 2, "set") || t.sign(found + 2, "{"));
};

/** The anchor is the dot. */
const ofList = (t: Tokens, at: number): boolean => declaredBy(t, at - 1) === "list";
const ofFifo = (t: Tokens, at: number): boolean => /^(?:ring|queue)$/.test(declaredBy(t, at - 1));
const ofObject = (t: Tokens, at: number): boolean => ofList(t, at) || ofFifo(t, at);
const ofSet = (t: Tokens, at: number): boolean => isSet(t, at - 1);

const list = { code: "ILK1161", languages: "C++, Java, Python, Rust", parses: true } as const;
const set = { code: "ILK1171", languages: "Python, Java, C", parses: true } as const;

export const CONTAINERS: readonly Idiom[] = [
  ...spellings({ ...list, when: ofList }, [
    [
      "<o:operand> « . /append|add|push|pushBack|push_back|enqueue|insert/ ( <e:inside> ) »",
      "<o>.insertTail(<e>)",
      "q.append(1);",
      "q.push(1);",
    ],
    [
      "<o:operand> « . /prepend|pushFront|push_front|addFirst/ ( <e:inside> ) »",
      "<o>.insertHead(<e>)",
      "q.push_front(1);",
    ],
    [
      "<o:operand> « . /pop|popFront|pop_front|dequeue|shift|poll|take/ ( ) »",
      "<o>.removeHead()",
      "let k = q.pop();\n  maybe = k;",
    ],
    [
      "<o:operand> « . /first|head|peek|top/ ( ) »",
      "<o>.front()",
      "let k = q.peek();\n  maybe = k;",
    ],
    [
      "<o:operand> « . /delete|erase|unlink/ ( <e:inside> ) »",
      "<o>.remove(<e>)",
      "let k = 1;\n  q.erase(k);",
    ],
  ]),
  ...spellings({ ...list, when: ofFifo }, [
    [
      "<o:operand> « . /append|add|enqueue|put|send|write|offer|insertTail/ ( <e:inside> ) »",
      "<o>.push(<e>)",
      "queue w: 0..3 slots 2;\nthread U { w.enqueue(1); }",
    ],
    [
      "<o:operand> « . /dequeue|shift|poll|get|receive|read|removeHead/ ( ) »",
      "<o>.pop()",
      "queue w: 0..3 slots 2;\nthread U { let k = w.dequeue(); if (k != none) { x = 1; } }",
    ],
  ]),
  ...spellings({ ...list, when: ofObject }, [
    ["<o:operand> « . /isEmpty|is_empty|empty/ ( ) »", "<o>.empty", "if (q.isEmpty()) { x = 1; }"],
    [
      "<o:operand> « . /size|length|len|count/ ( ) »",
      "<o>.length",
      "if (q.size() == 0) { x = 1; }",
    ],
  ]),
  ...spellings({ ...set, at: "statement", when: ofSet }, [
    [
      "<o:operand> « . /add|insert|push|append/ ( <e:inside> ) »",
      "<o> = <o> union { <e> }",
      "s.add(1);",
    ],
    [
      "<o:operand> « . /remove|delete|discard|erase/ ( <e:inside> ) »",
      "<o> = <o> minus { <e> }",
      "s.remove(1);",
    ],
  ]),
  ...spellings({ ...set, when: ofSet }, [
    [
      "<o:operand> « . /contains|has|includes|member/ ( <e:inside> ) »",
      "<e> in <o>",
      "if (s.contains(1)) { x = 1; }",
    ],
    ["<o:operand> « . /size|length|len|count/ ( ) »", "size(<o>)", "x = s.size() % 8;"],
    ["<o:operand> « . /isEmpty|is_empty|empty/ ( ) »", "<o> == {}", "if (s.isEmpty()) { x = 1; }"],
  ]),
  ...spellings(set, [
    ["« /Cardinality|card|len/ ( <o:inside> ) »", "size(<o>)", "x = Cardinality(s) % 8;"],
  ]).map((idiom) => ({ ...idiom, when: (t: Tokens, at: number) => isSet(t, at + 2) })),
  ...spellings(list, [
    ["« /Len|len|size|length/ ( <o:inside> ) »", "<o>.length", "x = len(q) % 8;"],
  ]).map((idiom) => ({
    ...idiom,
    when: (t: Tokens, at: number) => /^(?:list|ring|queue)$/.test(declaredBy(t, at + 2)),
  })),
  ...spellings({ ...set, at: "statement", when: ofSet, parses: false }, [
    ["<o:operand> « += » { <e:inside> }", "<o> = <o> union { <e> }", "s += {1};"],
    ["<o:operand> « |= » { <e:inside> }", "<o> = <o> union { <e> }", "s |= {1};"],
    ["<o:operand> « -= » { <e:inside> }", "<o> = <o> minus { <e> }", "s -= {1};"],
  ]),
  ...spellings({ ...set, when: ofSet }, [
    ["« <o:operand> + { <e:inside> } »", "<o> union { <e> }", "s = s + {1};"],
    ["« <o:operand> - { <e:inside> } »", "<o> minus { <e> }", "s = s - {1};"],
  ]),
  ...spellings({ ...set, when: ofSet, parses: false }, [
    ["« <o:operand> | { <e:inside> } »", "<o> union { <e> }", "s = s | {1};"],
  ]),
];
