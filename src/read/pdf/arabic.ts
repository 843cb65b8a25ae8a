/** Puts a line of Arabic in reading order, spells its letters plainly, and removes the strokes that only justify the line. */
import { VOWEL_SIGNS } from "../../language/letters.js";
import { edges, reversed } from "../text-repair/edges.js";
import { type Piece, RAISED_SIZE, SPACE_GAP } from "./piece.js";

/** If at least this share of a page's letters is Arabic, the page runs from right to left. */
const ARABIC_SHARE = 0.5;

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/gu;
const ARABIC_LETTER = new RegExp(ARABIC, "u");
/** Presentation forms, which older files use in place of plain letters. */
const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]+/gu;
/** A stroke that lengthens a line is encoded as an ampersand inside words. */
const KASHIDA = /(?<=[\u0600-\u06ff])&+(?=[\u0600-\u06ff])/gu;
const LEFT_TO_RIGHT =
  /^[\s\p{Nd}\p{Script=Latin}\p{P}\p{S}]*[\p{Nd}\p{Script=Latin}][\s\p{Nd}\p{Script=Latin}\p{P}\p{S}]*$/u;

/** Whether a text contains an Arabic letter. */
export const hasArabic = (text: string): boolean => ARABIC_LETTER.test(text);

/** Whether a piece runs from left to right inside a line of Arabic: digits and Latin letters do. */
export const isLeftToRight = (text: string): boolean => LEFT_TO_RIGHT.test(text);

/** Whether text runs from right to left. */
export function isRightToLeft(pieces: readonly Pick<Piece, "text">[]): boolean {
  const text = pieces.map((p) => p.text).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(ARABIC)?.length ?? 0) > letters * ARABIC_SHARE;
}

/** The direction of a page's text. */
export interface Direction {
  readonly rightToLeft: boolean;
  /** Whether signs are stored in drawing order, so that "(" closes in a right-to-left line. */
  readonly drawnSigns: boolean;
}

/**
 * Whether a document stores brackets in drawing order. The text inside a pair of brackets is usually shorter than the text between two
 * pairs, so the reading that leaves less inside is right.
 *
 * @param rows the pieces of right-to-left lines
 */
export function areDrawn(rows: readonly (readonly Piece[])[]): boolean {
  const lines = rows.map((row) => [...row].sort(fromRight));
  const text = lines.map((line) => line.map(turnedNumber).join("")).join(" ");
  const inside = (pairs: RegExp): number => {
    const found = [...text.matchAll(pairs)];
    return found.length === 0
      ? Number.POSITIVE_INFINITY
      : found.reduce((sum, m) => sum + m[0].length, 0) / found.length;
  };
  const [asDrawn, asRead] = [inside(/\)[^()]*(?=\()/gu), inside(/\([^()]*(?=\))/gu)];
  if (asDrawn !== asRead) return asDrawn < asRead;
  // Without brackets the full stop tells that is drawn at the left end of a number, and read behind it.
  const last = lines.map((line) => line.at(-1)?.text.trim() ?? "").filter(isLeftToRight);
  return last.filter((t) => SENTENCE_END.test(t)).length > last.filter((t) => t.endsWith(".")).length;
}

/** The text of a piece as it stands in a line from right to left; brackets within Latin letters are the same in either way of spelling. */
function turnedNumber({ text }: Piece): string {
  if (!isLeftToRight(text)) return text;
  return /\p{Script=Latin}/u.test(text) ? text.replace(/[()]/gu, "") : reversed(text);
}

/**
 * The pieces of a line in reading order.
 *
 * @returns pieces by position; in a right-to-left line, each run of digits and Latin letters is one piece, itself read from left to right
 */
export function inReadingOrder(pieces: readonly Piece[], { rightToLeft, drawnSigns }: Direction): Piece[] {
  if (!rightToLeft) return fromLeft(pieces);
  const among = pieces.some((p) => ARABIC_LETTER.test(p.text));
  const printed = [...withMarkApart(pieces.filter((p) => p.text.trim() !== "" || p.right > p.left))];
  const byPlace = (among ? printed.flatMap(numbersApart) : printed).sort(fromRight);
  const ordered: Piece[] = [];
  let run: Piece | null = null;
  let signs: Piece[] = [];
  const end = (): void => {
    if (run) ordered.push(run);
    ordered.push(...signs);
    run = null;
    signs = [];
  };
  for (const [i, piece] of byPlace.entries()) {
    // A number at the beginning of the line is a note's mark or a paragraph's number, not the end of Latin text beside it.
    if (i === 1 && run && FIRST_NUMBER.test(byPlace[0]?.text ?? "")) end();
    if (run && isMarkOf(run, piece, signs)) {
      ordered.push(piece, run);
      run = null;
    } else if (run && (SEPARATOR.test(piece.text) || isHyphenOf(run, piece, byPlace[i + 1]))) signs.push(piece);
    else if (run && isNumber(run) && isNumber(piece) && isGap(run, signs, piece)) {
      // Two numbers separated by a space are read separately, the right one first.
      end();
      run = piece;
    } else if (!isLeftToRight(piece.text)) {
      end();
      ordered.push(piece);
    } else {
      if (run?.size !== piece.size) end();
      run = run ? [...signs, piece].reduce((joined, sign) => before(sign, joined), run) : piece;
      signs = [];
    }
  }
  end();
  return ordered.map((p) => ({ ...p, text: plain(spelt(p.text, drawnSigns)) }));
}

