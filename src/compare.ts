/** The whole comparison, on one screen: align, compare words, classify, sum up. */
import { align } from "./align/align.js";
import { classify } from "./classify/classify.js";
import { LANGUAGES } from "./language/languages.js";
import { openingOf } from "./language/openings.js";
import { type Comparison, type Entry, isRoutine, type Link, type Quality, type Summary } from "./model/comparison.js";
import { invariant } from "./model/errors.js";
import type { Paragraph, Resolution } from "./model/resolution.js";
import { words } from "./words/words.js";

/**
 * Compares a resolution with an earlier one.
 *
 * @param before the earlier text
 * @param after the later text
 * @returns what became of every paragraph, with its words and kinds of change; both texts can be rebuilt from it
 * @example
 * const comparison = compare(await load("63-72.txt"), await load("64-50.txt"));
 * comparison.summary.added; // how many paragraphs are new
 */
export function compare(before: Resolution, after: Resolution): Comparison {
  const { links, quality } = align(before, after);
  const olds = new Map(before.paragraphs.map((p) => [p.id, p]));
  const news = new Map(after.paragraphs.map((p) => [p.id, p]));
  const alignment = links.map((link) => entryOf(link, take(olds, link.old), take(news, link.new), before, after));
  return {
    old: before,
    new: after,
    alignment,
    footnotes: [],
    title: [],
    summary: summaryOf(alignment),
    quality,
    warnings: [],
  };
}

function entryOf(
  link: Link,
  was: readonly Paragraph[],
  now: readonly Paragraph[],
  before: Resolution,
  after: Resolution,
): Entry {
  const compared = link.relation !== "unchanged" && was.length > 0 && now.length > 0;
  const language = LANGUAGES[after.language];
  const worded = (p: Paragraph) => ({ ...p, opening: p.opening ?? openingOf(p.text, language) });
  const { segments, quality } = compared
    ? words(was.map(worded), now.map(worded), { language })
    : { segments: [], quality: EXACT };
  const findings = classify(link, segments, before, after);
  const whole = link.relation === "added" || link.relation === "removed";
  return {
    ...link,
    words: segments,
    marks: [],
    findings,
    substantive: whole || findings.some((f) => !isRoutine(f.kind)),
    quality,
  };
}

const EXACT: Quality = { level: "exact" };

function take(paragraphs: ReadonlyMap<string, Paragraph>, ids: readonly string[]): Paragraph[] {
  return ids.map((id) => {
    const found = paragraphs.get(id);
    invariant(found, `a link names ${id}, which is no paragraph`);
    return found;
  });
}

function summaryOf(entries: readonly Entry[]): Summary {
  const count = (test: (e: Entry) => boolean): number => entries.filter(test).length;
  return {
    added: count((e) => e.relation === "added"),
    removed: count((e) => e.relation === "removed"),
    changed: count((e) => e.relation === "changed"),
    split: count((e) => e.relation === "split"),
    merged: count((e) => e.relation === "merged"),
    moved: count((e) => e.moved),
    renumbered: count((e) => e.renumbered),
    unchanged: count((e) => e.relation === "unchanged"),
    substantive: count((e) => e.substantive),
    routine: count((e) => !e.substantive && e.findings.length > 0),
  };
}
