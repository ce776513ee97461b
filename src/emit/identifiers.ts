/** Identifiers of an output: unique in the whole of it, and as near to the user's words as its language allows. */

export class Identifiers<Kind extends string> {
  private readonly identifierFrom: (name: string) => string;
  private readonly given = new Map<string, string>();
  private readonly taken: Set<string>;

  /**
   * @param identifierFrom a name as the language can have it
   * @param taken identifiers that mean something already
   */
  constructor(identifierFrom: (name: string) => string, taken: readonly string[] = []) {
    this.identifierFrom = identifierFrom;
    this.taken = new Set(taken);
  }

  /**
   * The identifier of something that the whole output knows: always the same one for the same name of the same kind.
   *
   * @param wish what it is called if that is free
   */
  of(kind: Kind, name: string, wish = name): string {
    const key = `${kind} ${name}`;
    const known = this.given.get(key);
    if (known !== undefined) return known;
    const identifier = this.fresh(wish);
    this.taken.add(identifier);
    this.given.set(key, identifier);
    return identifier;
  }

  /** An identifier that neither the output nor `used` has. It is not kept. */
  fresh(name: string, used: ReadonlySet<string> = new Set()): string {
    const stem = this.identifierFrom(name);
    let text = stem;
    for (let i = 2; this.taken.has(text) || used.has(text); i++) text = `${stem}_${i}`;
    return text;
  }
}