/** The text of a piece as it is read in its line. */
function spelt(text: string, drawn: boolean): string {
  const mirror = (signs: string): string =>
    drawn ? signs.replace(/[()[\]{}«»]/gu, (sign) => MIRRORED[sign] ?? sign) : signs;
  if (SIGNS.test(text)) return mirror(reversed(text));
  if (!isLeftToRight(text)) return mirror(text);
  if (!drawn) return text;
  const [before, core, after] = withBracketsClosed(edges(text, EDGE));
  return mirror(reversed(after)) + core + mirror(reversed(before));
}

/** A bracket at the end of a piece whose other half is inside, as in "A.1044(27)", is not a sign of the line. */
function withBracketsClosed([before, core, after]: readonly [string, string, string]): [string, string, string] {
  const closes = (signs: string, text: string): boolean => {
    const [opened, closed] = [text.lastIndexOf("("), text.lastIndexOf(")")];
    return signs.startsWith(")") && opened > closed;
  };
  return closes(after, core) ? [before, `${core})`, after.slice(1)] : [before, core, after];
}

/**
 * Puts the brackets of symbols in their places: "S/RES/2509 (2020)" and "A.1117(30)" run from left to right as a whole, so the last bracket
 * is the rightmost sign.
 */
export const withSymbolsClosed = (line: string): string => line.replace(SYMBOL_BEHIND_BRACKET, "$1)");

/** A symbol that ends with a number in brackets, with the last bracket before it. */
const SYMBOL_BEHIND_BRACKET = /\)([A-Z]+(?:[-/]\p{Lu}+)*[./]\s?\p{Nd}+\s*\(\p{Nd}+)(?![\p{Nd})])/gu;

/**
 * A line with the years of a range in their order: at the beginning of a line some programs draw them from left to right, as nothing
 * that is seen there tells.
 */
export const withYearsInOrder = (line: string): string =>
  line.replace(RANGE_OF_YEARS, (range, from: string, sign: string, to: string) =>
    from > to ? to + sign + from : range,
  );

const RANGE_OF_YEARS = /(?<![\p{Nd}/-])((?:1[89]|20)\d\d)([-–])((?:1[89]|20)\d\d)(?![\p{Nd}/-])/gu;

/** Signs at the ends of a number belong to the line, which runs in the other direction: "د-2" is drawn "2-د". */
const EDGE = /[-–()[\]“”«».,:;"/+%]/u;

const MIRRORED: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "«": "»",
  "»": "«",
};

/** Whether a hyphen stands between Latin letters and a number or letters at its left, and touches both: "files/2024-02/Report". */
const isHyphenOf = (run: Piece, hyphen: Piece, next: Piece | undefined): boolean =>
  hyphen.text === "-" &&
  next !== undefined &&
  LATIN.test(run.text) &&
  isLeftToRight(next.text) &&
  !isGap(run, [], hyphen) &&
  !isGap(hyphen, [], next);

const LATIN = /\p{Script=Latin}/u;

/** Whether there is a gap between two pieces, the second of which is to the left of the first. */
const isGap = (first: Piece, between: readonly Piece[], second: Piece): boolean =>
  between.some((sign) => sign.text.trim() === "") ||
  (between.length === 0 && first.left - second.right > SPACE_GAP * first.size);

/**
 * Sorts pieces from left to right. If the second overlaps the first by less than this share of its height, as adjacent full-width signs do,
 * they keep the order in which they were drawn.
 */
const DRAWN_BACK = 0.3;

function fromLeft(pieces: readonly Piece[]): Piece[] {
  const drawn = new Map(pieces.map((piece, i) => [piece, i]));
  const sorted = [...pieces].sort((a, b) => a.left - b.left);
  sorted.forEach((next, i) => {
    const piece = sorted[i - 1];
    if (!piece || (drawn.get(piece) ?? 0) < (drawn.get(next) ?? 0)) return;
    const isBack = next.left - piece.left < DRAWN_BACK * piece.size && next.right < piece.right;
    if (isBack) [sorted[i - 1], sorted[i]] = [next, piece];
  });
  return sorted;
}

/** By the centres of pieces, because the alef that some fonts combine with a lam has no width and is at its left end. */
const fromRight = (a: Piece, b: Piece): number => b.left + b.right - a.left - a.right;

