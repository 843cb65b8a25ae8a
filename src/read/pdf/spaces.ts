/** Decides where words end in what a page draws: at the spaces that the file contains, and where it contains none, at gaps. */
import { HAN } from "../../language/letters.js";
import type { LineTag } from "../source-text.js";
import type { Glyph, GlyphRun } from "./glyph-run.js";
import type { PdfItem } from "./lines.js";

/** A document contains its spaces if at least this share of its glyphs are spaces: words in Latin script seldom have more than ten letters. */
const SPELT_SHARE = 0.05;
/**
 * A gap that exceeds the usual one between letters by this much, in ems, is a space that the file does not contain: half of the width that
 * most fonts give a space.
 */
const UNSPELT_GAP = 0.14;
/** If the file contains its spaces, a gap must have room for more than one. */
const SPELT_GAP = 0.3;
/** Up to this width, a gap between Chinese characters, or beside one, only justifies the line. */
const HAN_GAP = 0.5;
/** A space in the file does not count if the next letter overlaps it so far that less than this is left, in ems. */
const LEAST_SPACE = 0.04;

const HAN_LETTER = new RegExp(`[${HAN}\\u3000-\\u303f\\uff00-\\uff65]`);

/** How a document sets its spaces. */
export interface Spaces {
  /** The least gap, beyond the usual one of a run, that means a space; in ems. */
  readonly gap: number;
}

/** Determines from the glyphs of a whole document how it sets spaces. */
export function spacesOf(runs: readonly GlyphRun[]): Spaces {
  let spaces = 0;
  let all = 0;
  for (const { glyphs } of runs) {
    all += glyphs.length;
    for (const glyph of glyphs) if (isBlank(glyph)) spaces++;
  }
  return { gap: spaces >= all * SPELT_SHARE ? SPELT_GAP : UNSPELT_GAP };
}

/**
 * Turns a run into an item of text with its spaces decided.
 *
 * @param tag what the file declares about it
 */
export function itemOf(run: GlyphRun, spaces: Spaces, tag: LineTag | null): PdfItem {
  const { transform, width, fontName } = run;
  let str = "";
  spell(run, spaces, (text) => {
    str += text;
  });
  return { str, transform, width, fontName, tag, places: () => placesOf(run, spaces) };
}

/** Where each character of a run begins and the last one ends, in points from its start. */
function placesOf(run: GlyphRun, spaces: Spaces): number[] {
  const places: number[] = [];
  let end = 0;
  spell(run, spaces, (text, from, to) => {
    for (let i = 0; i < text.length; i++) places.push(from + ((to - from) * i) / text.length);
    end = to;
  });
  const scale = end > 0 ? run.width / end : 1;
  return [...places, end].map((place) => place * scale);
}

/** Spells a run with its spaces: reports each piece of text with its beginning and end, in ems from the run's start. */
function spell({ glyphs }: GlyphRun, spaces: Spaces, put: (text: string, from: number, to: number) => void): void {
  const usual = usualGap(glyphs);
  let at = 0;
  glyphs.forEach((glyph, i) => {
    const before = glyphs[i - 1];
    const from = at + glyph.gap;
    const to = from + glyph.advance;
    if (isBlank(glyph)) {
      const next = glyphs[i + 1];
      if (!before || !next || glyph.gap + glyph.advance + next.gap >= LEAST_SPACE) put(glyph.text, from, to);
    } else {
      if (before && !isBlank(before) && glyph.gap - usual >= gapFor(before, glyph, spaces)) put(" ", at, from);
      put(glyph.text, from, to);
    }
    at = to;
  });
}

const isBlank = ({ text }: Glyph): boolean => text.trim() === "";

const gapFor = (before: Glyph, glyph: Glyph, { gap }: Spaces): number =>
  HAN_LETTER.test(before.text) || HAN_LETTER.test(glyph.text) ? Math.max(gap, HAN_GAP) : gap;

/** The gap that half of the letters of a run have or go below: letters may be set wide or tight along a whole line. */
function usualGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs.flatMap((glyph, i) => {
    const before = glyphs[i - 1];
    return before && !isBlank(before) && !isBlank(glyph) ? [glyph.gap] : [];
  });
  if (gaps.length < FEW_GAPS) return 0;
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0);
}

/** Gaps that say nothing about what is usual. */
const FEW_GAPS = 4;
