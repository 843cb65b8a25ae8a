/** The whole comparison on one screen: align, compare words, classify, sum up. */
import { align } from "./align/align.js";
import { alignFootnotes } from "./align/footnotes.js";
import { DEFAULTS } from "./align/options.js";
import { type ComparisonContext, classify, contextOf } from "./classify/classify.js";
import { staleReferences } from "./classify/cross-references.js";
import { partFinding } from "./classify/part.js";
import { corrected } from "./corrections/corrections.js";
import { LANGUAGES } from "./language/languages.js";
import { Budget } from "./model/budget.js";
import type { Comparison, Counts, Entry, Link, MarkChange, Quality, Segment, Span } from "./model/comparison.js";
import type { Corrections } from "./model/corrections.js";
import { invariant, UserError } from "./model/errors.js";
import { coarse } from "./model/quality.js";
import type { Footnote, Form, LanguageCode, Paragraph, Resolution, Warning } from "./model/resolution.js";
import { assertValid } from "./model/valid.js";
import { warning } from "./model/warnings.js";
import { markChanges, type Partners, partnersOf } from "./words/marks.js";
import { withMovedClauses } from "./words/moved-clauses.js";
import { isSameSpelling, speltAlike } from "./words/spelling.js";
import { tableWords } from "./words/tables.js";
import { sharedCutter } from "./words/tokens.js";
import { type WordChanges, words } from "./words/words.js";

/** Options for comparing. A reader's corrections are applied first, and everything else is aligned around them. */
export interface CompareOptions extends Corrections {
  /** The language of both texts, if it was detected wrongly. */
  readonly language?: LanguageCode;
  /**
   * The most work to do, in steps; a step is about the work for one cell in the table of a word comparison. A result that is cut short for
   * lack of steps says so in its `quality`.
   */
  readonly maxSteps?: number;
}

/**
 * Compares a resolution with an earlier one.
 *
 * @param old the earlier text
 * @param now the later text, in the same language
 * @returns what became of every paragraph, with its changed words and kinds of change; both texts can be rebuilt from it
 * @throws UserError if the texts are in different languages (`languages`) or are not well-formed (`unknown-language`, `same-address`,
 *   `circle`)
 * @example
 * const { summary } = compare(parse(await read("63-390.en.txt")), parse(await read("64-391.en.txt")));
 * summary.added; // => 2
 */
export function compare(old: Resolution, now: Resolution, options: CompareOptions = {}): Comparison {
  const { language, maxSteps, link = [], unlink = [], verdicts = [] } = options;
  const before = language ? { ...old, language } : old;
  const after = language ? { ...now, language } : now;
  assertComparable(before, after);
  const budget = new Budget(maxSteps);
  const { links, quality } = align(before, after, DEFAULTS, { link, unlink, budget });
  const noteLinks = alignFootnotes(before, after, links);
  const setting = settingOf(before, after, budget);
  const found = entriesOf(links, before.paragraphs, after.paragraphs, partnersOf(noteLinks), setting);
  const corrections = { link, unlink, verdicts };
  const entries = withMovedClauses(corrected(found, corrections), {
    old: before.paragraphs,
    new: after.paragraphs,
    cut: setting.cut,
    budget,
  });
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
    summary: { ...countsOf(entries, before, after), footnotes: countsOf(footnotes, before, after) },
    quality,
    warnings: [...staleReferences(before, after, links, setting), ...brokenWords(setting)],
    ...(link.length + unlink.length + verdicts.length === 0 ? {} : { corrections }),
  };
}

/** @throws UserError where the two cannot be compared; words of one language say nothing of those of another. */
function assertComparable(before: Resolution, after: Resolution): void {
  for (const text of [before, after]) assertValid(text, LANGUAGES);
  if (before.language === after.language || before.paragraphs.length === 0 || after.paragraphs.length === 0) return;
  const [was, is] = [LANGUAGES[before.language].name, LANGUAGES[after.language].name];
  throw new UserError(
    "languages",
    `${before.source} is in ${was} and ${after.source} in ${is}: compare texts in one language.`,
    { data: { old: before.language, new: after.language } },
  );
}

/** What a comparison is made in, with what is told of it at its end. */
interface CompareContext extends ComparisonContext {
  readonly forms: readonly Form[];
  /** Entries in which words were spelt apart by extraction alone, by the addresses of the new text, and how many words. */
  readonly broken: { readonly ids: readonly string[]; readonly count: number }[];
}

