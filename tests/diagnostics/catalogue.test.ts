/** Rules about codes and slugs that hold for all of them. */
import { describe, expect, it } from "vitest";
import { catalogue, report } from "../../src/diagnostics/catalogue.js";

describe("the catalogue", () => {
  it.each(Object.entries(catalogue))(
    "%s has a code and a slug of the usual form",
    (code, entry) => {
      expect(code).toMatch(/^ILK[1-9]\d{3}$/);
      expect(entry.slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    },
  );
  it("has at least 75 codes", () => {
    expect(Object.keys(catalogue).length).toBeGreaterThanOrEqual(75);
  });
});

describe("a report", () => {
  const span = { source: { name: "main.ilk", text: "var x: 0..3;" }, start: 4, end: 5 };
  it("takes the help of the catalogue if it has none of its own", () => {
    expect(report("ILK4025", span, { name: "x" }).help).toContain("`= VALUE`");
    expect(report("ILK4025", span, { name: "x" }, { help: "var x: 0..3 = 0;" }).help).toBe(
      "var x: 0..3 = 0;",
    );
  });
  it("has no help where neither has one", () => {
    expect("help" in report("ILK2027", span, { name: "x", sort: "a variable" })).toBe(false);
  });
});
