/** Names of bound variables: no two of a configuration are alike. */
export class Names {
  private count = 0;

  bound(stem: string): string {
    this.count += 1;
    return `${stem}_${this.count}`;
  }
}
