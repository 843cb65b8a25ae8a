/** Places signs that an Arabic text takes from another font (brackets, strokes, vowel signs) into the gaps that its letters leave for them. */
import { VOWEL_SIGNS } from "../../language/letters.js";
import { isLeftToRight } from "./arabic.js";
import type { Piece } from "./piece.js";

/** A sign from another font inside a piece whose Arabic font lacks it: the slash of "75/241", brackets, quotation marks. */
const LENT_SIGN = /^[/.,:;()[\]“”"«»–-]{1,2}$/u;

/**
 * Puts each such sign into the gap that its host piece left for it.
 *
 * @param drawn whether signs are stored, and so placed, in drawing order
 */
export function withLentSigns(given: readonly Piece[], drawn: boolean): Piece[] {
  const pieces = given.flatMap(signsApart(given));
  const latin = pieces.filter((p) => LATIN.test(p.text) && p.text.includes(" "));
  const lent = pieces.filter(
    (p) => LENT_SIGN.test(p.text) || (NUMBER.test(p.text) && latin.some((h) => isInside(p, h))),
  );
  const vowels = pieces.filter((p) => isVowelSigns(p.text) && p.text.trim() !== "");
  const hosts = bracketed(pieces.filter((p) => !lent.includes(p) && !vowels.includes(p) && p.text.trim() !== ""));
  for (const sign of vowels) {
    const middle = drawn ? sign.left + SIGN_MIDDLE * sign.size : (sign.left + sign.right) / 2;
    const distance = (h: Piece): number => Math.max(h.left - middle, middle - h.right, 0);
    const nearest = hosts.filter((h) => /\p{L}/u.test(h.text)).sort((a, b) => distance(a) - distance(b))[0];
    if (nearest) hosts[hosts.indexOf(nearest)] = { ...nearest, text: vowelled(nearest, middle, sign.text.trim()) };
    else hosts.push(sign);
  }
  const kept: Piece[] = [];
  for (const sign of lent) {
    const middle = (sign.left + sign.right) / 2;
    const slack = EDGE * sign.size;
    const at = hosts.findIndex(
      (h) => h.left - slack < sign.left && sign.right < h.right + slack && h.text.includes(" "),
    );
    const host = hosts[at];
    if (host) hosts[at] = { ...host, text: insertedAt(host, middle, sign.text, drawn) };
    else kept.push(sign);
  }
  return [...hosts, ...kept];
}

/** A number that another font lends to Latin letters: the 4 of "C-SS-4/DEC.3". */
const NUMBER = /^\p{Nd}{1,4}$/u;
const LATIN = /\p{Script=Latin}/u;
const isInside = (piece: Piece, host: Piece): boolean => host.left < piece.left && piece.right < host.right;

/** Heights of letters by which a sign in a host's gap may reach over the host's end. */
const EDGE = 0.1;

/** The distance of a vowel sign's centre from its left end, in letter heights: most fonts give it no width. */
const SIGN_MIDDLE = 0.2;

/** Whether a piece contains only vowel signs and at most one letter that carries them. */
export const isVowelled = (text: string): boolean => VOWELLED.test(text);

const VOWELLED = new RegExp(`^\\s*(?:\\p{L}[${VOWEL_SIGNS}]+|[\\s${VOWEL_SIGNS}]*)$`, "u");

/** Whether a piece contains only vowel signs. */
const isVowelSigns = (text: string): boolean => SIGNS_ALONE.test(text);

const SIGNS_ALONE = new RegExp(`^[\\s${VOWEL_SIGNS}]*$`);

/**
 * Puts vowel signs on the letters of the host's text above which they are drawn, as far as the usual widths of letters show which ones
 * those are.
 */
function vowelled(host: Piece, middle: number, signs: string): string {
  let at = indexUnder(host.text, (host.right - middle) / (host.right - host.left));
  while (at > 0 && !/\p{L}/u.test(host.text[at] ?? "")) at--;
  const end = NUNATION.test(signs) ? wordEndNear(host.text, at, signs.includes(FATHATAN)) : -1;
  if (end !== -1) at = end;
  return host.text.slice(0, at + 1) + signs + host.text.slice(at + 1);
}

/** Signs that end words: ً, ٌ and ٍ. */
const NUNATION = /[\u064b-\u064d]/u;
const FATHATAN = "\u064b";
const WORD_END = /\p{L}(?![\p{L}\p{M}])/gu;
/** The letters with which fathatan ends words; an alef without dots carries it in a few words, and ends many words without it. */
const BEARS_FATHATAN = /[اةء]/u;
/** How many letters the position of a sign may be off when it is computed from the widths of letters. */
const MISPLACED = 4;

/** Index of the last letter of the word that ends closest to a position, if one is near. */
function wordEndNear(text: string, at: number, fathatan: boolean): number {
  const ends = [...text.matchAll(WORD_END)].map(({ index }) => index).filter((i) => Math.abs(i - at) <= MISPLACED);
  const bearing = fathatan ? ends.filter((i) => BEARS_FATHATAN.test(text[i] ?? "")) : ends;
  return (bearing.length > 0 ? bearing : ends).reduce(
    (nearest, i) => (nearest === -1 || Math.abs(i - at) < Math.abs(nearest - at) ? i : nearest),
    -1,
  );
}

/** Index of the letter at a certain share of a text's width, according to the usual widths of letters. */
function indexUnder(text: string, share: number): number {
  const widths = [...text].map((c): number => (SIGN.test(c) ? 0 : NARROW.test(c) ? NARROW_WIDTH : 1));
  const wanted = share * widths.reduce((sum, w) => sum + w, 0);
  let at = 0;
  for (let done = 0; at < widths.length - 1 && done + (widths[at] ?? 0) < wanted; at++) done += widths[at] ?? 0;
  return at;
}

const SIGN = new RegExp(`[${VOWEL_SIGNS}]`);

/** Letters and marks with about half the width of the others. */
const NARROW = /[\sاأإآدذرزولءئ.,:;،؛()]/u;
const NARROW_WIDTH = 0.5;

/** Makes of two signs with a space between them, which do not stand around one other piece, a piece each. */
function signsApart(pieces: readonly Piece[]): (piece: Piece) => Piece[] {
  const isAround = (pair: Piece): boolean =>
    pieces.filter((p) => p !== pair && p.text.trim() !== "" && p.left >= pair.left && p.right <= pair.right).length ===
    1;
  return (pair) => {
    const [, left, right] = SIGNS_WITH_SPACE.exec(pair.text) ?? [];
    if (left === undefined || right === undefined || isAround(pair)) return [pair];
    const width = SIGN_WIDTH * pair.size;
    return [
      { ...pair, text: left, right: pair.left + width },
      { ...pair, text: right, left: pair.right - width },
    ];
  };
}

const SIGNS_WITH_SPACE = /^([/.,:;()[\]“”"«»–-])\s+([/.,:;()[\]“”"«»–-])$/u;

/** Heights of letters that most signs are wide. */
const SIGN_WIDTH = 0.35;

/** Two signs from another font may come as one piece around the text between them, such as the brackets of "(أ)". */
function bracketed(pieces: readonly Piece[]): Piece[] {
  const inside = (pair: Piece, p: Piece): boolean => p !== pair && p.left >= pair.left && p.right <= pair.right;
  const around = pieces.flatMap((pair) => {
    const [, left = "", right = ""] = TWO_SIGNS.exec(pair.text) ?? [];
    const [only, ...more] = left === "" ? [] : pieces.filter((p) => inside(pair, p));
    return only && more.length === 0 ? [{ pair, only, left, right }] : [];
  });
  const gone = new Set(around.flatMap(({ pair, only }) => [pair, only]));
  const made = around.flatMap(({ pair, only, left, right }) =>
    BRACKET.test(left) && BRACKET.test(right)
      ? [{ ...pair, text: `(${only.text.trim()})` }]
      : [{ ...pair, text: left, right: only.left }, only, { ...pair, text: right, left: only.right }],
  );
  return [...pieces.filter((p) => !gone.has(p)), ...made];
}

const TWO_SIGNS = /^([-–()[\]])\s*([-–()[\]])$/u;
const BRACKET = /[()[\]]/u;

/** Replaces the space of the host's text that is closest to a sign by that sign. */
function insertedAt(host: Piece, middle: number, sign: string, drawn: boolean): string {
  const fromLeft = (middle - host.left) / (host.right - host.left);
  const share = isLeftToRight(host.text) ? fromLeft : 1 - fromLeft;
  const spaces = [...host.text.matchAll(/ /gu)].map((m) => m.index);
  const wanted = share * host.text.length;
  const distance = (at: number): number => Math.abs(at + 0.5 - wanted);
  // Nobody writes a space before a comma: a gap there was left for a closing bracket or quotation mark.
  const left = CLOSING.test(sign)
    ? spaces.filter((at) => PAUSE.test(host.text[at + 1] ?? "") && distance(at) < NEAR)
    : [];
  const nearest = (left.length > 0 ? left : spaces).reduce((a, b) => (distance(b) < distance(a) ? b : a));
  const [before, after] = [host.text.slice(0, nearest), host.text.slice(nearest + 1)];
  // Words stand apart from a bracket that opens before them or closes behind them: the one space in the text was more than the gap.
  const isAmongWords = /[\u0621-\u064a]$/u.test(before) && /^[\u0621-\u064a]/u.test(after);
  const opens = isAmongWords && (drawn ? /^[)\]]$/u : /^[([]$/u).test(sign);
  const closes = isAmongWords && (drawn ? /^[([]$/u : /^[)\]]$/u).test(sign);
  return before + (opens ? " " : "") + sign + (closes ? " " : "") + after;
}

/** Signs that close: the left one of the two quotation marks does in Arabic, and a straight one may. */
const CLOSING = /^[)\]“"]$/u;
const PAUSE = /[،؛.:]/u;
/** How many letters the position of a sign may be off when it is computed from the width of all letters. */
const NEAR = 5;
