/** Builds the brief: every entry and footnote of substance in one line, in groups ordered by what a reader wants to know first. */
import type { Comparison, Entry } from "../model/comparison.js";
import type { LanguageCode } from "../model/resolution.js";
import { type ComparedTexts, textsOf } from "./fact-words.js";
import { type BriefFact, factInShort, factsOf, MOST_OF_WHOLE, type Ranked, wholeFact } from "./facts.js";
import { BRIEF_GROUPS, type BriefGroup, groupAt } from "./groups.js";
import { shortened } from "./shortened.js";

/** One line of the brief. */
export interface BriefLine {
  readonly group: BriefGroup;
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** Places in the findings of its entry, the weightiest first; none where several entries share the line. */
  readonly findings: readonly number[];
  /** Places of its entries in `entries`, or in `footnotes` for that group; several where the same words changed in all. */
  readonly entries: readonly number[];
  readonly facts: readonly BriefFact[];
  /** How many more there are in its entry than a line holds. */
  readonly more: number;
  /** The facts in short, what went before what came. */
  readonly text: string;
}

/** As many facts stand in a line; the others are in the entry. */
const MOST_FACTS = 3;
/** The same few words changed in so many entries are told once. */
const FEWEST_REPEATS = 3;
/** Letters of both sides that count as few words. */
const MOST_OF_REPEATED = 40;

/**
 * The brief of a comparison.
 *
 * @returns lines such that every entry and footnote of substance stands in exactly one; with a second language also what is of
 *   substance there alone
 * @example
 * briefOf(comparison).filter((line) => line.group === "verbs").map((line) => line.text); // => ["Takes note → Welcomes"]
 */
export function briefOf(comparison: Comparison): BriefLine[] {
  const { old, new: now, entries, footnotes, witness } = comparison;
  const texts = textsOf(old, now);
  const second = witness?.language ?? now.language;
  const found = [
    ...entries.flatMap((entry, at) => lineOf({ entry, at, isNote: false }, texts, second) ?? []),
    ...footnotes.flatMap((entry, at) => lineOf({ entry, at, isNote: true }, texts, second) ?? []),
  ];
  const lines = rolledUp(found);
  return BRIEF_GROUPS.flatMap((group) => lines.filter((line) => line.group === group)).map(
    ({ repeats, ...line }) => line,
  );
}

/** A line with the whole words that it shares with others, or null where they are no few words. */
interface Found extends BriefLine {
  readonly repeats: string | null;
}

/** An entry at its place in the entries, or in the footnotes. */
interface Placed {
  readonly entry: Entry;
  readonly at: number;
  readonly isNote: boolean;
}

function lineOf(placed: Placed, texts: ComparedTexts, second: LanguageCode): Found | null {
  const { entry, at, isNote } = placed;
  if (entry.witness?.standing === "missing") return missedLine(placed, second);
  if (!entry.substantive) return null;
  const place = isNote ? "footnotes" : isPreambular(entry, texts) ? "preamble" : "operative";
  const whole = entry.relation === "added" || entry.relation === "removed";
  const found = whole ? [] : factsOf(entry, texts);
  const facts = found.length > 0 ? found : [wholeFact(entry, texts)];
  const [first] = facts;
  if (!first) return null;
  const shown = facts.slice(0, MOST_FACTS).map(({ rank, findings, ...fact }) => fact);
  return {
    group: !isNote && entry.witness?.standing === "alone" ? "alone" : groupAt(first.rank, place),
    old: entry.old,
    new: entry.new,
    findings: facts.flatMap((fact) => fact.findings),
    entries: [at],
    facts: shown,
    more: facts.length - shown.length,
    text: textOfFacts(shown),
    repeats: whole ? null : repeatsOf(facts),
  };
}

const textOfFacts = (facts: readonly BriefFact[]): string => facts.map(factInShort).join("; ");

/** What a second language changed and this one did not, in that language's words. */
function missedLine({ entry, at, isNote }: Placed, language: LanguageCode): Found {
  const { old, new: now } = entry;
  const text = shortened(entry.witness?.text ?? "", MOST_OF_WHOLE, language);
  const facts: BriefFact[] = [{ kind: "rewording", old: "", new: text }];
  const group = isNote ? "footnotes" : "missing";
  return { group, old, new: now, findings: [], entries: [at], facts, more: 0, text, repeats: null };
}

/** What is added before paragraph 1, or stood there, decides nothing by itself; what is split over both parts does. */
function isPreambular({ old, new: now }: Entry, texts: ComparedTexts): boolean {
  const side = now.length > 0 ? "new" : "old";
  return (side === "new" ? now : old).every((id) => texts.preambular[side].has(id));
}

/** The words of an entry whose only change is of a few words. */
function repeatsOf([fact, ...others]: readonly Ranked[]): string | null {
  if (!fact || others.length > 0 || fact.kind === "part" || fact.old + fact.new === "") return null;
  if (fact.old.length + fact.new.length > MOST_OF_REPEATED) return null;
  return JSON.stringify([fact.kind, fact.old.toLowerCase(), fact.new.toLowerCase()]);
}

/** Entries of one group in which the same few words changed share a line. */
function rolledUp(lines: readonly Found[]): Found[] {
  const alike = new Map<string, Found[]>();
  for (const line of lines) {
    if (line.repeats === null) continue;
    const key = `${line.group} ${line.repeats}`;
    alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  return lines.flatMap((line) => {
    const same = alike.get(`${line.group} ${line.repeats}`) ?? [];
    if (same.length < FEWEST_REPEATS) return [line];
    if (same[0] !== line) return [];
    const all = <T>(of: (line: Found) => readonly T[]): T[] => same.flatMap(of);
    // What stands beside the words is another in each.
    const facts = line.facts.map(({ before, after, ...fact }) => fact);
    const text = textOfFacts(facts);
    const places = { old: all((l) => l.old), new: all((l) => l.new), entries: all((l) => l.entries) };
    return [{ ...line, ...places, findings: [], facts, text }];
  });
}
