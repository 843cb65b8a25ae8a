/** The whole comparison, on one screen: align, compare words, classify, sum up. */
import { align } from "./align/align.js";
import { alignFootnotes } from "./align/footnotes.js";
import { type ComparisonContext, classify } from "./classify/classify.js";
import { staleReferences } from "./classify/cross-references.js";
import { knownOf } from "./classify/known.js";
import { loose } from "./classify/rules/name.js";
import { LANGUAGES } from "./language/languages.js";
import { openingOf } from "./language/openings.js";
import type { Comparison, Entry, Link, MarkChange, Quality, Segment, Summary } from "./model/comparison.js";
import { invariant } from "./model/errors.js";
import type { Footnote, Paragraph, Resolution } from "./model/resolution.js";
import { markChanges, type Partners, partnersOf } from "./words/marks.js";
import { cutterOf } from "./words/tokens.js";
import { type WordChanges, words } from "./words/words.js";

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
  const noteLinks = alignFootnotes(before, after, links);
  const setting = settingOf(before, after);
  const entries = entriesOf(links, before.paragraphs, after.paragraphs, partnersOf(noteLinks), setting);
  const footnotes = entriesOf(
    noteLinks,
    before.footnotes.map(asParagraph),
    after.footnotes.map(asParagraph),
    new Map(),
    setting,
  );
  return {
    old: before,
    new: after,
    entries,
    footnotes,
    title: titleWords(before.title, after.title, setting),
    summary: summaryOf(entries),
    quality,
    warnings: staleReferences(before, after, links, setting),
  };
}

function settingOf(before: Resolution, after: Resolution): ComparisonContext {
  const yearOf = (r: Resolution): number => Number(r.adoption?.date?.slice(0, 4) ?? Number.NaN);
  const years = yearOf(after) - yearOf(before);
  const language = LANGUAGES[after.language];
  return {
    language,
    cut: cutterOf(language),
    known: knownOf(language),
    texts: { old: looseText(before), new: looseText(after) },
    years: Number.isNaN(years) ? 1 : Math.max(years, 1),
  };
}

/** The whole text made `loose` at the first need. */
function looseText({ paragraphs }: Resolution): () => string {
  let text: string | undefined;
  return () => {
    text ??= loose(paragraphs.map((p) => p.text).join("\n"));
    return text;
  };
}

/** A footnote as its words are compared. */
const asParagraph = ({ id, text }: Footnote): Paragraph => ({
  id,
  kind: "text",
  label: "",
  depth: 0,
  parent: null,
  text,
  opening: null,
  marks: [],
  repairs: [],
});

function entriesOf(
  links: readonly Link[],
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  partners: Partners,
  setting: ComparisonContext,
): Entry[] {
  const olds = new Map(before.map((p) => [p.id, p]));
  const news = new Map(after.map((p) => [p.id, p]));
  return links.map((link) => {
    const [old, now] = [take(olds, link.old), take(news, link.new)];
    return entryOf(link, old, now, markChanges(old, now, partners), setting);
  });
}

function entryOf(
  link: Link,
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  marks: readonly MarkChange[],
  setting: ComparisonContext,
): Entry {
  const compared = link.relation !== "unchanged" && before.length > 0 && after.length > 0;
  const [old, now] = compared ? [before, after].map((side) => side.map((p) => opened(p, setting))) : [before, after];
  const { segments, quality } = compared ? words(old, now, setting) : NOT_COMPARED;
  const findings = classify({ link, old, new: now, words: segments, marks }, setting);
  const whole = link.relation === "added" || link.relation === "removed";
  // Written out, since a copy of the link that is added to takes several times as long.
  return {
    old: link.old,
    new: link.new,
    relation: link.relation,
    moved: link.moved,
    renumbered: link.renumbered,
    evidence: link.evidence,
    segments,
    marks,
    findings,
    substantive: whole || findings.some((f) => f.substantive),
    quality,
  };
}

const EXACT: Quality = { level: "exact" };
const NOT_COMPARED: WordChanges = { segments: [], quality: EXACT };

/** Where no italics show an opening phrase, the language's data find it. */
const opened = (p: Paragraph, { language }: ComparisonContext): Paragraph =>
  p.opening || (p.kind !== "preambular" && p.kind !== "operative" && p.kind !== "unnumbered")
    ? p
    : { ...p, opening: openingOf(p.text, language) };

function titleWords(before: string | null, after: string | null, setting: ComparisonContext): readonly Segment[] {
  if (before === null || after === null || before === after) return [];
  return words([{ id: "title", text: before }], [{ id: "title", text: after }], setting).segments;
}

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
