/** What Arabic PDFs need: reading order, joined letter forms, and the strokes that justify a line. */
import type { Piece } from "./lines.js";

/** Share of a page's letters that are Arabic from which it runs from right to left. */
const ARABIC_SHARE = 0.5;

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/gu;
/** Letter forms that older files spell out; their plain letters are meant. */
const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]+/gu;
/** A stroke that lengthens a line is mapped to an ampersand inside words. */
const KASHIDA = /(?<=[\u0600-\u06ff])&+(?=[\u0600-\u06ff])/gu;
/** Digits and Latin letters run from left to right inside a line of Arabic. */
const LEFT_TO_RIGHT =
  /^[\s\p{Nd}\p{Script=Latin}\p{P}\p{S}]*[\p{Nd}\p{Script=Latin}][\s\p{Nd}\p{Script=Latin}\p{P}\p{S}]*$/u;

/** Whether a page's text runs from right to left. */
export function isRightToLeft(pieces: readonly Piece[]): boolean {
  const text = pieces.map((p) => p.text).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(ARABIC)?.length ?? 0) > letters * ARABIC_SHARE;
}

/**
 * The pieces of a line in the order they are read.
 *
 * @returns by place; in a line from right to left, each run of digits and Latin letters is one piece, itself read from
 *   left to right
 */
export function inReadingOrder(pieces: readonly Piece[], rtl: boolean): Piece[] {
  if (!rtl) return [...pieces].sort((a, b) => a.left - b.left);
  const byPlace = [...pieces].sort((a, b) => b.right - a.right);
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
    else if (!LEFT_TO_RIGHT.test(piece.text)) {
      end();
      ordered.push(piece);
    } else {
      if (run?.size !== piece.size) end();
      run = run ? [...signs, piece].reduce((joined, sign) => before(sign, joined), run) : piece;
      signs = [];
    }
  }
  end();
  return ordered.map((p) => ({ ...p, text: plain(SIGNS.test(p.text) ? [...p.text].reverse().join("") : p.text) }));
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

/** The pieces with each lent sign put into the gap that its host left for it. */
export function withLentSigns(pieces: readonly Piece[]): Piece[] {
  const lent = pieces.filter((p) => LENT_SIGN.test(p.text));
  const vowels = pieces.filter((p) => isVowelSigns(p.text) && p.text.trim() !== "");
  const hosts = bracketed(pieces.filter((p) => !lent.includes(p) && !vowels.includes(p) && p.text.trim() !== ""));
  for (const sign of vowels) {
    const middle = (sign.left + sign.right) / 2;
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

/** Whether a piece has vowel signs and nothing else. */
export const isVowelSigns = (text: string): boolean => /^[\s\u064b-\u0652\u0670]*$/.test(text);

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

/** A pair of brackets lent by another font comes as one piece around what stands between them. */
function bracketed(pieces: readonly Piece[]): Piece[] {
  const pairs = pieces.filter((p) => /^[()[\]]\s*[()[\]]$/u.test(p.text));
  const inside = (pair: Piece, p: Piece): boolean => p !== pair && p.left >= pair.left && p.right <= pair.right;
  const filled = pairs.flatMap((pair) => {
    const [only, ...more] = pieces.filter((p) => inside(pair, p));
    return only && more.length === 0 ? [{ pair, only }] : [];
  });
  const gone = new Set(filled.flatMap(({ pair, only }) => [pair, only]));
  const made = filled.map(({ pair, only }) => ({ ...pair, text: `(${only.text.trim()})` }));
  return [...pieces.filter((p) => !gone.has(p)), ...made];
}

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
