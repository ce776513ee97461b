/** The observable events of a configuration, each with a number. */
import type { EventDefinition } from "../../ir/ir.js";

export class Events {
  readonly all: EventDefinition[] = [];
  private readonly numbers = new Map<string, number>();

  /** One that says the same of the same sorts of values is the same event. */
  number(event: EventDefinition): number {
    const key = JSON.stringify(event);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(event) - 1;
  }
}
