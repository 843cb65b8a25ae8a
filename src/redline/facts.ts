/** What changed in an entry, in the texts' own words: the facts that a line of the brief tells. */
import type { Entry, Finding, FindingKind, Segment, Side, Span } from "../model/comparison.js";
import type { Range, Resolution } from "../model/resolution.js";
import type { Cutter } from "../words/tokens.js";
import { after, before, isPauses, type Quoted, saysSomething, withoutEdges, withoutEnd } from "./excerpt.js";
import { BRIEF_GROUPS, type BriefGroup, groupOfFinding } from "./groups.js";
import { marksOf, type Told, togetherInMarks } from "./marks.js";
import { lettersOf, shortened } from "./shortened.js";

/** One thing that changed, in the texts' own words, cut to what a line can hold. */
export interface BriefFact {
  readonly kind: FindingKind | "added" | "removed";
  /** The words that went; empty where nothing did. */
  readonly old: string;
  /** The words that came; empty where none did. */
  readonly new: string;
  /**
   * What stands before them in the later text, or in the earlier where nothing came, with the white space between; only where few words
   * changed, which say little by themselves.
   */
  readonly before?: string;
  /** What stands after them: what a number counts, the noun of an adjective. */
  readonly after?: string;
  readonly force?: NonNullable<Finding["force"]>;
  readonly part?: NonNullable<Finding["part"]>;
}

/** A fact with the group that it would stand in if it were operative, and its place in the entry's findings. */
export interface Ranked extends BriefFact {
  readonly rank: BriefGroup;
  /** Places in the findings of its entry. */
  readonly findings: readonly number[];
}

/** The two texts of a comparison, and how their words are cut. */
export interface Texts {
  readonly old: Resolution;
  readonly new: Resolution;
  readonly cut: Cutter;
}

/** Letters of what went and of what came: enough to know them by. */
const MOST_OF_WORDS = 60;
/** The same where nothing stands on the other side. */
const MOST_OF_ONE_SIDE = 100;
/** The same of a whole paragraph: two lines of a terminal, so that more than its opening is told. */
export const MOST_OF_WHOLE = 130;
/** Changed words that have no more letters than this are told with those beside them. */
const FEW_LETTERS = 32;

/** The text of a paragraph or footnote. */
export const textOf = ({ paragraphs, footnotes }: Resolution, id: string): string =>
  (paragraphs.find((p) => p.id === id) ?? footnotes.find((n) => n.id === id))?.text ?? "";

/** An entry told by its whole text: that of what was added or removed, and of what a reader holds to be of substance. */
export function wholeFact({ relation, old, new: now }: Entry, texts: Texts): Ranked {
  const kind = relation === "added" || relation === "removed" ? relation : "rewording";
  const text = (ids: readonly string[], side: Side): string =>
    shortened(withoutEnd(ids.map((id) => textOf(texts[side], id)).join(" ")), MOST_OF_WHOLE, texts[side].language);
  const rank = kind === "rewording" ? "wording" : kind;
  // What a reader holds to be of substance is told by its words, none of which is marked.
  if (kind === "rewording") return { kind, rank, findings: [], old: "", new: "", before: text(now, "new") };
  return { kind, rank, findings: [], old: text(old, "old"), new: text(now, "new") };
}

/** Whether the same verb opens in the form of the other part of the resolution, which is told with the part. */
const isFormOfPart = ({ kind, rule }: Finding): boolean => kind === "opening" && rule !== "opening";

/**
 * What is of substance in an entry, the weightiest first, and last what is small words alone; each word is told once, by the weightiest
 * that has it.
 */
