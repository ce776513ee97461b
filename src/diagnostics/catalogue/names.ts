/** Diagnostics ILK2xxx: names, files and revisions. */
import { error, warning } from "../entry.js";

export const namesCatalogue = {
  ILK2001: error("unknown-name", (p: { name: string; what: string }) =>
    p.what === "name"
      ? `nothing is called \`${p.name}\` here`
      : `there is no ${p.what} called \`${p.name}\``,
  ),
  ILK2002: error("duplicate-declaration", (p: { name: string; sort: string; earlier: string }) =>
    p.sort === p.earlier
      ? `\`${p.name}\` is declared twice as ${p.sort}`
      : `\`${p.name}\` is declared as ${p.sort}, and before as ${p.earlier}`,
  ),
  ILK2003: error(
    "builtin-name",
    (p: { name: string }) => `\`${p.name}\` is a word of the language and cannot be declared`,
  ),
  ILK2004: error("unknown-type", (p: { name: string }) => `there is no type called \`${p.name}\``),
  ILK2005: error(
    "shadowed-name",
    (p: { name: string; sort: string }) =>
      `\`${p.name}\` is declared as ${p.sort} where another \`${p.name}\` is in sight`,
  ),
  ILK2006: error(
    "used-before-declared",
    (p: { name: string }) =>
      `\`${p.name}\` is declared further down, and initial values are worked out in order`,
    (p) => `put the declaration of \`${p.name}\` above this one`,
  ),
  ILK2007: error(
    "import-cycle",
    (p: { cycle: string }) => `these files import each other in a circle: ${p.cycle}`,
  ),
  ILK2008: error("import-not-found", (p: { path: string; form?: string }) =>
    p.form === undefined
      ? `there is no file \`${p.path}\` to import`
      : `\`${p.path}\` is a ${p.form}, and only a library can be imported`,
  ),
  ILK2010: error(
    "unknown-platform",
    (p: { name: string }) => `there is no platform called \`${p.name}\``,
  ),
  ILK2011: error(
    "two-platforms",
    (p: { first: string; second: string }) =>
      `the platform is \`${p.second}\` here and \`${p.first}\` elsewhere in the same spec`,
  ),
  ILK2012: error(
    "unknown-lock-kind",
    (p: { name: string; platform: string }) =>
      `the platform \`${p.platform}\` has no kind of lock called \`${p.name}\``,
  ),
  ILK2013: error(
    "other-sort-of-name",
    (p: { name: string; found: string; wanted: string }) =>
      `\`${p.name}\` is ${p.found}, but ${p.wanted} is needed here`,
  ),
  ILK2014: error(
    "unknown-revision",
    (p: { name: string }) => `there is no revision called \`${p.name}\``,
  ),
  ILK2015: error(
    "revision-cycle",
    (p: { cycle: string }) => `these revisions come from each other in a circle: ${p.cycle}`,
  ),
  ILK2016: error(
    "unknown-level",
    (p: { name: string; platform: string }) =>
      `the platform \`${p.platform}\` has no level called \`${p.name}\``,
  ),
  ILK2017: error("unknown-rule", (p: { name: string }) => `there is no rule called \`${p.name}\``),
  ILK2018: error(
    "absent-in-configuration",
    (p: { name: string }) => `\`${p.name}\` is not there in this configuration`,
  ),
  ILK2019: error(
    "circular-definition",
    (p: { name: string }) => `\`${p.name}\` is defined by itself`,
  ),
  ILK2020: error(
    "unknown-member",
    (p: { name: string; of: string; known: readonly string[] }) =>
      `${p.of} has no \`${p.name}\`; it has ${p.known.map((each) => `\`${each}\``).join(", ")}`,
  ),
  ILK2021: error(
    "ambiguous-enumerator",
    (p: { name: string; owners: readonly string[] }) =>
      `\`${p.name}\` could be a member of ${p.owners.map((each) => `\`${each}\``).join(" or ")}`,
  ),
  ILK2022: error(
    "unknown-label",
    (p: { label: string; context: string }) =>
      `no statement that \`${p.context}\` runs has the label \`${p.label}\``,
  ),
  ILK2023: error(
    "unknown-context-kind",
    (p: { name: string; platform: string }) =>
      `the platform \`${p.platform}\` has no kind of context called \`${p.name}\``,
  ),
  ILK2024: warning(
    "unused-local",
    (p: { name: string }) => `\`${p.name}\` is never used`,
    () => "remove it; an operation whose result is not needed is a statement of its own",
  ),
  ILK2025: error(
    "not-a-spec",
    (p: { form: string }) => `this file is a ${p.form}, and only a spec can be checked`,
  ),
  ILK2026: error(
    "unknown-constant",
    (p: { name: string }) => `there is no constant called \`${p.name}\` to set`,
  ),
  ILK2027: warning(
    "unused-declaration",
    (p: { name: string; sort: string }) => `\`${p.name}\`, ${p.sort}, is never used`,
  ),
  ILK2028: warning(
    "unused-constant",
    (p: { name: string; sort: string }) => `\`${p.name}\` is ${p.sort} that nothing depends on`,
  ),
  ILK2029: warning(
    "unused-proc",
    (p: { name: string; sort: string }) => `\`${p.name}\` is ${p.sort} that nothing calls`,
  ),
  ILK2030: error(
    "unknown-expectation",
    (p: { name: string; what: string }) =>
      `there is no ${p.what} called \`${p.name}\` to be violated`,
  ),
  ILK2031: error(
    "unknown-role",
    (p: { name: string; platform: string }) =>
      `the platform \`${p.platform}\` has no role called \`${p.name}\``,
  ),
  ILK2032: error(
    "unknown-scheduler",
    (p: { name: string }) =>
      `there is no scheduler called \`${p.name}\`; there are \`priority\` and \`free\``,
  ),
  ILK2033: error(
    "too-many-files",
    (p: { most: number }) => `a spec imports more than ${p.most} files`,
  ),
  ILK2060: error(
    "unknown-place-of-message",
    (p: { name: string; platform: string }) =>
      `the platform \`${p.platform}\` has no kind of context, role or level called \`${p.name}\``,
  ),
  ILK2061: error(
    "platform-cycle",
    (p: { cycle: string }) => `a platform cannot be made from itself: ${p.cycle}`,
  ),
  ILK2062: error(
    "unknown-insertion",
    (p: { insertion: string }) =>
      `\`${p.insertion}\` stands for nothing; a message can insert \`%lock\` and \`%context\``,
  ),
} as const;
