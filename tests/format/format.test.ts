/** The formatter on files: what a layout is, and that it takes nothing away. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { format } from "../../src/prettier-plugin/format.js";
import { isSaidByTree } from "../../src/prettier-plugin/written-as-read.js";
import { parse } from "../../src/syntax/parse.js";
import { printedKinds } from "../../src/syntax/format/print.js";
import { allSpecs, commentsOf, formatted, kindsIn, specFiles, treeOf } from "./texts.js";

const FOLDER = "tests/fixtures/format";
const inputs = specFiles(FOLDER).filter((file) => !file.endsWith(".formatted.ilk"));

describe("fixtures", () => {
  it.each(inputs)("%s becomes its formatted form", async (file) => {
    const expected = file.replace(/\.ilk$/, ".formatted.ilk");
    expect(existsSync(expected)).toBe(true);
    expect(await formatted(readFileSync(file, "utf8"))).toBe(readFileSync(expected, "utf8"));
  });

  it("hold every kind of node that can be printed", () => {
    const found = new Set(inputs.flatMap((file) => [...kindsIn(readFileSync(file, "utf8"))]));
    // The parser makes `missing` only where it complains.
    const absent = printedKinds.filter((kind) => kind !== "missing" && !found.has(kind));
    expect(absent).toEqual([]);
  });
});

describe.each(allSpecs())("%s", (_name, text) => {
  it("keeps its tree and its comments", async () => {
    const once = await formatted(text);
    expect(treeOf(once)).toBe(treeOf(text));
    expect(commentsOf(once)).toEqual(commentsOf(text));
  });

  it("is formatted after one time", async () => {
    const once = await formatted(text);
    expect(await formatted(once)).toBe(once);
  });
});

describe("what cannot be read", () => {
  it("gives diagnostics and no text", async () => {
    const { value, diagnostics } = await format({
      name: "x.ilk",
      text: "spec A;\nthread T { let x = ; }\n",
    });
    expect(value).toBe("");
    expect(diagnostics.map((each) => each.severity)).toContain("error");
  });
});

describe("what the tree does not say", () => {
  it("is refused where a clause is said twice", async () => {
    const { value, diagnostics } = await format({
      name: "x.ilk",
      text: "spec A;\nentry E as R as S { skip; }\n",
    });
    expect(value).toBe("");
    expect(diagnostics.map((each) => each.code)).toEqual(["ILK1009"]);
  });

  it("is noticed, so that nothing written is ever taken away", () => {
    const declarationsOf = (text: string) => parse({ name: "x.ilk", text }).value.declarations;
    const [twice] = declarationsOf("spec A;\nentry E as R as S { skip; }\n");
    const [once] = declarationsOf("spec A;\nentry E as R { skip; }\n");
    expect([twice && isSaidByTree(twice), once && isSaidByTree(once)]).toEqual([false, true]);
  });
});

describe("blank lines", () => {
  it("are kept, one at most", async () => {
    const text =
      "spec A;\n\n\n\nconst N = 1;\nconst M = 2;\nthread T {\n\n  skip;\n\n\n  skip;\n  skip;\n\n}\n";
    const wanted =
      "spec A;\n\nconst N = 1;\nconst M = 2;\nthread T {\n  skip;\n\n  skip;\n  skip;\n}\n";
    expect(await formatted(text)).toBe(wanted);
  });

  it("are kept around comments", async () => {
    const text =
      "spec A;\n\n// one\n\n// two\nconst N = 1; // three\n\n// four\n\nconst M = 2;\n\n// five\n";
    expect(await formatted(text)).toBe(text);
  });

  it("do not come from a line's end as other systems write it", async () => {
    expect(await formatted("spec A;\r\nconst N = 1;\r\n\r\n\r\nconst M = 2; // c\r\n")).toBe(
      "spec A;\nconst N = 1;\n\nconst M = 2; // c\n",
    );
  });
});
