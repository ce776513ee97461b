// Hot path: `look` for every state. No objects or closures for a state; only a new value out of the table allocates.
/**
 * Which values each variable, object and ghost takes. Each stands in one word of the state, and a word has far fewer values
 * than there are states: where all words of a state have been seen before, its values have been too.
 */
import type { Checker, FieldInfo, State } from "../checker.js";
import { WordSet } from "../state/word-set.js";
import type { Coverage } from "../verdict.js";
import type { Observer } from "./observer.js";

/** More different values than these are counted, not named. */
const MOST_NAMED = 16;
/** Values from 0 on that a table tells of; others are rare. */
const TABLE = 256;

export class ValuesTaken implements Observer {
  private readonly words: readonly WordSet[];
  private readonly fields: readonly FieldInfo[];
  /** By field and value: 1 where it was taken. */
  private readonly small: Uint8Array;
  private readonly others: readonly Set<number>[];

  constructor(checker: Checker) {
    this.words = Array.from({ length: checker.words }, () => new WordSet());
    this.fields = checker.fields.filter(
      ({ group }) => group === "variable" || group === "object" || group === "ghost",
    );
    this.small = new Uint8Array(this.fields.length * TABLE);
    this.others = this.fields.map(() => new Set());
  }

  look(state: State): void {
    const { words, fields, small, others } = this;
    let isNew = false;
    for (let i = 0; i < words.length; i++) if (words[i]!.add(state[i]!)) isNew = true;
    if (!isNew) return;
    for (let i = 0; i < fields.length; i++) {
      const value = fields[i]!.read(state);
      if (value >= 0 && value < TABLE) small[i * TABLE + value] = 1;
      else others[i]!.add(value);
    }
  }

  list(): NonNullable<Coverage["values"]> {
    return this.fields.map((field, i) => {
      const values = [...this.others[i]!];
      for (let value = 0; value < TABLE; value++)
        if (this.small[i * TABLE + value] === 1) values.push(value);
      values.sort((a, b) => a - b);
      return {
        field: field.name,
        count: values.length,
        values: values.slice(0, MOST_NAMED).map((value) => field.show(value)),
      };
    });
  }
}
