/** Decides which spellings of a word are the same, so that words broken or joined by extraction are not reported as changes. */
import type { Segment } from "../model/comparison.js";
import type { Form, Range } from "../model/resolution.js";

/** Forms whose words are reconstructed from printed lines, so that a space or a hyphen may be wrong. */
const EXTRACTED: ReadonlySet<Form> = new Set(["pdf", "txt"]);

/** White space, hyphens, and the dash that is typed in place of one. */
const BREAKS = /[\s\u00ad\u2010-\u2013-]+/gu;

const ONE_BREAK = /[\s\u00ad\u2010-\u2013-]/u;

const unbroken = (text: string): string => text.replace(BREAKS, "");

/**
 * Whether two stretches print the same words, given the forms of the two texts.
 *
 * @returns true if they differ only in white space and hyphens and at least one was extracted from printed lines; in two texts whose files
 *   contain real words, "any one" and "anyone" differ
 * @example isSameSpelling("follow-up", "follow - up", ["akn", "pdf"]) // true
 */
export function isSameSpelling(old: string, now: string, forms: readonly Form[]): boolean {
  if (old === now) return true;
  return forms.some((form) => EXTRACTED.has(form)) && unbroken(old) === unbroken(now);
}

const NONE: readonly [number, number] = [0, 0];
const BLANK = /\s/u;

/**
 * How far two texts print the same words, where extraction broke the first. The result is the end of what they share, at the end of a word
 * in both; zeros if they share nothing or are spelt identically, so that only the effect of extraction is undone.
 */
function alikeFromStart(old: string, now: string): readonly [number, number] {
  const isBreak = (char: string | undefined): boolean => char !== undefined && ONE_BREAK.test(char);
  const ends = (text: string, at: number): boolean => at === text.length || BLANK.test(text[at] ?? "");
  let found = NONE;
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] !== undefined && old[i] === now[j]) [i, j] = [i + 1, j + 1];
    else if (isBreak(old[i])) i++;
    else if (isBreak(now[j])) j++;
    else break;
    if (ends(old, i) && ends(now, j)) found = [i, j];
  }
  if (old.slice(0, found[0]) === now.slice(0, found[1])) return NONE;
  // The space after shared text is shared too.
  const space = BLANK.test(old[found[0]] ?? "") && BLANK.test(now[found[1]] ?? "") ? 1 : 0;
  return [found[0] + space, found[1] + space];
}

/** Segments in which different spellings of the same words count as the same, and how many stretches were changed to that. */
export interface Spelt {
  readonly segments: readonly Segment[];
  readonly broken: number;
}

/**
 * Treats text that is deleted and inserted at one place as the same, as far as it prints the same words.
 *
 * @param textOf returns the text of a segment's range
 */
export function speltAlike(
  segments: readonly Segment[],
  textOf: (span: Range & { readonly paragraph: string }, side: "old" | "new") => string,
  forms: readonly Form[],
): Spelt {
  if (!forms.some((form) => EXTRACTED.has(form))) return { segments, broken: 0 };
  const spelt: Segment[] = [];
  let broken = 0;
  for (let i = 0; i < segments.length; i++) {
    const [segment, next] = [segments[i] as Segment, segments[i + 1]];
    const old = segment.kind === "deleted" ? segment.old : next?.kind === "deleted" ? next.old : null;
    const now = segment.kind === "inserted" ? segment.new : next?.kind === "inserted" ? next.new : null;
    const isPair = segment.kind !== "same" && next !== undefined && next.kind !== "same" && old && now;
    const start = isPair ? alikeFromStart(textOf(old, "old"), textOf(now, "new")) : NONE;
    if (isPair && start[0] > 0) {
      const [oldAt, newAt] = [old.start + start[0], now.start + start[1]];
      spelt.push({ kind: "same", old: { ...old, end: oldAt }, new: { ...now, end: newAt } });
      if (oldAt < old.end) spelt.push({ kind: "deleted", old: { ...old, start: oldAt }, new: null });
      if (newAt < now.end) spelt.push({ kind: "inserted", old: null, new: { ...now, start: newAt } });
      broken++;
      i++;
    } else spelt.push(segment);
  }
  return { segments: spelt, broken };
}
