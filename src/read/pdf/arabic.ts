/** What Arabic PDFs need: reading order, joined letter forms, and the strokes that justify a line. */
import { edges, reversed } from "../edges.js";
import type { Piece } from "./lines.js";

/** Share of a page's letters that are Arabic from which it runs from right to left. */
const ARABIC_SHARE = 0.5;

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/gu;
const ARABIC_LETTER = new RegExp(ARABIC, "u");
/** Letter forms that older files spell out; their plain letters are meant. */
const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]+/gu;
/** A stroke that lengthens a line is mapped to an ampersand inside words. */
const KASHIDA = /(?<=[\u0600-\u06ff])&+(?=[\u0600-\u06ff])/gu;
/** Digits and Latin letters run from left to right inside a line of Arabic. */
const LEFT_TO_RIGHT =
  /^[\s\p{Nd}\p{Script=Latin}\p{P}\p{S}]*[\p{Nd}\p{Script=Latin}][\s\p{Nd}\p{Script=Latin}\p{P}\p{S}]*$/u;

/** Whether text runs from right to left. */
export function isRightToLeft(pieces: readonly Piece[]): boolean {
  const text = pieces.map((p) => p.text).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(ARABIC)?.length ?? 0) > letters * ARABIC_SHARE;
}

/** How the text of a page runs. */
export interface Direction {
  readonly rightToLeft: boolean;
  /** Signs are spelt as they are drawn, so that "(" closes in a line from right to left. */
  readonly drawnSigns: boolean;
}

/**
 * Whether a document spells brackets as they are drawn. What stands between the two brackets of a pair is shorter than what stands
 * between two pairs; so the way of reading them that leaves less inside is the right one.
 *
 * @param rows the pieces of lines from right to left
 */
export function areDrawn(rows: readonly (readonly Piece[])[]): boolean {
  const line = (row: readonly Piece[]): string =>
    [...row]
      .sort(fromRight)
      .map((p) => p.text)
      .join("");
  const text = rows.map(line).join(" ");
  const inside = (pairs: RegExp): number => {
    const found = [...text.matchAll(pairs)];
    return found.length === 0
      ? Number.POSITIVE_INFINITY
      : found.reduce((sum, m) => sum + m[0].length, 0) / found.length;
  };
  return inside(/\)[^()]*(?=\()/gu) < inside(/\([^()]*(?=\))/gu);
}

/**
 * The pieces of a line in the order they are read.
 *
 * @returns by place; in a line from right to left, each run of digits and Latin letters is one piece, itself read from
 *   left to right
 */
