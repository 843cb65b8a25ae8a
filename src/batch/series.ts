/** Finds the series that each resolution of a library belongs to, how often it recurs, and the sessions in which it is missing. */
import type { LanguageCode } from "../model/resolution.js";

/** What the library says of a resolution's series. */
export interface Series {
  /** Symbol of the oldest resolution that is known of the series; the text's own where it follows none. */
  readonly begins: string | null;
  /** Place in the series of those at hand, from 1. */
  readonly place: number;
  /** How many of the series are at hand. */
  readonly length: number;
  /** `first` where the text follows none and cites none that it may follow. */
  readonly kind: "first" | "recurring";
  /** In how many sessions it comes back; null where neither the series nor the text's own agenda tells. */
  readonly every: number | null;
  /** Sessions since the one it follows, or null. */
  readonly apart: number | null;
  /** Sessions between it and the one it is compared with, or follows, in which one would be due and none is at hand. */
  readonly missing: readonly number[];
  /** Whether a later one is at hand. */
  readonly continued: boolean;
}

/** A text as its series is told from it. */
interface Member {
  readonly symbol: string | null;
  readonly session: number | null;
  readonly file: string;
}

/** What has to be known of each line. */
export interface SeriesInput {
  readonly language: LanguageCode;
  readonly new: Member;
  /** The text that it is compared with. */
  readonly old: Member | null;
  /** The resolution that it follows, at hand or not, as far as can be told. */
  readonly follows: { readonly symbol: string; readonly session: number | null } | null;
  /** For how many sessions ahead it puts itself on the agenda, or null. */
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
  // Where a series forks, its first branch is the one that is counted.
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

/** The lines that one leads to, one after the other; a circle ends it. */
function walk(from: number, next: (at: number) => number | null): number[] {
  const seen = new Set([from]);
  const found: number[] = [];
  for (let at = next(from); at !== null && !seen.has(at); at = next(at)) {
    seen.add(at);
    found.push(at);
  }
  return found;
}

/** Sessions that a series lets pass most often; the shorter where two are as frequent, since a gap is likelier a text that is missing. */
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

/** Sessions from the resolution that a text follows to its own, or null. */
function sessionsApart({ follows, new: now }: SeriesInput): number | null {
  const from = follows?.session ?? null;
  return from === null || now.session === null || now.session < from ? null : now.session - from;
}
