/** A template for HTML in which a plain string is always text: what a spec says cannot become markup. */
import { inHtml } from "../../base/embed.js";

export interface Html {
  readonly html: string;
}

export function html(
  texts: TemplateStringsArray,
  ...values: readonly (Html | string | number)[]
): Html {
  const parts = texts.map((text, at) => {
    const value = values[at];
    if (value === undefined) return text;
    return text + (typeof value === "object" ? value.html : inHtml(String(value)));
  });
  return { html: parts.join("") };
}

export const join = (parts: readonly Html[]): Html => ({
  html: parts.map((part) => part.html).join(""),
});

/** A sentence in which `code` stands between backquotes. */
export const prose = (text: string): Html =>
  join(
    text.split("`").map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`)),
  );
