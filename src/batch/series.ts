/** Finds the series that each resolution of a library belongs to, how often it recurs, and the sessions in which it is missing. */
import type { LanguageCode } from "../model/resolution.js";

/** What the library shows about a resolution's series. */
export interface Series {
  /** Symbol of the oldest known resolution of the series; the text's own if it follows none. */
  readonly begins: string | null;
  /** Position among the available texts of the series, from 1. */
  readonly place: number;
  /** How many texts of the series are available. */
  readonly length: number;
  /** `first` if the text follows none and cites none that it could follow. */
  readonly kind: "first" | "recurring";
  /** After how many sessions it comes back; null if neither the series nor the text's own agenda shows it. */
  readonly every: number | null;
  /** The number of sessions since its predecessor, or null. */
  readonly apart: number | null;
  /** Sessions between it and the one that it is compared with, or follows, in which one would be due but none is available. */
  readonly missing: readonly number[];
  /** Whether a later one is available. */
  readonly continued: boolean;
}

/** A text, as input for finding its series. */
interface Member {
  readonly symbol: string | null;
  readonly session: number | null;
  readonly file: string;
}

/** What must be known about each line. */
export interface SeriesInput {
  readonly language: LanguageCode;
  readonly new: Member;
  /** The text that it is compared with. */
  readonly old: Member | null;
  /** The resolution that it follows, available or not, as far as can be determined. */
  readonly follows: { readonly symbol: string; readonly session: number | null } | null;
  /** How many sessions ahead it puts itself on the agenda, or null. */
  readonly agenda: number | null;
}

/**
 * The series of all lines, in their order.
 *
 * @example seriesOfAll(lines)[0] // { begins: "A/RES/75/241", place: 4, length: 4, kind: "recurring", every: 1, … }
 */
export function seriesOfAll(inputs: readonly SeriesInput[]): Series[] {
  const byFile = new Map<string, number>();
  for (const [i, input] of inputs.entries()) byFile.set(`${input.language} ${input.new.file}`, i);
  const before = inputs.map(({ language, old }) => (old ? (byFile.get(`${language} ${old.file}`) ?? null) : null));
  const after = inputs.map((): number[] => []);
  before.forEach((old, i) => {
    if (old !== null) after[old]?.push(i);
  });
  return inputs.map((input, i) => seriesAt(i, { inputs, before, after, input }));
}

interface Links {
  readonly inputs: readonly SeriesInput[];
  /** The line of the text that each follows, or null. */
  readonly before: readonly (number | null)[];
  /** The lines of those that follow each. */
  readonly after: readonly (readonly number[])[];
  readonly input: SeriesInput;
}

function seriesAt(i: number, { inputs, before, after, input }: Links): Series {
  const earlier = walk(i, (at) => before[at] ?? null);
  // If a series forks, only its first branch is counted.
  const later = walk(i, (at) => after[at]?.[0] ?? null);
  const chain = [...earlier.toReversed(), i, ...later].flatMap((at) => inputs[at] ?? []);
  const [oldest] = chain;
  const apart = sessionsApart(input);
  const every = rhythm(chain) ?? input.agenda ?? (apart || null);
  const known = oldest?.old?.symbol ?? oldest?.follows?.symbol ?? oldest?.new.symbol ?? null;
  return {
    begins: known,
    place: earlier.length + 1 + (oldest?.old ? 1 : 0),
    length: chain.length + (oldest?.old ? 1 : 0),
    kind: input.follows === null ? "first" : "recurring",
    every,
    apart,
    missing: missingBetween(input, every),
    continued: later.length > 0,
  };
}

/** The chain of lines that starts at one; a circle ends it. */
function walk(from: number, next: (at: number) => number | null): number[] {
  const seen = new Set([from]);
  const found: number[] = [];
  for (let at = next(from); at !== null && !seen.has(at); at = next(at)) {
    seen.add(at);
    found.push(at);
  }
  return found;
}

/**
 * The most frequent interval between the sessions of a series; of two equally frequent ones the shorter, since a gap is more likely to be a
 * missing text.
 */
function rhythm(chain: readonly SeriesInput[]): number | null {
  const counts = new Map<number, number>();
  for (const input of chain) {
    const apart = sessionsApart(input);
    if (apart !== null && apart > 0) counts.set(apart, (counts.get(apart) ?? 0) + 1);
  }
  if (chain.length < 2) return null;
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

/** The sessions between two texts of a series in which another is due. */
function missingBetween({ old, new: now, follows }: SeriesInput, every: number | null): number[] {
  const from = old?.session ?? null;
  if (from === null || now.session === null) return [];
  const missing = new Set<number>();
  const named = follows?.session ?? null;
  if (named !== null && named > from && named < now.session) missing.add(named);
  if (every !== null && every > 0) for (let due = from + every; due < now.session; due += every) missing.add(due);
  return [...missing].sort((a, b) => a - b);
}

/** The number of sessions from a text's predecessor to the text, or null. */
function sessionsApart({ follows, new: now }: SeriesInput): number | null {
  const from = follows?.session ?? null;
  return from === null || now.session === null || now.session < from ? null : now.session - from;
}
