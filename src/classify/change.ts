/** One mark or replacement of a comparison, with the words that it changed. */
import type { Segment, Span } from "../model/comparison.js";
import type { Token } from "../words/tokens.js";

/** A paragraph cut into words. */
export interface Cut {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A run of deleted and inserted segments with nothing kept between them. */
export interface Change {
  readonly oldSpans: readonly Span[];
  readonly newSpans: readonly Span[];
  /** All words that changed, punctuation among them. */
  readonly old: readonly Token[];
  readonly new: readonly Token[];
  /** The words of the old and of the new paragraph before and after the change; most often they are the same. */
  readonly around: Readonly<
    Record<"old" | "new", { readonly before: readonly Token[]; readonly after: readonly Token[] }>
  >;
}

/** Words on either side of a change that tell what it is about. */
const CONTEXT = 8;

/** The changes of a link, in order. */
export function changesOf(segments: readonly Segment[], old: readonly Cut[], now: readonly Cut[]): Change[] {
  const changes: Change[] = [];
  for (let end = 0; end < segments.length; end++) {
    const first = end;
    while (segments[end] && segments[end]?.kind !== "same") end++;
    if (end > first) changes.push(changeOf(segments, first, end, old, now));
  }
  return changes;
}

/** The change that the segments from `first` to before `end` are. */
function changeOf(
  all: readonly Segment[],
  first: number,
  end: number,
  old: readonly Cut[],
  now: readonly Cut[],
): Change {
  const group = all.slice(first, end);
  const oldSpans = group.flatMap((s) => s.old ?? []);
  const newSpans = group.flatMap((s) => s.new ?? []);
  const previous = all[first - 1];
  const next = all[end];
  const side = (
    cuts: readonly Cut[],
    spans: readonly Span[],
    at: Span | null | undefined,
    to: Span | null | undefined,
  ) => ({
    before: wordsBefore(cuts, spans[0], at),
    after: wordsAfter(cuts, spans.at(-1), to),
  });
  return {
    oldSpans,
    newSpans,
    old: oldSpans.flatMap((s) => inside(old, s)),
    new: newSpans.flatMap((s) => inside(now, s)),
    around: {
      old: side(old, oldSpans, previous?.old, next?.old),
      new: side(now, newSpans, previous?.new, next?.new),
    },
  };
}

const cutOf = (cuts: readonly Cut[], span: Span): readonly Token[] =>
  cuts.find((c) => c.id === span.paragraph)?.tokens ?? [];

/** Index of the first of the tokens that starts at a place or after it; how many there are where none does. */
function firstFrom(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens overlap nowhere and marks cut none in two, so that places of tokens are places of marks. */
function inside(cuts: readonly Cut[], span: Span): readonly Token[] {
  const tokens = cutOf(cuts, span);
  return tokens.slice(firstFrom(tokens, span.start), firstFrom(tokens, span.end));
}

/** Words before a span, or before the end of the kept segment that leads to it. */
function wordsBefore(cuts: readonly Cut[], span: Span | undefined, kept: Span | null | undefined): readonly Token[] {
  const until = span ? { ...span, end: span.start } : kept;
  if (!until) return [];
  const tokens = cutOf(cuts, until);
  const end = firstFrom(tokens, until.end);
  return tokens.slice(Math.max(0, end - CONTEXT), end);
}

function wordsAfter(cuts: readonly Cut[], span: Span | undefined, kept: Span | null | undefined): readonly Token[] {
  const from = span ? { ...span, start: span.end } : kept;
  if (!from) return [];
  const tokens = cutOf(cuts, from);
  const start = firstFrom(tokens, from.start);
  return tokens.slice(start, start + CONTEXT);
}
