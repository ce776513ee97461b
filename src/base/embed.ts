/**
 * How a user's text enters an output: one function for each kind of place. Texts are comments, strings, slices of
 * statements, messages of platforms and names of files; all of them may hold anything that Unicode has.
 *
 * Everywhere but in JSON, what a reader cannot see is written as an escape that he can, such as `\x1b` or `\u{202e}`:
 * line terminators, control and bidirectional characters, characters without width, halves of surrogate pairs. What is
 * already visible stays as it is, so that nothing happens if a text goes through a function twice.
 */

/** Not shown, or changes how what stands beside it is shown. Variation selectors of emoji are no danger. */
const HIDDEN =
  /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\t" };

function escaped(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const digits = point.toString(16);
  return SHORT[character] ?? (point < 256 ? `\\x${digits.padStart(2, "0")}` : `\\u{${digits}}`);
}

/** A text as one line in which everything can be seen; tabs stay. */
export const visible = (text: string): string => text.replaceAll(HIDDEN, escaped);

/** A text of several lines in which everything else can be seen. */
export const visibleLines = (text: string): string => text.split(/\r?\n/).map(visible).join("\n");

/** Hidden characters of a text with their offsets, but for line ends as they are usual, and tabs. */
export function hiddenCharacters(
  text: string,
): readonly { readonly at: number; readonly character: string }[] {
  return [...text.matchAll(HIDDEN)].flatMap(({ 0: character, index }) =>
    character === "\n" || character === "\t" || (character === "\r" && text[index + 1] === "\n")
      ? []
      : [{ at: index, character }],
  );
}

// ── Code ─────────────────────────────────────────────────────────────────────────────────────────

/** `//# sourceMappingURL=…`, which tools obey wherever it stands in a file. */
const DIRECTIVE = /#(?=\s*source(?:Mapping)?URL\b)/g;

/**
 * One line of a comment of JavaScript, TypeScript or Murphi, with or without the sign that begins the comment. A text
 * cannot end the comment, and a text that begins with `@` is no directive such as `@ts-nocheck`.
 */
export const inComment = (line: string): string =>
  visible(line)
    .replaceAll("*/", "*\\/")
    .replaceAll(DIRECTIVE, "\\#")
    .replace(/^([\s/*]*)@/, "$1\\@");

/** UTF-16 units as JSON and JavaScript escape them. */
const unitEscapes = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

/** JSON with the same values, in which no character is hidden. */
export const inJson = (
  value: unknown,
  indent?: number,
  replacer?: (key: string, value: unknown) => unknown,
): string =>
  JSON.stringify(value, replacer, indent).replaceAll(HIDDEN, (character) =>
    character === "\n" ? character : unitEscapes(character),
  );

/** Data as an expression of JavaScript. `__proto__` is a key like any other. */
export const inCode = (value: unknown): string =>
  value === undefined
    ? "undefined"
    : inJson(value)
        .replaceAll(/<(?=\/script|!--)/gi, "\\u003c")
        .replaceAll(DIRECTIVE, "\\u0023")
        .replaceAll(/(?<=[{,])"__proto__":/g, '["__proto__"]:');

/** An identifier of JavaScript, as near to the name as can be; the caller sees to it that it is free. */
export const inIdentifier = (name: string): string =>
  name.replaceAll(/[^A-Za-z0-9_$]+/g, "_").replace(/^(?=[0-9])/, "_");

/** The same for Murphi, where one begins with a letter. */
export function inMurphiIdentifier(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9_]+/g, "_").replaceAll(/^_+|_+$/g, "");
  return /^[A-Za-z]/.test(plain) ? plain : `n_${plain}`;
}

/**
 * A string of Murphi. It knows no escapes, and Rumur writes strings into C, where a trigraph could end one: what is no
 * plain text there is written otherwise.
 */
export const inMurphiString = (text: string): string =>
  `"${visible(text)
    .replaceAll('"', "'")
    .replaceAll("\\", "/")
    .replaceAll(/\?(?=\?)/g, "? ")
    .replaceAll(/\s+/g, " ")
    .trim()}"`;

/** An identifier of TLA+, which has a letter in it and does not begin as a fairness condition does. */
export function inTlaIdentifier(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9_]+/g, "_").replaceAll(/^_+|_+$/g, "");
  return /^[A-Za-z](?!F_)/.test(plain) ? plain : `n_${plain}`;
}

/** One line of a comment of TLA+, behind the sign that begins it. `(*` would begin a comment that hides what follows. */
export const inTlaComment = (line: string): string =>
  visible(line)
    .replaceAll("(*", "( *")
    .replaceAll("*)", "* )")
    .replaceAll(/([-=])(?=\1{3})/g, "$1 ");