export function factsOf({ findings, segments }: Entry, texts: Texts): Ranked[] {
  const { language } = texts.new;
  const found = findings.flatMap((finding, index): Told[] => {
    if (!finding.substantive || isFormOfPart(finding)) return [];
    const words = { old: wordsOf(finding.old, "old", texts), new: wordsOf(finding.new, "new", texts) };
    const { old, new: now } = finding;
    return [{ finding, old, new: now, rank: groupOfFinding(finding, words, language), indexes: [index] }];
  });
  const sorted = BRIEF_GROUPS.flatMap((group) => found.filter(({ rank }) => rank === group));
  const told: Record<Side, Span[]> = { old: [], new: [] };
  const facts = togetherInMarks(sorted, marksOf(segments)).flatMap(({ finding, rank, indexes, ...spans }): Ranked[] => {
    const { kind, force, part } = finding;
    const fact = { kind, ...(force && { force }), ...(part && { part }), rank, findings: indexes };
    if (part) return [{ ...fact, old: "", new: "" }];
    const left = { old: untold(spans.old, told.old), new: untold(spans.new, told.new) };
    told.old.push(...left.old);
    told.new.push(...left.new);
    return left.old.length + left.new.length === 0 && told.old.length + told.new.length > 0
      ? []
      : [{ ...fact, ...inWords({ kind, ...left, segments, told: found }, texts) }];
  });
  const says = (text: string): boolean => saysSomething({ text, language, cut: texts.cut });
  const isSmall = ({ part, old, new: now }: Ranked): boolean => !part && !says(`${old} ${now}`);
  return [...facts.filter((fact) => !isSmall(fact)), ...facts.filter(isSmall)];
}

/** Words of one text with those beside them; where that text has none, the commas around them go too. */
export const withBeside = (
  { before: left = "", after: right = "" }: Pick<BriefFact, "before" | "after">,
  words: string,
): string =>
  (left + words + right)
    .replace(words === "" ? /\s*([,،、，])\s*\1/ : "", "")
    .replace(/\s+/g, " ")
    .trim();

/** The facts of a line in one string: what went before what came. */
export function factInShort(fact: BriefFact): string {
  const { old, new: now, before: left = "", after: right = "" } = fact;
  if (old + now === "" || left + right === "" || (old !== "" && now !== "")) return left + factAlone(fact) + right;
  // With the words beside them it can be said what stood and what stands there.
  const whole = (words: string): string => withBeside(fact, words);
  return `${whole(old)} → ${whole(now)}`;
}

/** The words of a fact that changed, without those beside them. */
export const factAlone = ({ old, new: now }: BriefFact): string =>
  [old, now].filter((words) => words !== "").join(" → ");

/** A change that is put into words. */
interface Change extends Readonly<Record<Side, readonly Span[]>> {
  readonly kind: FindingKind;
  /** Those of its entry. */
  readonly segments: readonly Segment[];
  /** All that is of substance in its entry. */
  readonly told: readonly Told[];
}

/** The words of a change, with those beside them where they are few. */
function inWords(change: Change, texts: Texts): Pick<Ranked, "old" | "new" | "before" | "after"> {
  const few = isFew(withoutDangling(change, texts, "small words"), texts);
  // What stands beside few words says what the small ones at their end lead over to.
  const trimmed = withoutDangling(change, texts, change.kind === "quantity" ? "figure" : few ? "marks" : "small words");
  const [whole, words] = [change, trimmed].map((c) => ({
    old: wordsOf(c.old, "old", texts),
    new: wordsOf(c.new, "new", texts),
  }));
  // Where they differ in no more than what dangled, that is what is told.
  const [told, said] = words?.old === words?.new ? [change, whole] : [trimmed, words];
  const { old = "", new: now = "" } = said ?? {};
  const most = old === "" || now === "" ? MOST_OF_ONE_SIDE : MOST_OF_WORDS;
  return {
    ...(few || change.kind === "quantity" ? besides(told, change, texts) : {}),
    old: shortened(old, most, texts.old.language),
    new: shortened(now, most, texts.new.language),
  };
}

const isFew = ({ old, new: now }: Change, texts: Texts): boolean =>
  lettersOf(wordsOf(old, "old", texts)) + lettersOf(wordsOf(now, "new", texts)) <= FEW_LETTERS;

function withoutDangling(change: Change, texts: Texts, ending: Parameters<typeof withoutEdges>[2]): Change {
  const trimmed = (side: Side): Span[] => {
    const other = change[side === "old" ? "new" : "old"];
    return change[side].flatMap((span, at) => {
      const quoted = quotedOf(span, side, texts);
      if (isPauses(quoted, span)) return [];
      const range = withoutEdges(quoted, span, ending);
      const isLast = at === change[side].length - 1;
      const end = other.length > 0 || !isLast ? range.end : withNoun(quoted, { ...span, ...range }, side, change);
      return [{ ...span, start: range.start, end }];
    });
  };
  return { ...change, old: trimmed("old"), new: trimmed("new") };
}

