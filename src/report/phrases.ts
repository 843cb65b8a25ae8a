/** Puts facts of a redline into the words of a language; every report uses the same phrases. */
import { LANGUAGES } from "../language/languages.js";
import { ADDRESS_PREFIX } from "../model/address.js";
import type { Counts, Quality } from "../model/comparison.js";
import type { Warning } from "../model/warnings.js";
import type { Passage } from "../redline/blocks.js";
import type { TextHeader } from "../redline/header.js";
import { type Item, isChange } from "../redline/item.js";
import type { Redline } from "../redline/redline.js";
import { shortened } from "../redline/shortened.js";
import { changesShown, type Fold, type View } from "./fold.js";
import { fill, type Labels } from "./labels/labels.js";
import { clausesInWords } from "./moved-clauses.js";
import { originsInWords } from "./sources/origins.js";
import { groupInLine, witnessInWords } from "./witness.js";

/** In what words a report is told, and of what. */
interface Told {
  readonly labels: Labels;
  readonly view: View;
}

/** Between addresses of a range. */
const RANGE = "–";

/** Letters of a piece of the page that was set aside. */
const MOST_OF_ASIDE = 60;

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

/** The title; where a text has none, its symbol and its date of adoption. */
export function titleInWords(header: TextHeader, labels: Labels): string {
  const dated = adoptionInWords({ ...header, meeting: null }, labels);
  return header.title ?? [nameOf(header), ...dated].join(" · ");
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
    return `${which}${labels.colon}${[nameOf(text), ...particulars(text, labels), ...source].join(" · ")}`;
  });
}

/** What became of paragraphs, in the order of reports. */
const FATES = ["added", "removed", "changed", "split", "merged", "moved", "renumbered", "unchanged"] as const;
/** Of what weight changes are. */
const WEIGHTS = ["substantive", "routine"] as const;

/** What a second language may tell of a change. */
const STANDINGS = ["alone", "missing"] as const;

/** One count of a summary, in words. */
export interface Count {
  readonly key: keyof Counts | "alone" | "missing";
  readonly n: number;
  /** What is counted, such as "added". */
  readonly name: string;
  /** Both together, such as "3 added". */
  readonly said: string;
}

/**
 * The counts of a summary that are not nought, in two groups: what became of paragraphs, and of what weight changes are, those
 * of footnotes with them, so that they add up to the lines of the brief.
 */
export function counts(
  { summary, witness }: Pick<Redline, "summary" | "witness">,
  labels: Labels,
): { fates: Count[]; weights: Count[] } {
  const weigh = (key: (typeof WEIGHTS)[number]): Count[] => countOf(key, summary[key] + summary.footnotes[key], labels);
  const witnessed = STANDINGS.flatMap((key): Count[] => {
    if (!witness || witness[key] === 0) return [];
    const name = groupInLine(key, witness, labels);
    return [{ key, n: witness[key], name, said: `${name}: ${witness[key]}` }];
  });
  return {
    fates: FATES.flatMap((key) => countOf(key, summary[key], labels)),
    weights: [...WEIGHTS.flatMap(weigh), ...witnessed],
  };
}

function countOf(key: keyof Counts, n: number, labels: Labels): Count[] {
  const names = { ...labels.relations, ...labels };
  return n === 0 ? [] : [{ key, n, name: names[key], said: fill(labels.counts[key], { n }) }];
}

/** The counts in words, by lines: what became of paragraphs and of footnotes, of what weight, and how many a report tells of. */
export function countsInWords(content: Redline, { labels, view }: Told): string[][] {
  if (isIdentical(content)) return [[labels.identical]];
  const { fates, weights } = counts(content, labels);
  const lines = [
    headed(labels.paragraphCounts, fates),
    headed(labels.footnoteCounts, noteFates(content, labels)),
    weights.map((c) => c.said),
    shownInWords(content, { labels, view }),
  ];
  return lines.filter((line) => line.length > 0);
}

/** What became of footnotes; nothing where none changed. */
export function noteFates({ summary: { footnotes } }: Redline, labels: Labels): Count[] {
  const fates = FATES.flatMap((key) => countOf(key, footnotes[key], labels));
  return fates.some(({ key }) => key !== "unchanged" && key !== "renumbered") ? fates : [];
}

/** Counts after what they are of. */
const headed = (template: string, [first, ...others]: readonly Count[]): string[] =>
  first ? [fill(template, { counts: first.said }), ...others.map((c) => c.said)] : [];

/** Of how many changes a report tells, if it was not asked for all. */
export function shownInWords(content: Redline, { labels, view }: Told): string[] {
  return view.only.length === 0 ? [] : [fill(labels.page.shown, changesShown(content, view))];
}

/**
 * The addresses an item is known by: the new ones, or those that it had in the earlier text.
 *
 * @param between what stands between several
 */
export function addressesOf(item: Item, labels: Labels, between = labels.listComma): string {
  if (item.new.length === 0) return oldAddresses(item, labels);
  return named(item.new, item.linked.new, labels, between);
}

/** The addresses that an item had, told as those of the earlier text. */
export function oldAddresses({ old, earlier, linked }: Item, labels: Labels): string {
  return ofEarlier(named(old, linked.old, labels), earlier, labels);
}

const ofEarlier = (address: string, text: string | null, labels: Labels): string =>
  text === null ? fill(labels.ofUnnamed, { address }) : fill(labels.ofEarlier, { address, text });

/**
 * Addresses in a row, where the numbers begin anew in sections with the printed number of the section behind those that stand in it; the
 * one that says nothing by itself is explained.
 */
