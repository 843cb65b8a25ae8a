/** The brief: every entry and footnote of substance in one line, grouped in the order in which a reader wants to know. */
import { turnsAround } from "../language/negation.js";
import type { Comparison, Entry, Finding, FindingKind, Side, Span } from "../model/comparison.js";
import type { Resolution } from "../model/resolution.js";
import { shortened } from "./shortened.js";

/**
 * The groups in their order: what turns the meaning first, the operative part before the preamble; last what a second language
 * does not have, and what it alone has.
 *
 * @example BRIEF_GROUPS.filter((group) => briefOf(comparison).some((line) => line.group === group)); // => ["added", "removed", "verbs", "wording", "preambleAdded", "preambleChanged"]
 */
export const BRIEF_GROUPS = [
  "negation",
  "part",
  "added",
  "removed",
  "verbs",
  "numbers",
  "conditions",
  "actors",
  "wording",
  "preambleAdded",
  "preambleRemoved",
  "preambleChanged",
  "footnotes",
  "alone",
  "missing",
] as const;
/** One of `BRIEF_GROUPS`. */
export type BriefGroup = (typeof BRIEF_GROUPS)[number];

/** One thing that changed, in the texts' own words, cut to what a line can hold. */
export interface BriefFact {
  readonly kind: FindingKind | "added" | "removed";
  /** The words that went; empty where nothing did. */
  readonly old: string;
  /** The words that came; empty where none did. */
  readonly new: string;
  readonly force?: NonNullable<Finding["force"]>;
  readonly part?: NonNullable<Finding["part"]>;
}

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

/** Letters of what went and of what came: enough to know them by. */
const MOST_OF_WORDS = 60;
/** The same where nothing stands on the other side. */
const MOST_OF_ONE_SIDE = 100;
/** As many facts stand in a line; the others are in the entry. */
const MOST_FACTS = 3;
/** The same few words changed in so many entries are told once. */
const FEWEST_REPEATS = 3;
/** Letters of both sides that count as few words. */
const MOST_OF_REPEATED = 40;

/** Rules that find a changed target date. */
const DATES: readonly Finding["rule"][] = ["deadline"];

const GROUP_OF: Readonly<Partial<Record<FindingKind, BriefGroup>>> = {
  part: "part",
  opening: "verbs",
  modality: "verbs",
  quantity: "numbers",
  date: "numbers",
  session: "numbers",
  qualifier: "conditions",
  actor: "actors",
};

/**
 * The brief of a comparison.
 *
 * @returns lines such that every entry and footnote of substance stands in exactly one; with a second language also what is of
 *   substance there alone
 * @example
 * briefOf(comparison).filter((line) => line.group === "verbs").map((line) => line.text); // => ["Takes note → Welcomes"]
 */
