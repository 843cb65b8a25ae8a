/** Lists what changed in an entry, in the texts' own words: the facts for its line in the brief. */
import type { Entry, Finding, FindingKind, Side, Span } from "../model/comparison.js";
import { saysSomething, withoutEnd } from "./excerpt.js";
import { type ComparedTexts, inWords, textOf, type Worded, wordsOf } from "./fact-words.js";
import { BRIEF_GROUPS, type BriefGroup, groupOfFinding } from "./groups.js";
import { isIn, type Mark, marksOf, type Told, togetherInMarks } from "./marks.js";
import { shortened } from "./shortened.js";

/** One thing that changed, in the words of the texts, shortened to fit a line. */
export interface BriefFact extends Worded {
  readonly kind: FindingKind | "added" | "removed";
  readonly force?: NonNullable<Finding["force"]>;
  readonly part?: NonNullable<Finding["part"]>;
}

/** A fact, with the group it would belong to in the operative part and its place among the findings of the entry. */
export interface Ranked extends BriefFact {
  readonly rank: BriefGroup;
  /** Indexes into the findings of its entry. */
  readonly findings: readonly number[];
}

/** How many letters of a whole paragraph are shown: two lines of a terminal, so that more than its opening is visible. */
export const MOST_OF_WHOLE = 130;

/** The fact for a whole paragraph: one that was added or removed, or that a reader decided is of substance. */
export function wholeFact({ relation, old, new: now }: Entry, texts: ComparedTexts): Ranked {
  const kind = relation === "added" || relation === "removed" ? relation : "rewording";
  const text = (ids: readonly string[], side: Side): string =>
    shortened(withoutEnd(ids.map((id) => textOf(texts, side, id)).join(" ")), MOST_OF_WHOLE, texts[side].language);
  const rank = kind === "rewording" ? "wording" : kind;
  // A paragraph that a reader decided is of substance is shown by its text, in which no words are marked.
  if (kind === "rewording") return { kind, rank, findings: [], old: "", new: "", before: text(now, "new") };
  return { kind, rank, findings: [], old: text(old, "old"), new: text(now, "new") };
}

/** Whether the opening has the same verb, in the form used in the other part of the resolution. That is reported with the change of part. */
const isFormOfPart = ({ kind, rule }: Finding): boolean => kind === "opening" && rule !== "opening";

/**
 * The facts of substance in an entry, the weightiest first, those of small words alone last. Each word is reported once, by the weightiest
 * finding that contains it.
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

/** A finding of an entry, and its position. */
interface InEntry {
  readonly found: readonly Told[];
  readonly findings: readonly Finding[];
  readonly marks: readonly Mark[];
}

/**
 * Handles a finding with words on only one side whose mark has unexplained words on the other side too: it is reported with the whole mark,
 * since those words took the place of what was there.
 */
function withOtherSide(told: Told, { found, findings, marks }: InEntry, texts: ComparedTexts): Told {
  const side: Side = told.old.length > 0 ? "new" : "old";
  const [span] = told[side === "old" ? "new" : "old"];
  const mark = marks.find((m) => isIn(told, m));
  const there = mark?.[side];
  if (!span || told[side].length > 0 || !there || !mark?.old || !mark.new || told.rank === "verbs") return told;
  // Words that belong to another change, or were replaced by an equivalent.
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

/** The parts of some spans that no other spans cover. */
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

/** Words of one text with their neighbours; if there are none, commas around the words are dropped too. */
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

/** The facts of a line as one string, deleted words before inserted ones. */
export function factInShort(fact: BriefFact): string {
  const { old, new: now, before: left = "", after: right = "" } = fact;
  if (old + now === "" || left + right === "" || (old !== "" && now !== "")) return left + factAlone(fact) + right;
  // With neighbours, both the old and the new wording can be shown in full.
  const whole = (words: string): string => withBeside(fact, words);
  return `${whole(old)} → ${whole(now)}`;
}

/** The changed words of a fact, without their neighbours. */
export const factAlone = ({ old, new: now }: BriefFact): string =>
  [old, now].filter((words) => words !== "").join(" → ");

/** The parts of some spans that have not been reported yet: spans that overlap a reported one are cut back to the rest. */
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
