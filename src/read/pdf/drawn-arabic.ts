/** Restores what pdf.js's text extraction loses in Arabic, from what the page draws: spaces at the ends of runs, and the positions and names of vowel signs. */
import { VOWEL_SIGNS } from "../../language/letters.js";
import { hasArabic } from "./arabic.js";
import type { GlyphRun } from "./glyph-run.js";
import { type GlyphNames, UNNAMED } from "./joined-signs.js";
import type { PdfItem } from "./lines.js";

/**
 * The items that know of the spaces that are drawn at their ends, and with vowel signs that are drawn by themselves as items of their own, where they
 * are drawn: pdf.js appends such a sign, which takes no room, to the item before it, on whatever line and behind whatever word that stands.
 *
 * @param items as pdf.js extracts them, in the order in which the page draws them
 * @param runs what the page draws, in the same order
 * @param names those of glyphs for which the file has none
 * @returns the items as they are where the two do not agree
 */
export function withDrawnArabic(
  items: readonly PdfItem[],
  runs: readonly GlyphRun[],
  names: GlyphNames,
): readonly PdfItem[] {
  const drawn = runs.flatMap((run) => [...lettersOf(textOf(run))].map((letter) => ({ letter, run })));
  const unnamed = runs.flatMap(({ glyphs, fontName }) =>
    glyphs.flatMap(({ text, code }) => (text === UNNAMED ? [names.get(fontName)?.get(code) ?? text] : [])),
  );
  const placed: PdfItem[] = [];
  let at = 0;
  let ahead = "";
  for (const item of items) {
    const letters = [...lettersOf(item.str)];
    const here = drawn.slice(at, at + letters.length);
    const [before, after] = [drawn[at - 1]?.run, drawn[at + letters.length]?.run];
    at += letters.length;
    if (sorted(letters) !== sorted(here.map(({ letter }) => letter))) return items;
    const signs = [...new Set(here.flatMap(({ run }) => (isSigns(run) && isAstray(run, item) ? [run] : [])))];
    const named = withNames(item.str, unnamed.splice(0, letters.filter((letter) => letter === UNNAMED).length));
    const next = firstSigns(here, after);
    const kept = signs.reduce((left, run) => without(left, textOf(run).trim()), without(named, next));
    const text = kept.trimEnd() + ahead + kept.slice(kept.trimEnd().length);
    ahead = next;
    const words = here.filter(({ run }) => !isSigns(run));
    const [first, last] = [words[0]?.run, words.at(-1)?.run];
    // A run is drawn from left to right, so its first space is read last.
    const opens = first && first !== before && isArabic(first) && textOf(first).endsWith(" ");
    const closes = last && last !== after && isArabic(last) && textOf(last).startsWith(" ");
    const spaces = { ...(opens && { spaceBefore: true }), ...(closes && { spaceAfter: true }) };
    if (text.trim() !== "" || signs.length === 0) placed.push({ ...item, str: text, ...spaces });
    placed.push(...signs.map(itemOf));
  }
  return placed;
}

/** Replaces unnamed glyphs in a text by their names; names come in drawing order, which in Arabic is from the left. */
function withNames(text: string, names: readonly string[]): string {
  const inOrder = hasArabic(text) ? names.toReversed() : names;
  return text.split(UNNAMED).reduce((named, part, i) => named + (inOrder[i - 1] ?? "") + part);
}

/**
 * Whether an item is a vowel sign that the file calls something else, as files do that name only whole syllables: a letter that takes no
 * room is none.
 */
export const isUnnamedSign = ({ str, width }: PdfItem): boolean =>
  width === 0 && /^[\p{L}\p{N}]$/u.test(str.trim()) && !hasArabic(str);

const textOf = ({ glyphs }: GlyphRun): string => glyphs.map((glyph) => glyph.text).join("");
const isArabic = (run: GlyphRun): boolean => hasArabic(textOf(run));

const SIGNS_ALONE = new RegExp(`^\\s*(?:[${VOWEL_SIGNS}]\\s*)+$`, "u");
const isSigns = (run: GlyphRun): boolean => SIGNS_ALONE.test(textOf(run));

/** What can be told again in pdf.js's text: it puts in spaces, and spells joined forms plainly. */
const lettersOf = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");
const sorted = (letters: readonly string[]): string => [...letters].sort().join("");

/** The signs that an item ends with and the next run begins with: they are drawn first, and are the last of it to be read. */
function firstSigns(here: readonly Drawn[], after: GlyphRun | undefined): string {
  const last = here.findLastIndex(({ letter, run }) => run !== after || !SIGN.test(letter));
  if (last === -1 || after === undefined || here[last]?.run === after) return "";
  return here
    .slice(last + 1)
    .map(({ letter }) => letter)
    .join("");
}

/** A letter or sign, and the run in which it is drawn. */
interface Drawn {
  readonly letter: string;
  readonly run: GlyphRun;
}

const SIGN = new RegExp(`[${VOWEL_SIGNS}]`, "u");

/** How far beside the item it belongs to a sign may be, and how far above or below it, in letter heights. */
const [BESIDE, ABOVE] = [0.5, 0.9];

/** Whether a sign is drawn somewhere else than the item that pdf.js appends it to. */
function isAstray(run: GlyphRun, { transform, width }: PdfItem): boolean {
  const [, , , size = 0, left = 0, bottom = 0] = transform;
  const [, , , , x = 0, y = 0] = run.transform;
  return x < left - BESIDE * size || x > left + width + BESIDE * size || Math.abs(y - bottom) > ABOVE * size;
}

/** The text without these signs: a sign after something that is not a letter is in the wrong place. */
function without(text: string, signs: string): string {
  let left = text;
  for (const sign of signs) {
    const astray = left.search(new RegExp(`(?<![\\p{L}\\p{M}])${sign}`, "u"));
    const place = astray === -1 ? left.lastIndexOf(sign) : astray;
    if (place !== -1) left = left.slice(0, place) + left.slice(place + sign.length);
  }
  return left;
}

const itemOf = (run: GlyphRun): PdfItem => ({
  str: textOf(run).trim(),
  transform: run.transform,
  width: run.width,
  fontName: run.fontName,
});
