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
  const byPlace = [...pieces].sort((a, b) => (rtl ? b.right - a.right : a.left - b.left));
  if (!rtl) return byPlace;
  const ordered: Piece[] = [];
  let run: Piece | null = null;
  for (const piece of byPlace) {
    const inside = run !== null && run.size === piece.size && SEPARATOR.test(piece.text);
    if (LEFT_TO_RIGHT.test(piece.text) || inside) {
      run = run && run.size === piece.size ? before(piece, run) : startRun(ordered, run, piece);
    } else {
      if (run) ordered.push(run);
      ordered.push(piece);
      run = null;
    }
  }
  if (run) ordered.push(run);
  return ordered.map((p) => ({ ...p, text: p.text.replace(PRESENTATION_FORMS, (form) => form.normalize("NFKC")) }));
}

/** What may stand inside a number or a symbol. */
const SEPARATOR = /^[/.,:\s-]+$/u;

/** A gap of this many heights of letters is a space. */
const SPACE_GAP = 0.16;

function startRun(ordered: Piece[], run: Piece | null, piece: Piece): Piece {
  if (run) ordered.push(run);
  return piece;
}

/** One piece of two, the first of which stands to the left. */
function before(first: Piece, second: Piece): Piece {
  const spaced = /\s$/u.test(first.text) || /^\s/u.test(second.text);
  const gap = !spaced && second.left - first.right > SPACE_GAP * first.size ? " " : "";
  return { ...first, text: first.text + gap + second.text, right: second.right };
}

/** The text without the strokes that only justify it. */
export function withoutKashida(text: string): string {
  return text.replace(KASHIDA, "");
}