export function briefOf(comparison: Comparison): BriefLine[] {
  const found = [
    ...comparison.entries.flatMap((entry, at) => lineOf(entry, at, comparison) ?? []),
    ...comparison.footnotes.flatMap((entry, at) => lineOf(entry, at, comparison) ?? []),
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

function lineOf(entry: Entry, at: number, comparison: Comparison): Found | null {
  if (entry.witness?.standing === "missing") return missedLine(entry, at, comparison);
  if (!entry.substantive) return null;
  const isNote = comparison.footnotes[at] === entry;
  const place = isNote ? "footnotes" : isPreambular(entry, comparison) ? "preamble" : "operative";
  const whole = entry.relation === "added" || entry.relation === "removed";
  const found = whole ? [] : factsOf(entry, comparison);
  const facts = found.length > 0 ? found : [wholeFact(entry, comparison)];
  const [first] = facts;
  if (!first) return null;
  const shown = facts.slice(0, MOST_FACTS).map(({ rank, finding, ...fact }) => cut(fact));
  return {
    group: !isNote && entry.witness?.standing === "alone" ? "alone" : groupOf(first.rank, place),
    old: entry.old,
    new: entry.new,
    findings: facts.flatMap(({ finding }) => finding ?? []),
    entries: [at],
    facts: shown,
    more: facts.length - shown.length,
    text: shown.map(({ old, new: now }) => [old, now].filter((words) => words !== "").join(" → ")).join("; "),
    repeats: whole ? null : repeatsOf(facts),
  };
}

/** What a second language changed and this one did not, in that language's words. */
function missedLine(entry: Entry, at: number, { footnotes }: Comparison): Found {
  const { old, new: now } = entry;
  const text = shortened(entry.witness?.text ?? "", MOST_OF_ONE_SIDE);
  const group = footnotes[at] === entry ? "footnotes" : "missing";
  const facts: BriefFact[] = [{ kind: "rewording", old: "", new: text }];
  return { group, old, new: now, findings: [], entries: [at], facts, more: 0, text, repeats: null };
}

/** A fact with the group that it would stand in if it were operative, and its place in the entry's findings. */
interface Ranked extends BriefFact {
  readonly rank: BriefGroup;
  readonly finding: number | null;
}

/** An entry told by its whole text: that of what was added or removed, and of what a reader holds to be of substance. */
function wholeFact({ relation, old, new: now }: Entry, { old: before, new: after }: Comparison): Ranked {
  const kind = relation === "added" || relation === "removed" ? relation : "rewording";
  const text = (ids: readonly string[], texts: Resolution): string => ids.map((id) => textOf(texts, id)).join(" ");
  const rank = kind === "rewording" ? "wording" : kind;
  return { kind, rank, finding: null, old: now.length > 0 ? "" : text(old, before), new: text(now, after) };
}

/** What is of substance in an entry, the weightiest first; each word is told once, by the weightiest that has it. */
function factsOf({ findings }: Entry, comparison: Comparison): Ranked[] {
  const words = (side: Side, spans: readonly Span[]): string =>
    spans.map((s) => textOf(comparison[side], s.paragraph).slice(s.start, s.end).trim()).join(" … ");
  const found = findings.flatMap((finding, index) => {
    if (!finding.substantive) return [];
    const rank = rankOf(finding, words("old", finding.old), words("new", finding.new), comparison);
    return [{ finding, index, rank }];
  });
  const sorted = BRIEF_GROUPS.flatMap((group) => found.filter(({ rank }) => rank === group));
  const told: Record<Side, Span[]> = { old: [], new: [] };
  return sorted.flatMap(({ finding, index, rank }): Ranked[] => {
    const { kind, force, part } = finding;
    const fact = { kind, ...(force && { force }), ...(part && { part }), rank, finding: index };
    if (part) return [{ ...fact, old: "", new: "" }];
    const left = { old: untold(finding.old, told.old), new: untold(finding.new, told.new) };
    told.old.push(...left.old);
    told.new.push(...left.new);
    const [old, now] = [words("old", left.old), words("new", left.new)];
    const repeats = old + now === "" && told.old.length + told.new.length > 0;
    return repeats ? [] : [{ ...fact, old, new: now }];
  });
}

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

function rankOf({ kind, rule }: Finding, old: string, now: string, { new: { language } }: Comparison): BriefGroup {
  if (kind !== "part" && kind !== "opening" && turnsAround(old, now, language)) return "negation";
  return DATES.includes(rule) ? "numbers" : (GROUP_OF[kind] ?? "wording");
}

function groupOf(rank: BriefGroup, place: "operative" | "preamble" | "footnotes"): BriefGroup {
  if (place === "footnotes") return "footnotes";
  if (place === "operative" || rank === "part" || rank === "negation") return rank;
  if (rank === "added") return "preambleAdded";
  return rank === "removed" ? "preambleRemoved" : "preambleChanged";
}

/** What is added before paragraph 1, or stood there, decides nothing by itself. */
function isPreambular({ old, new: now }: Entry, comparison: Comparison): boolean {
  const texts = now.length > 0 ? comparison.new : comparison.old;
  const first = now[0] ?? old[0];
  return texts.paragraphs.find((p) => p.id === first)?.kind === "preambular";
}

const textOf = ({ paragraphs, footnotes }: Resolution, id: string): string =>
  (paragraphs.find((p) => p.id === id) ?? footnotes.find((n) => n.id === id))?.text ?? "";

function cut(fact: BriefFact): BriefFact {
  const most = fact.old === "" || fact.new === "" ? MOST_OF_ONE_SIDE : MOST_OF_WORDS;
  return { ...fact, old: shortened(fact.old, most), new: shortened(fact.new, most) };
}

/** The words of an entry whose only change is of a few words. */
function repeatsOf([fact, ...others]: readonly Ranked[]): string | null {
  if (!fact || others.length > 0 || fact.kind === "part") return null;
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
    return [{ ...line, old: all((l) => l.old), new: all((l) => l.new), entries: all((l) => l.entries), findings: [] }];
  });
}