/** Whether a piece consists of one or more numbers, with any signs at its ends. */
const isNumber = ({ text }: Piece): boolean => NUMBERS.test(edges(text, EDGE)[1]);
const NUMBERS = /^[\s\p{Nd}]+$/u;
/** Numbers separated by spaces or hyphens. */
const SEVERAL_NUMBERS = /^\p{Nd}[\p{Nd}/.,]*(?:(?:[\s-]+|\s+[:;]\s*)\p{Nd}[\p{Nd}/.,]*)+$/u;

/** Splits numbers that are separated by spaces or hyphens into pieces, including the separators: among Arabic words they run from right to left. */
function numbersApart(piece: Piece): Piece[] {
  const text = piece.text.trim();
  if (!SEVERAL_NUMBERS.test(edges(text, EDGE)[1])) return [piece];
  const width = (piece.right - piece.left) / piece.text.length;
  return [...piece.text.matchAll(/[\p{Nd}/.,]+|-+/gu)].map((m) => {
    const left = piece.left + m.index * width;
    return { ...piece, text: m[0], left, right: left + m[0].length * width };
  });
}

const FIRST_NUMBER = /^\s*\p{Nd}{1,3}\s*$/u;

/**
 * Joins the mark of a note that is alone to the right of Latin text with that text: ".vol. 1577, No. 27531 1". That the line begins there
 * is shown by the sign at its left, which ends it, or by a second number beside the mark.
 */
function withMarkApart(pieces: readonly Piece[]): readonly Piece[] {
  const byPlace = [...pieces].sort(fromRight);
  const [first, last] = [byPlace[0], byPlace.at(-1)];
  const found = LATIN_AND_MARK.exec(first?.text ?? "");
  if (!first || !last || !found) return pieces;
  const { text = "", mark = "" } = found.groups ?? {};
  const ends = SENTENCE_END.test(last.text) && byPlace.every((p) => isLeftToRight(p.text) || SEPARATOR.test(p.text));
  if (!ends && !/\p{Nd}$/u.test(text)) return pieces;
  const letter = (first.right - first.left) / first.text.length;
  const apart = [
    { ...first, text, right: first.left + text.length * letter },
    { ...first, text: mark, left: first.right - mark.length * letter },
  ];
  return pieces.flatMap((piece) => (piece === first ? apart : [piece]));
}

const LATIN_AND_MARK = /^(?<text>.*\S)\s+(?<mark>\p{Nd}{1,3})\s*$/u;
const SENTENCE_END = /^\s*\./u;

/** Superscript letters are at least this share of their neighbours' height above them. */
const RAISED_BY = 0.15;

/** Whether a superscript number touches the number to its left, whose note it marks: numbers run from left to right. */
const isMarkOf = (mark: Piece, number: Piece, between: readonly Piece[]): boolean =>
  between.length === 0 &&
  FIRST_NUMBER.test(mark.text) &&
  /\p{Nd}$/u.test(number.text) &&
  mark.size <= RAISED_SIZE * number.size &&
  number.baseline - mark.baseline > RAISED_BY * number.size &&
  !isGap(mark, between, number);

/** Plain letters, without strokes that only justify the line and without gaps that a ligature left. */
function plain(text: string): string {
  return text
    .replace(PRESENTATION_FORMS, (form) => form.normalize("NFKC"))
    .replace(KASHIDA, "")
    .replace(SPLIT_LAM_ALEF, "لا")
    .replace(SPLIT_SIGN, "")
    .replace(TURNED_NAME, "الله");
}

/** The ligature of the name of God comes with its letters in visual order, in which no word is spelt. */
const TURNED_NAME = /(?<!\p{L})اهلل(?!\p{L})/gu;

/** The ligature of lam and alef comes apart in some files; neither letter is a word by itself. */
const SPLIT_LAM_ALEF = /(?<!\p{L})ل ا|ل ا(?!\p{L})/gu;

/** Whether a word goes on in the next piece: its last letters are lam and alef that have come apart. */
export const isLamAlef = (before: string, after: string): boolean =>
  `${before.slice(-2)} ${after.slice(0, 2)}`.search(SPLIT_LAM_ALEF) !== -1;

/** A space that pdf.js inserts before a vowel sign; no letter follows a space there. */
const SPLIT_SIGN = new RegExp(`(?<=\\p{L}) (?=[${VOWEL_SIGNS}])`, "gu");

/** Brackets and the like that are alone come in visual order, left to right. */
const SIGNS = /^[\p{P}\p{S}]{2,}$/u;

/** What may be inside a number or a symbol; a hyphen between numbers lets them run from right to left. */
const SEPARATOR = /^[/.,:\s]+$/u;

/** Joins two pieces, the first of which is on the left. */
function before(first: Piece, second: Piece): Piece {
  const spaced = /\s$/u.test(first.text) || /^\s/u.test(second.text);
  const gap = !spaced && second.left - first.right > SPACE_GAP * first.size ? " " : "";
  return { ...first, text: first.text + gap + second.text, right: second.right };
}
