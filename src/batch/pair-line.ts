/** A line of `pairs.jsonl`: what the table of a library says about one resolution. */
import { type Wish, wished } from "../classify/only.js";
import type { Comparison, Entry, Finding, FindingKind, Side, Span, Summary } from "../model/comparison.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { type Body, parseSymbol, type ResolutionSymbol, sessionOfSymbol } from "../model/symbol.js";
import { JSON_VERSION } from "../report/json.js";
import { type FateStretch, type Numbers, numbersOf, stretchesOf } from "./numbers.js";
import type { Series } from "./series.js";

/** One of the two texts. */
export interface TextHead {
  readonly symbol: string | null;
  readonly title: string | null;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  readonly body: Body;
  /** The session of the General Assembly, or the one at the time of another body's symbol; null if the symbol does not show it. */
  readonly session: number | null;
  /** Path relative to the library's folder, or the file's name. */
  readonly file: string;
}

/** The resolution that a text follows, and the evidence. */
export interface Followed {
  readonly symbol: string;
  /** The reason in one sentence; `named` if it comes from a list of pairs. */
  readonly reason: string;
  /** Names of the parts of evidence; empty if it comes from a list. */
  readonly evidence: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  /** The symbol that the text itself names as its predecessor, if that one is not available; otherwise null. */
  readonly instead: string | null;
}

/** An opening verb or an auxiliary that changed. */
export interface VerbChange {
  readonly kind: Extract<FindingKind, "opening" | "modality">;
  readonly id: string;
  readonly old: string;
  readonly new: string;
  /** Our judgement of whether it became stronger or weaker, or null if we have none. */
  readonly force: NonNullable<Finding["force"]> | null;
}

/** An entry without its words: addresses, relation and findings. */
export interface LineEntry {
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly relation: Entry["relation"];
  readonly moved: boolean;
  readonly renumbered: boolean;
  readonly substantive: boolean;
  readonly doubtful: boolean;
  readonly findings: readonly Finding[];
  /** The paragraphs themselves, in the order of the addresses; only with `--full`. */
  readonly oldTexts?: readonly string[];
  readonly newTexts?: readonly string[];
}

/** The result of comparing a pair. */
export interface Compared {
  readonly numbers: Numbers;
  /** Relative growth in words: 0.1 means a tenth more than the earlier text; null if the earlier text has none. */
  readonly growth: number | null;
  readonly summary: Summary;
  readonly verbs: readonly VerbChange[];
  /** The number of links that a careful reader might doubt. */
  readonly doubts: number;
  /** Whether a limit cut anything short. */
  readonly coarse: boolean;
  readonly stretches: readonly FateStretch[];
  readonly entries: readonly LineEntry[];
  readonly footnotes: readonly LineEntry[];
  readonly warnings: readonly string[];
}

/** A line of `pairs.jsonl`, without the values that are only known when the run ends. */
export interface PairLine {
  readonly version: typeof JSON_VERSION;
  readonly language: LanguageCode;
  readonly new: TextHead;
  /** Null if no available text can be compared with it. */
  readonly old: TextHead | null;
  /** Null if it follows no resolution, as far as can be determined. */
  readonly predecessor: Followed | null;
  /** How many sessions ahead the text puts itself on the agenda, or null. */
  readonly agenda: number | null;
  readonly comparison: Compared | null;
  /** Paths of the reports, relative to the folder of the table, by format. */
  readonly reports: Readonly<Record<string, string>>;
}

/** A line in its final state. */
export type FinishedLine = PairLine & {
  /** Null until the run that wrote it ends. */
  readonly series: Series | null;
};

/** What a line includes of a comparison. */
export interface LineOptions {
  /** The entries that are included; all by default. */
  readonly only: readonly Wish[];
  /** Whether the texts of paragraphs are included. */
  readonly full: boolean;
}

/** The identity of a text. */
export function textHead({ symbol, title, adoption }: Resolution, file: string): TextHead {
  const parts: ResolutionSymbol | null = symbol === null ? null : parseSymbol(symbol);
  return {
    symbol,
    title,
    date: adoption?.date ?? null,
    body: parts?.body ?? "unknown",
    session: parts && sessionOfSymbol(parts),
    file,
  };
}

/** The result of a comparison, without the texts. */
export function comparedOf(comparison: Comparison, { only, full }: LineOptions): Compared {
  const numbers = numbersOf(comparison);
  const { old, new: now } = numbers.length;
  const all = [...comparison.entries, ...comparison.footnotes];
  const told = (entries: readonly Entry[]): LineEntry[] =>
    entries.filter((entry) => wished(entry, only)).map((entry) => lineEntry(entry, comparison, full));
  return {
    numbers,
    growth: old.words === 0 ? null : Math.round((now.words / old.words - 1) * 1000) / 1000,
    summary: comparison.summary,
    verbs: comparison.entries.flatMap((entry) => verbsOf(entry, comparison)),
    doubts: all.filter((entry) => entry.evidence?.doubtful).length,
    coarse: [comparison, ...all].some(({ quality }) => quality.level === "coarse"),
    stretches: stretchesOf(comparison),
    entries: told(comparison.entries),
    footnotes: told(comparison.footnotes),
    warnings: [...new Set(comparison.warnings.map((w) => w.code))],
  };
}

function lineEntry(entry: Entry, { old: before, new: after }: Comparison, full: boolean): LineEntry {
  const { old, new: now, relation, moved, renumbered, substantive, evidence, findings } = entry;
  const told = { old, new: now, relation, moved, renumbered, substantive, doubtful: evidence?.doubtful ?? false };
  if (!full) return { ...told, findings };
  return {
    ...told,
    findings,
    oldTexts: old.map((id) => textOf(before, id)),
    newTexts: now.map((id) => textOf(after, id)),
  };
}

function verbsOf({ findings }: Entry, comparison: Comparison): VerbChange[] {
  return findings.flatMap((finding): VerbChange[] => {
    const { kind, substantive, old, new: now, force = null } = finding;
    if (!substantive || (kind !== "opening" && kind !== "modality")) return [];
    const words = (side: Side, spans: readonly Span[]): string =>
      spans.map((s) => textOf(comparison[side], s.paragraph).slice(s.start, s.end).trim()).join(" … ");
    const id = now[0]?.paragraph ?? old[0]?.paragraph ?? "";
    return [{ kind, id, old: words("old", old), new: words("new", now), force }];
  });
}

const textOf = ({ paragraphs, footnotes }: Resolution, id: string): string =>
  (paragraphs.find((p) => p.id === id) ?? footnotes.find((n) => n.id === id))?.text ?? "";

/** The line of a text; a text that was not compared has no available predecessor. */
export const pairLine = (line: Omit<PairLine, "version">): PairLine => ({ version: JSON_VERSION, ...line });
