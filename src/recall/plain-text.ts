/** Simplifies the typography of a text for the citation rules, with a map back to the original offsets. */

/** A text without typography, and where each of its code units was in the original. */
export interface PlainText {
  readonly text: string;
  /** The offset in the original of the unit at index `i`; at the end of the text, the original's length. */
  at(i: number): number;
}

/** Lengthening strokes and vowel marks of Arabic, direction marks, soft hyphens: no citation depends on them. */
const DROPPED = "\\u00ad\\u0640\\u064b-\\u0652\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";
const DASHES = "\\u2010-\\u2015\\u2212";
const APOSTROPHES = "\\u2018\\u2019\\u02bc";

/** Everything that must be changed, including spaces around a slash; Chinese texts print brackets and slashes of full width. */
const CHANGED = new RegExp(`[${DROPPED}]| *[/／] *|[（）]|[${DASHES}]|[${APOSTROPHES}]|[^\\S ]`, "gu");
const NOTHING = new RegExp(`[${DROPPED}]`, "u");
const DASH = new RegExp(`[${DASHES}]`, "u");
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "u");

function plainUnit(found: string): string {
  if (/[/／]/.test(found)) return "/";
  if (found === "（" || found === "）") return found === "（" ? "(" : ")";
  if (NOTHING.test(found)) return "";
  if (DASH.test(found)) return "-";
  return APOSTROPHE.test(found) ? "'" : " ";
}

/**
 * Simplifies a text: curly apostrophes, dashes, spaces and brackets of full width become plain ones; marks without meaning are removed, and so are spaces around a
 * slash, which line breaks leave in "64/ 50" and in "كانون الأول/ ديسمبر".
 *
 * @example plainText("ES‑10/ 15").text // "ES-10/15"
 */
export function plainText(original: string): PlainText {
  /** The positions from which on the original is this many units ahead. */
  const steps: { from: number; ahead: number }[] = [];
  let ahead = 0;
  const text = original.replace(CHANGED, (found: string, place: number) => {
    const unit = plainUnit(found);
    if (unit.length !== found.length) {
      // A slash keeps its position; the spaces before it are skipped before it, those after it after it.
      const before = found.search(/[/／]/);
      if (before > 0) steps.push({ from: place - ahead, ahead: ahead + before });
      ahead += found.length - unit.length;
      steps.push({ from: place - (ahead - (found.length - unit.length)) + unit.length, ahead });
    }
    return unit;
  });
  return {
    text,
    at: (i) => i + (steps.findLast((step) => step.from <= i)?.ahead ?? 0),
  };
}
