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
  const groups: Segment[][] = [];
  let open: Segment[] | null = null;
  for (const segment of segments) {
    if (segment.kind === "same") open = null;
    else if (open) open.push(segment);
    else {
      open = [segment];
      groups.push(open);
    }
  }
  return groups.map((group) => changeOf(group, segments, old, now));
}

function changeOf(
  group: readonly Segment[],
  all: readonly Segment[],
  old: readonly Cut[],
  now: readonly Cut[],
): Change {
  const oldSpans = group.flatMap((s) => s.old ?? []);
  const newSpans = group.flatMap((s) => s.new ?? []);
  const next = all[all.indexOf(group[group.length - 1] as Segment) + 1];
  const previous = all[all.indexOf(group[0] as Segment) - 1];
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

const inside = (cuts: readonly Cut[], span: Span): readonly Token[] =>
  cutOf(cuts, span).filter((t) => t.start >= span.start && t.end <= span.end);

/** Words before a span, or before the end of the kept segment that leads to it. */
function wordsBefore(cuts: readonly Cut[], span: Span | undefined, kept: Span | null | undefined): readonly Token[] {
  const until = span ? { ...span, end: span.start } : kept;
  return until
    ? cutOf(cuts, until)
        .filter((t) => t.end <= until.end)
        .slice(-CONTEXT)
    : [];
}

function wordsAfter(cuts: readonly Cut[], span: Span | undefined, kept: Span | null | undefined): readonly Token[] {
  const from = span ? { ...span, start: span.end } : kept;
  return from
    ? cutOf(cuts, from)
        .filter((t) => t.start >= from.start)
        .slice(0, CONTEXT)
    : [];
}