function named(
  ids: readonly string[],
  passages: readonly Passage[],
  labels: Labels,
  between = labels.listComma,
): string {
  const sectionOf = (id: string | undefined): string | undefined => passages.find((p) => p.id === id)?.section;
  const shown = ids.map((id, i) => {
    const address = id === ADDRESS_PREFIX.formula ? fill(labels.formula, { address: id }) : id;
    const section = sectionOf(id);
    return section === undefined || section === sectionOf(ids[i + 1]) ? address : `${address} [${section}]`;
  });
  return shown.join(between);
}

/** What is to be said of an item besides its texts, most important first. */
export function facts(item: Item, labels: Labels): string[] {
  const from = item.old.join(labels.listComma);
  const linked = item.old.length > 0 && item.new.length > 0;
  return [
    ...(item.relation === "unchanged" && (item.moved || item.notesChanged) ? [] : [labels.relations[item.relation]]),
    ...(linked && item.moved ? [fill(labels.movedFrom, { from: oldAddresses(item, labels) })] : []),
    ...(linked && !item.moved && from !== item.new.join(labels.listComma) ? [fill(labels.was, { from })] : []),
    ...kindsInWords(item, labels),
    ...remarks(item, labels),
  ];
}

/** The kinds of change of an item, that it stands in the other part now first. */
export function kindsInWords({ kinds, findings }: Item, labels: Labels): string[] {
  const parts = findings.flatMap(({ part }) => (part ? [labels.part[part]] : []));
  return [...parts, ...kinds.filter((kind) => kind !== "part").map((kind) => labels.kinds[kind])];
}

/** What is to be said of an item beyond its relation, place and kinds: judgements and doubts. */
export function remarks(item: Item, labels: Labels): string[] {
  return [
    ...new Set(item.findings.flatMap((f) => (f.force ? [labels.force[f.force]] : []))),
    ...(item.notesChanged ? [labels.noteChange] : []),
    ...(isTypography(item) ? [labels.typography] : []),
    ...(item.entry.corrected ? [labels.corrected] : []),
    ...(item.doubtful ? [labels.doubtful] : []),
    ...coarseInWords(item.quality, labels),
    ...clausesInWords(item, labels),
    ...originsInWords(item, labels),
    ...witnessInWords(item, labels),
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
  return [addressesOf(item, labels), ...facts(item, labels), ...(heavy ? [heavy] : [])].join(" · ");
}

/** Whether the item is of substance, is routine, or neither, in words. */
export function weight(item: Item, labels: Labels): string | null {
  if (item.substantive) return labels.substantive;
  return item.kinds.length > 0 ? labels.routine : null;
}

/** What a folded stretch holds, with the addresses it had where those are others. */
export function foldInWords(fold: Fold, labels: Labels): string {
  const now = rangeOf(fold.items.flatMap((i) => i.new));
  const was = rangeOf(fold.items.flatMap((i) => i.old));
  const stays = fold.items.filter((i) => i.old.length > 0 && i.new.length > 0);
  const shifted = stays.some((i) => i.old.join() !== i.new.join());
  const gone = ofEarlier(was, fold.items[0]?.earlier ?? null, labels);
  const range = now === "" ? gone : shifted ? `${now} (${fill(labels.was, { from: was })})` : now;
  const template = fold.hidden > 0 ? labels.foldHidden : labels.foldUnchanged;
  return fill(template, { range, n: fold.items.length, hidden: fold.hidden });
}

function rangeOf(addresses: readonly string[]): string {
  const [first = "", last = first] = [addresses[0], addresses.at(-1)];
  return first === last ? first : `${first}${RANGE}${last}`;
}

/** What a reader should be warned of, in sentences. */
export interface WarningsInWords {
  /** About a whole text or the whole comparison: to be read first. */
  readonly whole: readonly string[];
  /** About single paragraphs. */
  readonly places: readonly string[];
}

/** All warnings of the comparison and its two texts. */
export function warningsInWords(
  { warnings, old, new: now, quality }: Pick<Redline, "warnings" | "old" | "new" | "quality">,
  labels: Labels,
): WarningsInWords {
  const all = [
    ...coarseInWords(quality, labels).map((said) => ({ where: [], said })),
    ...warnings.map((w) => ({ where: w.where, said: warningInWords(w, labels) })),
    ...[old, now].flatMap((text) =>
      text.warnings.map((w) => ({
        where: w.where,
        said: `${nameOf(text)}${labels.colon}${warningInWords(w, labels)}`,
      })),
    ),
  ];
  const [whole, places] = [all.filter((w) => w.where.length === 0), all.filter((w) => w.where.length > 0)];
  return { whole: whole.map((w) => w.said), places: places.map((w) => w.said) };
}

/** A warning in a sentence. */
export const warningInWords = ({ code, data }: Warning, labels: Labels): string => fill(labels.warnings[code], data);

/** That a limit cut work short, and which; nothing where none did. */
function coarseInWords(quality: Quality, labels: Labels): string[] {
  if (quality.level === "exact") return [];
  return [fill(labels.coarse, { reason: fill(labels.coarseReasons[quality.code], quality.data) })];
}

/** Pieces of the page that were set aside, one line for each text that has any. */
export function setAsideInWords({ old, new: now }: Redline): { name: string; texts: string[] }[] {
  return [old, now]
    .filter((t) => t.setAside.length > 0)
    .map((t) => ({ name: nameOf(t), texts: t.setAside.map((f) => shortened(f.text, MOST_OF_ASIDE, t.language)) }));
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
