/** Facts of a redline put into the words of a language: the same phrases in every report. */
import { LANGUAGES } from "../language/languages.js";
import type { Summary } from "../model/comparison.js";
import type { TextHeader } from "../redline/header.js";
import { type Item, isChange } from "../redline/item.js";
import type { Highlight, Redline } from "../redline/redline.js";
import { arrowBetween } from "./arrow.js";
import { changesShown, type Fold, highlightsShown, type View } from "./fold.js";
import { fill, type Labels } from "./labels/labels.js";
import { shortened } from "./shortened.js";
import { originsInWords } from "./sources/origins.js";

/** In what words a report is told, and of what. */
interface Told {
  readonly labels: Labels;
  readonly view: View;
}

/** Between addresses of a range. */
const RANGE = "–";

/** How many highlights a report leads with: what fits above the changes without pushing them off the first screens. */
export const MOST_HIGHLIGHTS = 20;
/** Letters of the old and the new words of a highlight: enough to know them by, little enough for two lines. */
const MOST_OF_WORDS = 60;
/** The same where a whole paragraph was added or removed. */
const MOST_OF_PARAGRAPH = 110;

/** A date in words, such as "2 December 2009"; as it is where it is no ISO date. */
export function dateInWords(iso: string, labels: Labels): string {
  const [y = "", month = "", day = ""] = iso.split("-");
  const m = LANGUAGES[labels.code].months[Number(month) - 1]?.[0];
  return m === undefined ? iso : fill(labels.date, { d: Number(day), m, y });
}

/** What a text is called: its symbol, else its file. */
export function nameOf(header: TextHeader): string {
  return header.symbol ?? header.source;
}

/** When and at which meeting a text was adopted. */
export function adoptionInWords({ date, meeting }: TextHeader, labels: Labels): string[] {
  return [
    ...(date === null ? [] : [fill(labels.adopted, { date: dateInWords(date, labels) })]),
    ...(meeting === null ? [] : [fill(labels.meeting, { n: meeting })]),
  ];
}

/** A text's language and form. */
export function formInWords({ language, form }: TextHeader, labels: Labels): string[] {
  return [labels.languages[language], labels.forms[form]];
}

/** All of these. */
export function particulars(header: TextHeader, labels: Labels): string[] {
  return [...adoptionInWords(header, labels), ...formInWords(header, labels)];
}

/** What was compared: a line for each text. */
export function comparedInWords({ old, new: now }: Redline, labels: Labels): string[] {
  return [[labels.earlier, old] as const, [labels.later, now] as const].map(([which, text]) => {
    const source = text.symbol === null ? [] : [text.source];
    return `${which}: ${[nameOf(text), ...particulars(text, labels), ...source].join(" · ")}`;
  });
}

/** What became of paragraphs, in the order of reports. */
const FATES = ["added", "removed", "changed", "split", "merged", "moved", "renumbered", "unchanged"] as const;
/** Of what weight changes are. */
const WEIGHTS = ["substantive", "routine"] as const;

/** One count of a summary, in words. */
export interface Count {
  readonly n: number;
  /** What is counted, such as "added". */
  readonly name: string;
  /** Both together, such as "3 added". */
  readonly said: string;
}

/** The counts of a summary that are not nought, in two groups: what became of paragraphs, and of what weight it is. */
export function counts(summary: Summary, labels: Labels): { fates: Count[]; weights: Count[] } {
  const names = { ...labels.relations, ...labels };
  const count = (key: (typeof FATES)[number] | (typeof WEIGHTS)[number]): Count[] => {
    const n = summary[key];
    return n === 0 ? [] : [{ n, name: names[key], said: fill(labels.counts[key], { n }) }];
  };
  return { fates: FATES.flatMap(count), weights: WEIGHTS.flatMap(count) };
}

/** The counts, each in words, by lines: fates, weights, and of how many changes a report tells if not of all. */
export function countsInWords(content: Redline, { labels, view }: Told): string[][] {
  if (isIdentical(content)) return [[labels.identical]];
  const { fates, weights } = counts(content.summary, labels);
  const lines = [fates.map((c) => c.said), weights.map((c) => c.said), shownInWords(content, { labels, view })];
  return lines.filter((line) => line.length > 0);
}

/** Of how many changes a report tells, if it was not asked for all. */
export function shownInWords(content: Redline, { labels, view }: Told): string[] {
  return view.only.length === 0 ? [] : [fill(labels.page.shown, changesShown(content, view))];
}

/** What reports lead with, cut to what a list can hold, and how many more there are. */
export function leadInWords(content: Redline, { labels, view }: Told): { lines: string[]; more: string[] } {
  const lead = highlightsShown(content.highlights, view);
  const lines = lead.slice(0, MOST_HIGHLIGHTS).map((highlight) => {
    const { what, old, new: now } = highlightInWords(highlight, labels);
    return `${addressesOf(highlight.item)} · ${what}: ${[old, now].filter((words) => words !== "").join(arrowBetween(old, now, labels.code))}`;
  });
  const left = lead.length - lines.length;
  return { lines, more: left > 0 ? [fill(labels.moreBelow, { n: left })] : [] };
}