export function inReadingOrder(pieces: readonly Piece[], { rightToLeft, drawnSigns }: Direction): Piece[] {
  if (!rightToLeft) return [...pieces].sort((a, b) => a.left - b.left);
  const among = pieces.some((p) => ARABIC_LETTER.test(p.text));
  const printed = pieces.filter((p) => p.text.trim() !== "" || p.right > p.left);
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
    // A number that begins the line is a note's mark or a paragraph's number, not the end of Latin text beside it.
    if (i === 1 && run && FIRST_NUMBER.test(byPlace[0]?.text ?? "")) end();
    if (run && SEPARATOR.test(piece.text)) signs.push(piece);
    else if (run && NUMBERS.test(run.text) && NUMBERS.test(piece.text) && isGap(run, signs, piece)) {
      // Two numbers with a space between them are two, and the right one is read first.
      ordered.push(run, ...signs);
      run = piece;
      signs = [];
    } else if (!LEFT_TO_RIGHT.test(piece.text)) {
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

/** The text of a piece that has its place in the line as it is read. */
function spelt(text: string, drawn: boolean): string {
  const mirror = (signs: string): string =>
    drawn ? signs.replace(/[()[\]{}«»]/gu, (sign) => MIRRORED[sign] ?? sign) : signs;
  if (SIGNS.test(text)) return mirror(reversed(text));
  if (!LEFT_TO_RIGHT.test(text)) return mirror(text);
  if (!drawn) return text.replace(DRAWN_HYPHEN, "$2$1");
  const [before, core, after] = edges(text, EDGE);
  // A full stop at the right end of a number is its own: "12." is a label.
  const [point = ""] = /^[.,:;]*/.exec(after) ?? [];
  return mirror(reversed(after.slice(point.length))) + core + point + mirror(reversed(before));
}

/** Signs at the ends of a number belong to the line, which runs the other way: "د-2" is drawn "2-د". */
const EDGE = /[-–()[\]“”«».,:;"]/u;
/** Where signs are spelt as they are read a hyphen is still found where it is drawn. */
const DRAWN_HYPHEN = /^(\p{Nd}[\p{Nd}/.]*)([-–])$/u;

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

/** Whether two pieces, the second to the left of the first, stand apart. */
const isGap = (first: Piece, between: readonly Piece[], second: Piece): boolean =>
  between.some((sign) => sign.text.trim() === "") ||
  (between.length === 0 && first.left - second.right > SPACE_GAP * first.size);

/** By the middles of pieces, since the alef that some fonts write into a lam has no width and stands at its left end. */
const fromRight = (a: Piece, b: Piece): number => b.left + b.right - a.left - a.right;

/** A number, or several. */
const NUMBERS = /^[\s\p{Nd}]+$/u;
/** Numbers with spaces or hyphens between them. */
const SEVERAL_NUMBERS = /^\p{Nd}[\p{Nd}/.,]*(?:[\s-]+\p{Nd}[\p{Nd}/.,]*)+$/u;

/** Numbers with spaces or hyphens between them, and these, as pieces of their own: among Arabic words they run from right to left. */
function numbersApart(piece: Piece): Piece[] {
  const text = piece.text.trim();
  if (!SEVERAL_NUMBERS.test(text)) return [piece];
  const width = (piece.right - piece.left) / piece.text.length;
  return [...piece.text.matchAll(/[\p{Nd}/.,]+|-+/gu)].map((m) => {
    const left = piece.left + m.index * width;
    return { ...piece, text: m[0], left, right: left + m[0].length * width };
  });
}

const FIRST_NUMBER = /^\s*\p{Nd}{1,3}\s*$/u;

/** Letters plainly spelt, without strokes that only justify the line and gaps that a joined form left. */
function plain(text: string): string {
  return text
    .replace(PRESENTATION_FORMS, (form) => form.normalize("NFKC"))
    .replace(KASHIDA, "")
    .replace(SPLIT_LAM_ALEF, "لا")
    .replace(TURNED_NAME, "الله");
}

/** The joined form of the name of God comes with its letters in the order of their places; no word is spelt so. */
const TURNED_NAME = /(?<!\p{L})اهلل(?!\p{L})/gu;

/** The joined form of lam and alef comes apart in some files: neither stands alone as a word. */
const SPLIT_LAM_ALEF = /(?<!\p{L})ل ا|ل ا(?!\p{L})/gu;

/** A sign that another font lends to a piece where the Arabic font has none: the slash of "75/241", brackets, quotation marks. */
const LENT_SIGN = /^[/.,:;()[\]“”«»–-]{1,2}$/u;
/** Brackets and the like by themselves come in the order of their places, left to right. */
const SIGNS = /^[\p{P}\p{S}]{2,}$/u;

/**
 * The pieces with each lent sign put into the gap that its host left for it.
 *
 * @param drawn whether signs are spelt, and so placed, as they are drawn
 */
export function withLentSigns(pieces: readonly Piece[], drawn: boolean): Piece[] {
  const lent = pieces.filter((p) => LENT_SIGN.test(p.text));
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
    const at = hosts.findIndex((h) => h.left < middle && middle < h.right && h.text.includes(" "));
    const host = hosts[at];
    if (host) hosts[at] = { ...host, text: insertedAt(host, middle, sign.text) };
    else kept.push(sign);
  }
  return [...hosts, ...kept];
}

/** How far the middle of a vowel sign is from its left end, in heights of letters: most fonts give it no width of its own. */
const SIGN_MIDDLE = 0.2;

/** Whether a piece has vowel signs, and nothing else but one letter that bears them. */
export const isVowelled = (text: string): boolean =>
  /^\s*(?:\p{L}[\u064b-\u0652\u0670]+|[\s\u064b-\u0652\u0670]*)$/u.test(text);

/** Whether a piece has vowel signs and nothing else. */
const isVowelSigns = (text: string): boolean => /^[\s\u064b-\u0652\u0670]*$/.test(text);

/** The host's text with vowel signs on the letter that they stand over, as far as the usual widths of letters tell. */
function vowelled(host: Piece, middle: number, signs: string): string {
  let at = indexUnder(host.text, (host.right - middle) / (host.right - host.left));
  while (at > 0 && !/\p{L}/u.test(host.text[at] ?? "")) at--;
  return host.text.slice(0, at + 1) + signs + host.text.slice(at + 1);
}

/** Index of the letter that stands at a share of a text's width, as far as the usual widths of letters tell. */
function indexUnder(text: string, share: number): number {
  const widths = [...text].map((c): number => (SIGN.test(c) ? 0 : NARROW.test(c) ? NARROW_WIDTH : 1));
  const wanted = share * widths.reduce((sum, w) => sum + w, 0);
  let at = 0;
  for (let done = 0; at < widths.length - 1 && done + (widths[at] ?? 0) < wanted; at++) done += widths[at] ?? 0;
  return at;
}

const SIGN = /[\u064b-\u0652\u0670]/;

/** Letters and marks of about half the width of the others. */
const NARROW = /[\sاأإآدذرزولءئ.,:;،؛()]/u;
const NARROW_WIDTH = 0.5;

/** Two signs that another font lends come as one piece around what stands between them, such as the brackets of "(أ)". */
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

/** The host's text with a sign in place of the space nearest to where the sign stands. */
function insertedAt(host: Piece, middle: number, sign: string): string {
  const fromLeft = (middle - host.left) / (host.right - host.left);
  const share = LEFT_TO_RIGHT.test(host.text) ? fromLeft : 1 - fromLeft;
  const spaces = [...host.text.matchAll(/ /gu)].map((m) => m.index);
  const wanted = share * host.text.length;
  const distance = (at: number): number => Math.abs(at + 0.5 - wanted);
  // Nobody writes a space before a comma: a gap there was left for the bracket or the quotation mark that closes.
  const left = CLOSING.test(sign)
    ? spaces.filter((at) => PAUSE.test(host.text[at + 1] ?? "") && distance(at) < NEAR)
    : [];
  const nearest = (left.length > 0 ? left : spaces).reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return host.text.slice(0, nearest) + sign + host.text.slice(nearest + 1);
}

/** Signs that close, and the left one of the two quotation marks, which closes in Arabic. */
const CLOSING = /^[)\]“]$/u;
const PAUSE = /[،؛.:]/u;
/** Letters by which the place of a sign, worked out from the width of all letters, may be wrong. */
const NEAR = 5;

/** What may stand inside a number or a symbol; a hyphen between numbers lets them run from right to left. */
const SEPARATOR = /^[/.,:\s]+$/u;

/** A gap of this many heights of letters is a space. */
const SPACE_GAP = 0.16;

/** One piece of two, the first of which stands to the left. */
function before(first: Piece, second: Piece): Piece {
  const spaced = /\s$/u.test(first.text) || /^\s/u.test(second.text);
  const gap = !spaced && second.left - first.right > SPACE_GAP * first.size ? " " : "";
  return { ...first, text: first.text + gap + second.text, right: second.right };
}