/** What both texts have in common, and their own words. */
function settingOf(before: Resolution, after: Resolution, budget: Budget): CompareContext {
  const yearOf = (r: Resolution): number => Number(r.adoption?.date?.slice(0, 4) ?? Number.NaN);
  const years = yearOf(after) - yearOf(before);
  const language = LANGUAGES[after.language];
  const [old = [], now = []] = [before, after].map((r) => r.paragraphs.map((p) => p.text));
  const context = contextOf({
    language,
    cut: sharedCutter(language),
    texts: { old, new: now },
    years: Number.isNaN(years) ? 1 : Math.max(years, 1),
    budget,
  });
  return { ...context, forms: [before.form, after.form], broken: [] };
}

/** One sentence on the words that extraction broke, however many there are. */
function brokenWords({ broken }: CompareContext): Warning[] {
  const count = broken.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return [];
  return [
    warning(
      "broken-words",
      { n: count },
      broken.flatMap(({ ids }) => ids),
    ),
  ];
}

/** Whether one paragraph has become one that differs from it in the spelling of extracted words alone. */
function isSpeltAlike(
  { relation }: Link,
  old: readonly Paragraph[],
  now: readonly Paragraph[],
  { forms }: CompareContext,
): boolean {
  const [before, after] = [old, now].map((side) => side.map((p) => p.text).join(" "));
  return relation === "changed" && before !== after && isSameSpelling(before ?? "", after ?? "", forms);
}

/** Two texts as the same from end to end. */
function asOne([old]: readonly Paragraph[], [now]: readonly Paragraph[]): Segment[] {
  const whole = (p: Paragraph | undefined): Span => ({ paragraph: p?.id ?? "", start: 0, end: p?.text.length ?? 0 });
  return [{ kind: "same", old: whole(old), new: whole(now) }];
}

/** Finds the text that a range of either side stands in. */
function textsOf(old: readonly Paragraph[], now: readonly Paragraph[]) {
  const sides = { old, new: now };
  return ({ paragraph, start, end }: Span, side: "old" | "new"): string =>
    sides[side].find((p) => p.id === paragraph)?.text.slice(start, end) ?? "";
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
  setting: CompareContext,
): Entry[] {
  const olds = new Map(before.map((p) => [p.id, p]));
  const news = new Map(after.map((p) => [p.id, p]));
  return links.map((link) => {
    const [old, now] = [take(olds, link.old), take(news, link.new)];
    return entryOf(link, old, now, markChanges(old, now, partners), setting);
  });
}

function entryOf(
  stated: Link,
  old: readonly Paragraph[],
  now: readonly Paragraph[],
  marks: readonly MarkChange[],
  setting: CompareContext,
): Entry {
  const compared = stated.relation !== "unchanged" && old.length > 0 && now.length > 0;
  const found = compared ? wordsOf(old, now, setting) : NOT_COMPARED;
  const { quality } = found;
  const spelt = isSpeltAlike(stated, old, now, setting);
  const alike = speltAlike(found.segments, textsOf(old, now), setting.forms);
  if (spelt || alike.broken > 0) setting.broken.push({ ids: stated.new, count: Math.max(1, alike.broken) });
  const segments = spelt ? asOne(old, now) : alike.segments;
  const link: Link = spelt ? { ...stated, relation: "unchanged" } : stated;
  const { refused } = setting.budget;
  const findings = [...partFinding(old, now), ...classify({ link, old, new: now, segments, marks }, setting)];
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
    substantive: (whole && [...old, ...now].some(isSomething)) || findings.some((f) => f.substantive),
    quality: setting.budget.refused > refused ? ROUGHLY_CLASSIFIED : quality,
  };
}

/** Some official files have paragraphs without text. */
const isSomething = ({ text }: { readonly text: string }): boolean => text.trim() !== "";

/** A table that became another is compared cell by cell. */
function wordsOf(old: readonly Paragraph[], now: readonly Paragraph[], setting: CompareContext): WordChanges {
  const [before, after] = [old[0], now[0]];
  const tables = old.length === 1 && now.length === 1 && before?.kind === "table" && after?.kind === "table";
  return tables ? tableWords(before, after, setting) : words(old, now, setting);
}

const ROUGHLY_CLASSIFIED = coarse("too-many-changes");

const EXACT: Quality = { level: "exact" };
const NOT_COMPARED: WordChanges = { segments: [], quality: EXACT };

function titleWords(before: string | null, after: string | null, setting: CompareContext): readonly Segment[] {
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

/** How many entries there are of each sort; those without text are none that a reader could look for. */
function countsOf(all: readonly Entry[], before: Resolution, after: Resolution): Counts {
  const [old, now] = [before, after].map(
    ({ paragraphs, footnotes }) => new Set([...paragraphs, ...footnotes].filter(isSomething).map(({ id }) => id)),
  );
  const entries = all.filter((e) => e.old.some((id) => old?.has(id)) || e.new.some((id) => now?.has(id)));
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