/** The end of words that came or went alone, where the mark goes on with words of another finding: that of the noun that they belong to. */
function withNoun(quoted: Quoted, span: Span, side: Side, { segments, told }: Change): number {
  const mark = segments.find(({ kind, [side]: own }) => kind !== "same" && own && isWithin(span, own))?.[side];
  if (!mark || lettersOf(quoted.text.slice(span.start, span.end)) > FEW_LETTERS) return span.end;
  const others = told
    .flatMap((finding) => finding[side])
    .filter((s) => s.paragraph === span.paragraph && s.start >= span.end)
    .map((s) => s.start);
  return span.end + after(quoted, span, Math.min(mark.end, ...others), false).length;
}

const isWithin = (span: Span, mark: Span): boolean =>
  span.paragraph === mark.paragraph && mark.start <= span.start && span.end <= mark.end;

/** What both texts have beside the words that changed: after a number what it counts, around any other few words their neighbours. */
function besides(
  { kind, old, new: now, segments }: Change,
  whole: Change,
  texts: Texts,
): Pick<Ranked, "before" | "after"> {
  if (kind === "opening" || old.length > 1 || now.length > 1) return {};
  const side: Side = now.length > 0 ? "new" : "old";
  const [span] = side === "new" ? now : old;
  if (!span) return {};
  const quoted = quotedOf(span, side, texts);
  const kept = keptAround(span, whole[side].at(-1) ?? span, { side, segments, text: quoted.text });
  const counts = kind === "quantity";
  const joint = !counts && (old.length === 0 || now.length === 0);
  const right = after(quoted, span, kept.end, joint);
  const left = counts && right !== "" ? "" : before(quoted, span, kept.start, joint);
  return { ...(left !== "" && { before: left }), ...(right !== "" && { after: right }) };
}

/** The entry's segments as they stand in one text. */
interface Marked {
  readonly side: Side;
  readonly segments: readonly Segment[];
  readonly text: string;
}

/**
 * From where to where the text around a span is the same in both texts, the span itself aside: nothing where words that changed too come
 * between.
 */
function keptAround(span: Span, whole: Span, { side, segments, text }: Marked): Range {
  const here = segments.filter((segment) => segment[side]?.paragraph === span.paragraph);
  const at = (place: number): number =>
    here.findIndex(({ [side]: own }) => own && own.start <= place && place < own.end);
  const rangeAt = (k: number): Range => here[k]?.[side] ?? span;
  const isKept = (k: number): boolean => here[k]?.kind === "same";
  const noWords = (from: number, to: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
  const [first, last] = [at(span.start), at(Math.max(span.end, whole.end) - 1)];
  return {
    start: isKept(first - 1) && noWords(rangeAt(first).start, span.start) ? rangeAt(first - 1).start : span.start,
    end: isKept(last + 1) && noWords(span.end, rangeAt(last).end) ? rangeAt(last + 1).end : span.end,
  };
}

const quotedOf = ({ paragraph }: Span, side: Side, texts: Texts): Quoted => ({
  text: textOf(texts[side], paragraph),
  language: texts[side].language,
  cut: texts.cut,
});

const wordsOf = (spans: readonly Span[], side: Side, texts: Texts): string =>
  spans.map((s) => textOf(texts[side], s.paragraph).slice(s.start, s.end).trim()).join(" … ");

/** What of some spans was not told yet: those that begin or end in one that was are cut back to the rest. */
function untold(spans: readonly Span[], told: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    let { start, end } = span;
    for (const other of told) {
      if (other.paragraph !== span.paragraph || other.end <= start || other.start >= end) continue;
      if (other.start <= start) start = Math.min(other.end, end);
      else if (other.end >= end) end = other.start;
    }
    return start < end ? [{ ...span, start, end }] : [];
  });
}