/** The addresses an item is known by: the new ones, or the old ones of what was removed. */
export function addressesOf(item: Item): string {
  return (item.new.length > 0 ? item.new : item.old).join(", ");
}

/** What is to be said of an item besides its texts, most important first. */
export function facts(item: Item, labels: Labels): string[] {
  const from = item.old.join(", ");
  const linked = item.old.length > 0 && item.new.length > 0;
  return [
    ...(item.relation === "unchanged" && (item.moved || item.notesChanged) ? [] : [labels.relations[item.relation]]),
    ...(linked && item.moved ? [fill(labels.movedFrom, { from })] : []),
    ...(linked && !item.moved && from !== item.new.join(", ") ? [fill(labels.was, { from })] : []),
    ...item.kinds.map((kind) => labels.kinds[kind]),
    ...remarks(item, labels),
  ];
}

/** What is to be said of an item beyond its relation, place and kinds: judgements and doubts. */
export function remarks(item: Item, labels: Labels): string[] {
  return [
    ...new Set(item.findings.flatMap((f) => (f.force ? [labels.force[f.force]] : []))),
    ...(item.notesChanged ? [labels.noteChange] : []),
    ...(isTypography(item) ? [labels.typography] : []),
    ...(item.doubtful ? [labels.doubtful] : []),
    ...(item.quality.level === "coarse" ? [fill(labels.coarse, { reason: item.quality.reason })] : []),
    ...originsInWords(item, labels),
  ];
}

/** Whether two linked texts differ in nothing but what counts for no change of words. */
const isTypography = ({ relation, entry, notesChanged }: Item): boolean =>
  relation === "changed" &&
  !notesChanged &&
  entry.segments.length > 0 &&
  entry.segments.every((s) => s.kind === "same");

/** All that is to be said of an item in one line, its addresses first. */
export function itemInWords(item: Item, labels: Labels): string {
  const heavy = weight(item, labels);
  return [addressesOf(item), ...facts(item, labels), ...(heavy ? [heavy] : [])].join(" · ");
}

/** Whether the item is of substance, is routine, or neither, in words. */
export function weight(item: Item, labels: Labels): string | null {
  if (item.substantive) return labels.substantive;
  return item.kinds.length > 0 ? labels.routine : null;
}

/** What a folded stretch holds. */
export function foldInWords(fold: Fold, labels: Labels): string {
  const now = rangeOf(fold.items.map((i) => (i.new.length > 0 ? i.new : i.old)));
  const renumbered = fold.items.some((i) => i.renumbered && i.old.length > 0);
  const was = rangeOf(fold.items.map((i) => i.old));
  const range = renumbered && was !== now ? `${now} (${fill(labels.was, { from: was })})` : now;
  const template = fold.hidden > 0 ? labels.foldHidden : labels.foldUnchanged;
  return fill(template, { range, n: fold.items.length, hidden: fold.hidden });
}

function rangeOf(addresses: readonly (readonly string[])[]): string {
  const all = addresses.flat();
  const [first = "", last = first] = [all[0], all.at(-1)];
  return first === last ? first : `${first}${RANGE}${last}`;
}

/** A highlight in words, its texts cut to what a list can hold. */
export function highlightInWords({ kind, force, old, new: now }: Highlight, labels: Labels): HighlightWords {
  const what = labels.highlights[kind];
  const most = old === "" || now === "" ? MOST_OF_PARAGRAPH : MOST_OF_WORDS;
  return {
    what: force ? `${what}, ${labels.force[force]}` : what,
    old: shortened(old, most),
    new: shortened(now, most),
  };
}

/** What a highlight tells of ("opening phrase, judged stronger"), the words that went and the words that came. */
export interface HighlightWords {
  readonly what: string;
  readonly old: string;
  readonly new: string;
}

/** Everything a reader should be warned of, in sentences. */
export function warningsInWords({ warnings, old, new: now, quality }: Redline, labels: Labels): string[] {
  return [
    ...warnings.map((w) => w.message),
    ...[old, now].flatMap((t) => t.warnings.map((w) => `${nameOf(t)}: ${w.message}`)),
    ...(quality.level === "coarse" ? [fill(labels.coarse, { reason: quality.reason })] : []),
  ];
}

/** Pieces of the page that were set aside, one line for each text that has any. */
export function setAsideInWords({ old, new: now }: Redline): { name: string; texts: string[] }[] {
  return [old, now]
    .filter((t) => t.setAside.length > 0)
    .map((t) => ({ name: nameOf(t), texts: t.setAside.map((f) => shortened(f.text, MOST_OF_WORDS)) }));
}

/** The same in one line for each text. */
export function setAsideLines(content: Redline): string[] {
  return setAsideInWords(content).map(({ name, texts }) => `${name} (${texts.length}): ${texts.join(" | ")}`);
}

/** Whether the redline tells of no difference at all. */
export function isIdentical({ summary: s, title, items, footnotes }: Redline): boolean {
  const changed = s.added + s.removed + s.changed + s.split + s.merged + s.moved + s.renumbered > 0;
  const others = [...items, ...footnotes].some((i) => i.kind === "item" && isChange(i));
  return !changed && !others && (title === null || title.every((p) => p.side === "both"));
}
