/** Groups findings that share a mark, so that both halves of a replacement are reported together. */
import type { Finding, Segment, Side, Span } from "../model/comparison.js";
import type { BriefGroup } from "./groups.js";

/** A finding of substance; or several that share a mark, represented by the weightiest. */
export interface Told extends Readonly<Record<Side, readonly Span[]>> {
  readonly finding: Finding;
  readonly rank: BriefGroup;
  /** Indexes into the findings of their entry. */
  readonly indexes: readonly number[];
}

/** The change in one place: the segments between two that both texts have. */
export type Mark = Readonly<Record<Side, Span | null>>;

/** The ranks of findings that are joined with others of their mark; a verb is reported separately. */
const TOGETHER: readonly BriefGroup[] = ["negation", "conditions", "actors", "wording"];
/** A number is joined with the change beside it if neither side of the mark has more letters than this: "120 States → 121 members". */
const SHORT_MARK = 60;

/** The marks of an entry, in order; marks that cross the end of a paragraph are left out. */
export function marksOf(segments: readonly Segment[]): Mark[] {
  const marks: Mark[] = [];
  segments.forEach((segment, at) => {
    if (segment.kind === "same") return;
    const last = marks.at(-1);
    const goesOn = at > 0 && segments[at - 1]?.kind !== "same" && last !== undefined;
    if (goesOn) marks[marks.length - 1] = { old: joined(last.old, segment.old), new: joined(last.new, segment.new) };
    else marks.push({ old: segment.old, new: segment.new });
  });
  return marks;
}

/**
 * Joins findings that share a mark, in the place of the first.
 *
 * @param found the weightiest first
 */
export function togetherInMarks(found: readonly Told[], marks: readonly Mark[]): Told[] {
  const markOf = new Map(
    found.map((told) => {
      const mark = marks.find((m) => isIn(told, m));
      return [told, mark && isToldWith(told, mark) ? mark : undefined];
    }),
  );
  return found.flatMap((told) => {
    const mark = markOf.get(told);
    if (!mark) return [told];
    const same = found.filter((other) => markOf.get(other) === mark);
    if (same[0] !== told) return [];
    const hull = (side: Side): Span[] => hullOf(same.flatMap((other) => other[side]));
    const [old, now] = [hull("old"), hull("new")];
    // A "not" inside a clause that was inserted or deleted as a whole does not negate anything that was kept.
    const whole = old.length === 0 || now.length === 0;
    const heaviest = (whole && same.find(({ rank }) => rank !== "negation")) || told;
    return [{ ...heaviest, old, new: now, indexes: same.flatMap((other) => other.indexes) }];
  });
}

/** Whether a finding is joined with the others of its mark; a number too, if the mark is short or divided by it. */
function isToldWith({ rank, old, new: now }: Told, mark: Mark): boolean {
  if (rank !== "numbers") return TOGETHER.includes(rank);
  const isShort = [mark.old, mark.new].every((span) => span !== null && span.end - span.start <= SHORT_MARK);
  return isShort || old.length > 1 || now.length > 1;
}

/** Whether a mark contains all words of a finding. */
export const isIn = (told: Readonly<Record<Side, readonly Span[]>>, mark: Mark): boolean =>
  (["old", "new"] as const).every((side) => told[side].every((span) => contains(mark[side], span)));

const contains = (mark: Span | null, { paragraph, start, end }: Span): boolean =>
  mark !== null && mark.paragraph === paragraph && mark.start <= start && end <= mark.end;

function hullOf(spans: readonly Span[]): Span[] {
  const [first] = spans;
  if (!first) return [];
  const start = Math.min(...spans.map((span) => span.start));
  return [{ ...first, start, end: Math.max(...spans.map((span) => span.end)) }];
}

function joined(one: Span | null, other: Span | null): Span | null {
  if (one === null || other === null) return one ?? other;
  return one.paragraph === other.paragraph ? { ...one, end: other.end } : one;
}
