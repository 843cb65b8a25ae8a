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
  /** Indexes into the findings of its entry, the weightiest first; empty if several entries share the line. */
  readonly findings: readonly number[];
  /** Indexes of its entries in `entries`, or in `footnotes` for that group; several if the same words changed in all of them. */
  readonly entries: readonly number[];
  readonly facts: readonly BriefFact[];
  /** How many further facts its entry has that do not fit the line. */
  readonly more: number;
  /** The facts in short, deleted words before inserted ones. */
  readonly text: string;
}

/** The most facts in one line; the others are in the entry. */
const MOST_FACTS = 3;
/** If the same few words changed in this many entries, they share a line. */
const FEWEST_REPEATS = 3;
/** Up to this many letters on both sides together count as few words. */
const MOST_OF_REPEATED = 40;

/**
 * The brief of a comparison.
 *
 * @returns lines in which every entry and footnote of substance occurs exactly once; with a second language, also what is of substance
 *   there only
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

/** A line with the words that it may share with other lines, or null if these are not few. */
interface Found extends BriefLine {
  readonly repeats: string | null;
}

/** An entry, and its index among the entries or footnotes. */
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

/** What changed in the second language but not in this one, in the words of that language. */
function missedLine({ entry, at, isNote }: Placed, language: LanguageCode): Found {
  const { old, new: now } = entry;
  const text = shortened(entry.witness?.text ?? "", MOST_OF_WHOLE, language);
  const facts: BriefFact[] = [{ kind: "rewording", old: "", new: text }];
  const group = isNote ? "footnotes" : "missing";
  return { group, old, new: now, findings: [], entries: [at], facts, more: 0, text, repeats: null };
}

/** Text added before paragraph 1, or removed from there, decides nothing by itself; an entry split over both parts does. */
function isPreambular({ old, new: now }: Entry, texts: ComparedTexts): boolean {
  const side = now.length > 0 ? "new" : "old";
  return (side === "new" ? now : old).every((id) => texts.preambular[side].has(id));
}

/** The words of an entry in which only a few words changed. */
function repeatsOf([fact, ...others]: readonly Ranked[]): string | null {
  if (!fact || others.length > 0 || fact.kind === "part" || fact.old + fact.new === "") return null;
  if (fact.old.length + fact.new.length > MOST_OF_REPEATED) return null;
  return JSON.stringify([fact.kind, fact.old.toLowerCase(), fact.new.toLowerCase()]);
}

/** Joins the lines of one group in which the same few words changed. */
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
    // The neighbouring words differ from entry to entry.
    const facts = line.facts.map(({ before, after, ...fact }) => fact);
    const text = textOfFacts(facts);
    const places = { old: all((l) => l.old), new: all((l) => l.new), entries: all((l) => l.entries) };
    return [{ ...line, ...places, findings: [], facts, text }];
  });
}
