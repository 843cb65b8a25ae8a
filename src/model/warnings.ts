/** Every warning to readers: a code and data for programs and translations, and a sentence in English. */
import { fill } from "./fill.js";

/**
 * The warnings for readers in English, with data in braces. `src/report/labels` has them in the other languages.
 *
 * @example comparison.warnings.map(({ code }) => code in WARNINGS); // => []
 */
export const WARNINGS = {
  // About a document.
  damaged: "{source} is damaged ({damage}): what could be read of it was, the rest may be missing.",
  "encoding-damaged": "{source} has characters that could not be decoded as {encoding}, shown as � ({n}).",
  "encoding-guessed":
    "{source} does not say its encoding and was read as {encoding}: if letters look wrong, save it as UTF-8.",
  "hidden-text": "{source} has hidden text, which was set aside.",
  "malformed-xml": "The XML of {source} is not well-formed ({reason}); what could be read of it is compared.",
  objects:
    "{source} has charts, diagrams or objects of other programs, whose text, if any, was not read ({n} of them).",
  "page-damaged": "Page {page} of {source} is damaged and was left out ({reason}).",
  "page-without-text": "Page {page} of {source} has no text that could be read: look whether it shows any.",
  "pages-cut": "Only the first {read} of {pages} pages of {source} were read.",
  "part-missing": "A part of {source} is missing from what was read: it is kept as a document of its own, and {reason}",
  "tracked-accepted":
    "{source} has tracked changes (insertions: {insertions}, deletions: {deletions}, moves: {moves}) and is read with them accepted.",
  "tracked-kept":
    "{source} has tracked changes already (insertions: {insertions}, deletions: {deletions}, moves: {moves}): they stay beside ours, under their own authors.",
  "tracked-rejected":
    "{source} has tracked changes (insertions: {insertions}, deletions: {deletions}, moves: {moves}) and is read with them rejected.",
  "unknown-signs": "{source} has signs of a font of signs that cannot be known, shown as {sign} ({n}).",
  "vowel-signs":
    "Arabic vowel signs that extraction tore off their letters were left out ({n}): nothing tells whose they were.",
  // About a text.
  fragment: "No opening formula such as “The General Assembly,” was found: this is read as a part of a resolution.",
  amendment: "This is an amendment to a draft and no resolution: it is compared as plain paragraphs.",
  "no-resolution":
    "No opening formula such as “The General Assembly,” was found: this is no resolution, and is compared as plain paragraphs.",
  "found-twice": "Not every character of the source is accounted for: {words} was found twice.",
  unaccounted: "Not every character of the source is accounted for: {words} of the source found no place.",
  // About a comparison.
  "broken-words": "Words that extraction broke or joined were read as the other text prints them ({n}).",
  "other-corrections":
    "{name} holds corrections of other texts, or of these as they were read before: none was applied.",
  "stale-reference": "Paragraph {id} still refers to paragraph {from}, whose text is paragraph {to} now.",
  // About a series.
  "series-alone": "Which resolution {name} follows cannot be told: it stands alone.",
  "series-circle": "{name} leads back to {earlier}, which the series has already: it ends there.",
  "series-ends": "{name} follows {earlier}, which is not in the library: the series begins with {name}.",
  "series-fork": "Of the same title as the series, and followed by no text of it: {names}.",
  "series-gap": "{name} follows {missing}, which is not in the library: it is held against {earlier} instead.",
  "series-language": "{earlier} is in the library in another language only: the series begins with {name}.",
  "series-since": "The series does not reach back to {since}: it begins with {name}.",
} as const;

/** One of the names in `WARNINGS`. */
export type WarningCode = keyof typeof WARNINGS;

/** A warning about a text or a comparison, for its reader. */
export interface Warning {
  /** Stable name, for programs. */
  readonly code: WarningCode;
  /** One sentence in English, for people. */
  readonly message: string;
  /** The values in the sentence. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Addresses of the paragraphs it is about. */
  readonly where: readonly string[];
}

/**
 * Creates a warning.
 *
 * @param data the values in its sentence
 * @param where addresses of the paragraphs that it is about; none if it is about a whole text
 * @example warning("pages-cut", { source: "x.pdf", read: 20, pages: 90 }).message
 * // "Only the first 20 of 90 pages of x.pdf were read."
 */
export function warning(
  code: WarningCode,
  data: Readonly<Record<string, string | number>> = {},
  where: readonly string[] = [],
): Warning {
  return { code, message: fill(WARNINGS[code], data), data, where };
}