// ── Pictures ─────────────────────────────────────────────────────────────────────────────────────

/** A string of DOT; its line ends are line ends of the label. */
export const inDot = (text: string): string =>
  `"${visibleLines(text)
    .replaceAll("&", "&amp;")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")}"`;

/** A quoted text of Mermaid, which reads entities in it. */
export const inMermaid = (text: string): string =>
  `"${visibleLines(text)
    .replaceAll("#", "#35;")
    .replaceAll("&", "#amp;")
    .replaceAll('"', "#quot;")
    .replaceAll("`", "#96;")
    .replaceAll("<", "#lt;")
    .replaceAll(">", "#gt;")
    .replaceAll("\n", "<br/>")}"`;

// ── Terminal ─────────────────────────────────────────────────────────────────────────────────────

const TAB = "    ";

/** One line of a terminal, before it is laid out: what is counted is what is shown. */
export const inTerminal = (text: string): string => visible(text.replaceAll("\t", TAB));

/** What our own reports send: colours, and the return to the beginning of a line that is cleared. */
const COLOUR = "\u001b\\[\\d{1,2}m";
const OWN_CONTROLS = new RegExp(`(\\r?\u001b\\[K|${COLOUR}|\\r\\n)`);
/** `::error::`, `##[error]`: commands to a service of continuous integration that reads the log. */
const LOG_COMMAND = new RegExp(`^((?:${COLOUR}|\\s)*):(?=:[A-Za-z])`, "gm");

/** The last look at what goes to a terminal or a log: of controls our own alone, and no line that is a command. */
export const atTerminal = (text: string): string =>
  text
    .split(OWN_CONTROLS)
    .map((part, at) => (at % 2 === 1 ? part : visibleLines(part)))
    .join("")
    .replaceAll(LOG_COMMAND, "$1: ")
    .replaceAll("##[", "# #[");

// ── Pages ────────────────────────────────────────────────────────────────────────────────────────

/** Text or an attribute in quotes. */
export const inHtml = (text: string): string =>
  visibleLines(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/**
 * A sentence of Markdown as plain text: no markup, no HTML, no picture, and no mention, reference or address that a
 * forge makes a link of. What stands in backquotes is code.
 */
export const inMarkdown = (text: string): string =>
  visible(text)
    .split("`")
    .map((part, at, all) => {
      if (at % 2 === 1 && at < all.length - 1) return inCodeSpan(part);
      const plain = plainMarkdown(part);
      return at === 0 ? withoutBlock(plain) : `${at % 2 === 1 ? "\\`" : ""}${plain}`;
    })
    .join("");

const plainMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\*$~]|(?<!\w)_|_(?!\w)|\](?=[([:])/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(
      /(?<!\w)@(?=\w)|(?<!\w)#(?=\d)|\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)/gi,
      "$&<!-- -->",
    );

/** What begins a line begins no heading, list, quotation or rule. */
const withoutBlock = (line: string): string =>
  line.replace(/^(\s*)([-+#>=]|\d+(?=[.)]\s))/, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );

/** A cell of a table, from Markdown. */
export const inTableCell = (markdown: string): string =>
  visible(markdown).replaceAll("\\|", "\\ |").replaceAll("|", "\\|");

/** Code inside a sentence, whatever quotes it holds. */
export function inCodeSpan(text: string): string {
  const shown = visible(text);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  if (longest === 0 && shown.trim() !== "") return `\`${shown}\``;
  const fence = "`".repeat(longest + 1);
  return `${fence} ${shown} ${fence}`;
}

/** A block of code of Markdown, whatever quotes it holds. */
export function inCodeBlock(text: string, language = ""): string {
  const shown = visibleLines(text);
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${shown.replace(/\n+$/, "")}\n${fence}`;
}

// ── Machines ─────────────────────────────────────────────────────────────────────────────────────

/** The message of a workflow command of GitHub. */
export const inAnnotation = (text: string): string =>
  visibleLines(text).replaceAll("%", "%25").replaceAll("\n", "%0A");

/** A property of one, such as `file=`. */
export const inAnnotationProperty = (text: string): string =>
  inAnnotation(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Text of an XML element. What XML 1.0 has no form for is hidden, and therefore written as an escape. */
export const inXml = (text: string): string => inHtml(text);

/** An attribute of an XML element, in quotes; a reader would make blanks of line ends and tabs. */
export const inXmlAttribute = (text: string): string =>
  inXml(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

/** A message of SARIF: neither a placeholder nor a link. */
export const inSarif = (text: string): string =>
  visible(text)
    .replaceAll(/\{(\d+)\}/g, "{{$1}}")
    .replaceAll("](", "] (");

/** A path as a URI reference, whatever it holds. */
export const inUri = (path: string): string =>
  path
    .replaceAll(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
