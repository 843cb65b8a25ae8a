/** The frame that every page shares: what it may run and load, its language and direction, its styles and its script. */
import { LANGUAGES } from "../../language/languages.js";
import type { LanguageCode } from "../../model/resolution.js";
import { escaped } from "./escape.js";
import { hashOf } from "./policy.js";

/** The contents of a page. */
export interface Page {
  /** The language of its labels, which sets the page's direction. */
  readonly language: LanguageCode;
  /** Plain text. */
  readonly title: string;
  readonly style: string;
  /** The HTML of the body. */
  readonly body: string;
  /** The script at the end of the body; a page without one runs nothing. */
  readonly script?: string;
  /** Policy directives in addition to those of every page. */
  readonly demands?: readonly string[];
  /** Further attributes of the `html` and `body` elements, already escaped. */
  readonly attributes?: { readonly html?: string; readonly body?: string };
}

/** `lang` and `dir` for an element whose text is in a language. */
export const languageAttributes = (language: LanguageCode): string =>
  `lang="${language}" dir="${LANGUAGES[language].direction}"`;

/**
 * A page as one file. It loads and sends nothing, and runs only its own style and script, which are identified by their hashes.
 *
 * @example pageHtml({ language: "ar", title: "A & B", style: "", body: "<p>…</p>" }) // '<!doctype html>\n<html lang="ar" dir="rtl">…'
 */
export function pageHtml({ language, title, style, body, script, demands = [], attributes = {} }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
    ...demands,
  ].join("; ");
  const own = (written: string | undefined): string => (written === undefined ? "" : ` ${written}`);
  return `<!doctype html>
<html ${languageAttributes(language)}${own(attributes.html)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body${own(attributes.body)}>
${body}
${script === undefined ? "" : `<script>${script}</script>\n`}</body>
</html>
`;
}
