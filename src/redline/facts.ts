/** Lists what changed in an entry, in the texts' own words: the facts for its line in the brief. */
import type { Entry, Finding, FindingKind, Side, Span } from "../model/comparison.js";
import { saysSomething, withoutEnd } from "./excerpt.js";
import { type ComparedTexts, inWords, textOf, type Worded, wordsOf } from "./fact-words.js";
import { BRIEF_GROUPS, type BriefGroup, groupOfFinding } from "./groups.js";
import { isIn, type Mark, marksOf, type Told, togetherInMarks } from "./marks.js";
import { shortened } from "./shortened.js";

/** One thing that changed, in the texts' own words, cut to what a line can hold. */
export interface BriefFact extends Worded {
  readonly kind: FindingKind | "added" | "removed";
  readonly force?: NonNullable<Finding["force"]>;
  readonly part?: NonNullable<Finding["part"]>;
}

/** A fact with the group that it would stand in if it were operative, and its place in the entry's findings. */
export interface Ranked extends BriefFact {
  readonly rank: BriefGroup;
  /** Places in the findings of its entry. */
  readonly findings: readonly number[];
}

/** Letters of a whole paragraph: two lines of a terminal, so that more than its opening is told. */
export const MOST_OF_WHOLE = 130;

/** An entry told by its whole text: that of what was added or removed, and of what a reader holds to be of substance. */
export function wholeFact({ relation, old, new: now }: Entry, texts: ComparedTexts): Ranked {
  const kind = relation === "added" || relation === "removed" ? relation : "rewording";
  const text = (ids: readonly string[], side: Side): string =>
    shortened(withoutEnd(ids.map((id) => textOf(texts, side, id)).join(" ")), MOST_OF_WHOLE, texts[side].language);
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
export function factsOf({ findings, segments }: Entry, texts: ComparedTexts): Ranked[] {
  const { language } = texts.new;
  const found = findings.flatMap((finding, index): Told[] => {
    if (!finding.substantive || isFormOfPart(finding)) return [];
    const words = { old: wordsOf(finding.old, "old", texts), new: wordsOf(finding.new, "new", texts) };
    const { old, new: now } = finding;
    return [{ finding, old, new: now, rank: groupOfFinding(finding, words, language), indexes: [index] }];
  });
  const marks = marksOf(segments);
  const together = byRank(togetherInMarks(byRank(found), marks)).map((told) =>
    withOtherSide(told, { found, findings, marks }, texts),
  );
  const told: Record<Side, Span[]> = { old: [], new: [] };
  const facts = together.flatMap(({ finding, rank, indexes, ...spans }): Ranked[] => {
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

/** What is found in an entry, and where. */
interface InEntry {
  readonly found: readonly Told[];
  readonly findings: readonly Finding[];
  readonly marks: readonly Mark[];
}

/**
 * A change that has words on one side only although its mark has words on the other side, too, which nothing else explains: it is told
 * with the whole mark, since what stands at its place now is no part of what stayed.
 */
function withOtherSide(told: Told, { found, findings, marks }: InEntry, texts: ComparedTexts): Told {
  const side: Side = told.old.length > 0 ? "new" : "old";
  const [span] = told[side === "old" ? "new" : "old"];
  const mark = marks.find((m) => isIn(told, m));
  const there = mark?.[side];
  if (!span || told[side].length > 0 || !there || !mark?.old || !mark.new || told.rank === "verbs") return told;
  // What belongs to another change, or was exchanged for its like.
  const explained = [
    ...found.filter(({ indexes }) => indexes.every((at) => !told.indexes.includes(at))),
    ...findings.filter((finding) => finding.old.length > 0 && finding.new.length > 0),
  ].flatMap((other) => other[side]);
  const left = without([there], explained);
  const says = (text: string): boolean => saysSomething({ text, language: texts[side].language, cut: texts.cut });
  return left.some((piece) => says(wordsOf([piece], side, texts)))
    ? { ...told, old: [mark.old], new: [mark.new] }
    : told;
}

/** What of some spans is in none of others. */
const without = (spans: readonly Span[], others: readonly Span[]): Span[] =>
  others.reduce<Span[]>(
    (left, other) =>
      left.flatMap((span) =>
        span.paragraph !== other.paragraph || other.end <= span.start || span.end <= other.start
          ? [span]
          : [
              { ...span, end: Math.max(span.start, other.start) },
              { ...span, start: Math.min(span.end, other.end) },
            ].filter(({ start, end }) => start < end),
      ),
    [...spans],
  );

/** Words of one text with those beside them; where that text has none, the commas around them go too. */
export const withBeside = (
  { before: left = "", after: right = "" }: Pick<BriefFact, "before" | "after">,
  words: string,
): string =>
  (left + words + right)
    .replace(words === "" ? /\s*([,،、，])\s*\1|^\s*[,،、，]|[,،、，]\s*$/g : "", "")
    .replace(/\s+/g, " ")
    .trim();

const byRank = (found: readonly Told[]): Told[] =>
  BRIEF_GROUPS.flatMap((group) => found.filter(({ rank }) => rank === group));

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
