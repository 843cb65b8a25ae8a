/** Recognises an amendment to a draft resolution, which has no opening formula: its masthead and title end where its instructions begin. */
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import type { Role } from "../read/source-text.js";
import { isClosed } from "./endings.js";
import { formulaAmong } from "./formula.js";
import { typedLabel } from "./labels.js";

const amendmentOf = memoize((language): RegExp => new RegExp(language.structure.amendment.join("|"), "iu"));

/** A line of a document, or a whole paragraph. */
interface Item {
  readonly text: string;
  readonly role?: Role | null;
}

/** The symbol of the draft, on a line of its own below the words that call the text an amendment. */
const SYMBOL_ALONE = /^[A-Z]\/\S+$/u;

/**
 * Where the body of an amendment begins: below the title, which follows the line that calls the text an amendment.
 *
 * @param goesOn whether the text at an index continues the paragraph before it, since a title may have two lines
 * @returns -1 if the text is no amendment; a text with an opening formula below that line is a resolution
 * @example amendmentStart([{ text: "Chad: amendment to draft resolution A/C.3/90/L.52" }, { text: "Lamps" }, { text: "Delete it." }], LANGUAGES.en) // 2
 */
export function amendmentStart(
  items: readonly Item[],
  language: Language,
  goesOn: (place: number) => boolean = () => false,
): number {
  const named = amendmentOf(language);
  const textAt = (i: number): string => items[i]?.text ?? "";
  // The words may be split over two lines.
  const calls = (i: number): boolean => named.test(textAt(i)) || named.test(`${textAt(i - 1)} ${textAt(i)}`);
  const called = items.slice(0, LONGEST_MASTHEAD).findIndex((_, i) => calls(i));
  if (called === -1 || formulaAmong(items.slice(called), language) !== -1) return -1;
  const title = SYMBOL_ALONE.test(textAt(called + 1)) ? called + 2 : called + 1;
  const isTitle = (i: number): boolean =>
    i < items.length && !isClosed(textAt(i)) && typedLabel(textAt(i), null) === 0 && (i === title || goesOn(i));
  let start = title;
  while (isTitle(start) || items[start]?.role === "masthead") start++;
  return start;
}

/** The number of lines in the longest masthead, with the names of all sponsors. */
const LONGEST_MASTHEAD = 60;
