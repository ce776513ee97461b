/** `a`, `a and b`, `a, b and c` */
export const listed = (items: readonly string[], word: "and" | "or" = "and"): string =>
  items.length < 2
    ? items.join("")
    : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) ?? ""}`;
