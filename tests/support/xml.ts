/**
 * Elements of an XML document in the order in which they begin, with their attributes and their own text. Refuses what is
 * not well-formed: tags that do not nest, attributes without quotes or given twice, characters that need an entity.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&#10;": "\n",
  "&#9;": "\t",
};

export function elementsOf(document: string): readonly XmlElement[] {
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  if (body === document) throw new Error("it does not begin as XML does");
  const all: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parts = /<(\/?)([A-Za-z-]+)((?:\s+[A-Za-z-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</y;
  for (const [whole, closes, name = "", attributes = "", isEmpty, text] of tokens(parts, body)) {
    if (text !== undefined) {
      const inner = open.at(-1);
      if (inner) inner.text += plain(text);
      else if (text.trim() !== "") throw new Error(`text outside of all elements: ${text}`);
    } else if (name === "") throw new Error(`a < that begins no tag before ${whole}`);
    else if (closes === "/") {
      const begun = open.pop();
      if (begun?.name !== name) throw new Error(`</${name}> ends ${begun?.name ?? "nothing"}`);
    } else {
      const element = { name, attributes: attributesOf(attributes), text: "" };
      all.push(element);
      if (isEmpty !== "/") open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> has no end`);
  return all;
}

function* tokens(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  const own = new RegExp(pattern.source, pattern.flags);
  while (own.lastIndex < text.length) {
    const found = own.exec(text);
    if (!found) throw new Error("something is no XML");
    yield found;
  }
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([A-Za-z-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} is given twice`);
    attributes[name] = plain(value);
  }
  return attributes;
}

function plain(text: string): string {
  return text.replaceAll(/&[^;\s]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`there is no entity ${entity}`);
    return character;
  });
}
