/** Whether the paragraphs of a redline, once accepted, have the styles that they ought to have. */
import type { Paragraph, Resolution } from "../../src/model/resolution.js";
import { lettersOf, type StyledParagraph, styledParagraphs } from "./settled-docx.js";

/** A document and what is read of it. */
export interface ReadDocx {
  readonly docx: Uint8Array;
  readonly text: Resolution;
}

/**
 * The paragraphs whose style is a stray one. Right is the style that the new document gives the paragraph. Where the old document sets
 * paragraphs of that kind otherwise, its way is right as well: the redline stands in it, and what differs in format alone stays.
 *
 * @param accepted the redline once all its changes are accepted
 * @returns each with its style and the beginning of its letters
 */
export function strayStyles(accepted: Uint8Array, old: ReadDocx, now: ReadDocx): string[] {
  const [found, wanted] = [styledParagraphs(accepted), styledParagraphs(now.docx)];
  const ways = waysOf(old);
  const kinds = kindsOf(now.text);
  const isRight = ({ style, letters }: StyledParagraph, i: number): boolean => {
    if (letters !== wanted[i]?.letters) return false;
    return style === wanted[i]?.style || (ways.get(kinds.get(letters) ?? "")?.has(style) ?? false);
  };
  const stray = found.filter((paragraph, i) => !isRight(paragraph, i));
  return [
    ...stray.map(({ style, letters }) => `${style}: ${letters.slice(0, 40)}`),
    ...wanted.slice(found.length).map(({ letters }) => `missing: ${letters.slice(0, 40)}`),
  ];
}

const kindOf = ({ kind, depth, label }: Paragraph): string => `${kind} ${depth} ${label === "" ? "bare" : "labelled"}`;

/** The kinds of the paragraphs of a text, by their letters. */
const kindsOf = ({ paragraphs }: Resolution): ReadonlyMap<string, string> =>
  new Map(paragraphs.map((p) => [lettersOf(p.label + p.text), kindOf(p)]));

/** The styles that a document has for each kind of paragraph. */
function waysOf({ docx, text }: ReadDocx): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = kindsOf(text);
  const ways = new Map<string, Set<string>>();
  for (const { style, letters } of styledParagraphs(docx)) {
    const kind = kinds.get(letters);
    if (kind !== undefined) ways.set(kind, (ways.get(kind) ?? new Set()).add(style));
  }
  return ways;
}
