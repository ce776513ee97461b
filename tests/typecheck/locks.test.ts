/** Locks that are shared or counted, and the lock of a `with`: what is refused, and what is not. */
import { describe, expect, it } from "vitest";
import { checkText } from "./check-text.js";

const codes = (text: string): readonly string[] => checkText(`spec Locks;\n${text}`).codes;

describe("how a lock is held", () => {
  it.each([
    "with L shared { skip; }",
    "with L exclusive { skip; }",
    "if (tryAcquire L shared) { release L shared; }",
    "acquire L shared; assertHeld L shared; release L;",
    "acquire L shared at INTERRUPT; release L exclusive;",
  ])("%s", (body) => {
    expect(codes(`lock L: rwlock; thread T { ${body} }`)).toEqual([]);
    expect(codes(`lock L: mutex; thread T { ${body} }`)).toContain("ILK3090");
  });
  it("is said behind the index, and may be the name of a lock", () => {
    expect(
      codes("lock shared[i: 0..1]: rwlock; thread T { with shared[0] shared { skip; } }"),
    ).toEqual([]);
  });
  it("around a context and while it sleeps", () => {
    expect(
      codes(
        "lock L: sharedMutex; channel c; entry E holding L shared { skip; } thread T { with L shared { sleep c with L shared; } } thread U { wake c; }",
      ),
    ).toEqual([]);
    expect(codes("lock L: mutex; entry E holding L shared { skip; }")).toEqual(["ILK3090"]);
  });
});

describe("what counts has no holder", () => {
  it.each([
    "thread T { with S { assertHeld S; } }",
    "thread T { with S { assertNotHeld S; } }",
    "var n: 0..1 = 0 guarded by S; thread T { with S { n = 1; } }",
    "entry E holding S { skip; } thread T { release S; }",
    "channel c; thread T { with S { sleep c with S; } } thread U { wake c; }",
    "thread T { with S { skip; } } invariant i: !T.holds(S);",
    "thread T { acquire S at INTERRUPT; release S; }",
    "thread T { if (tryAcquire S at INTERRUPT) { release S; } }",
  ])("%s", (text) => {
    expect(codes(`lock S: semaphore; ${text}`)).toEqual(["ILK3091"]);
  });
  it("lends no priority and raises no level", () => {
    expect(codes("lock S: semaphore inherit; thread T { with S { skip; } }")).toEqual(["ILK3091"]);
    expect(codes("lock S: semaphore at INTERRUPT; thread T { with S { skip; } }")).toEqual([
      "ILK3091",
    ]);
  });
  it("has a count, and nothing else has", () => {
    expect(
      codes(
        "lock S: semaphore count 2 limit 3; thread T { with S { skip; } } invariant i: S.count < 4;",
      ),
    ).toEqual([]);
    expect(codes("lock S: semaphore; thread T { with S { skip; } } invariant i: !S.held;")).toEqual(
      ["ILK2020"],
    );
    expect(
      codes("lock L: mutex; thread T { with L { skip; } } invariant i: L.count == 0;"),
    ).toEqual(["ILK2020"]);
    expect(codes("lock L: mutex limit 2; thread T { with L { skip; } }")).toEqual(["ILK4082"]);
    expect(codes("lock S: semaphore count 2 limit 1; thread T { with S { skip; } }")).toEqual([
      "ILK4083",
    ]);
  });
});

describe("the lock of a `with`", () => {
  const lock = "lock L[i: 0..1]: mutex; var n: 0..1 = 0;";
  it("is fixed while it is held", () => {
    expect(
      codes(`${lock} thread T { let i = 0; with L[i] { i = 1; } with L[i] { n = 1; } }`),
    ).toEqual(["ILK4080"]);
    expect(
      codes(`${lock} thread T { let i = 0; with L[1 - i] { with L[0] { i = 1; } } n = i; }`),
    ).toEqual(["ILK4080"]);
    expect(codes(`${lock} thread T { atomic { with L[n] { n = 1; } } }`)).toEqual(["ILK4002"]);
  });
  it("may be another one afterwards, and other locals may change", () => {
    expect(
      codes(
        `${lock} thread T { let i = 0; let j = 0; with L[i] { j = 1; } i = j; with L[i] { n = 1; } }`,
      ),
    ).toEqual([]);
  });
});
