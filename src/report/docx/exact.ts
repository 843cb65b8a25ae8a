/** Segments made exact: what counts as the same word but is written otherwise becomes a replacement. */
import type { Segment, Span } from "../../model/comparison.js";
import type { Pair } from "./order.js";
import type { Line } from "./pieces.js";

/** The segments of a pair, covering both sides, such that the texts of every `same` one are equal to the letter. */
export function exactSegments(pair: Pair<Line>): Segment[] {
  const text = (side: "old" | "new", span: Span): string =>
    (pair[side].find((line) => line.id === span.paragraph)?.text ?? "").slice(span.start, span.end);
  return (pair.words.length > 0 ? pair.words : wholeLines(pair)).flatMap((segment) =>
    segment.kind === "same"
      ? exact(segment.old, segment.new, text("old", segment.old), text("new", segment.new))
      : segment,
  );
}

/** What is known without a comparison of words: line by line the same where nothing differs, else all replaced. */
function wholeLines(pair: Pair<Line>): Segment[] {
  const whole = (line: Line): Span => ({ paragraph: line.id, start: 0, end: line.text.length });
  if (pair.old.length === pair.new.length) {
    return pair.old.map((line, i) => ({ kind: "same", old: whole(line), new: whole(pair.new[i] as Line) }));
  }
  return [
    ...pair.old.map((line): Segment => ({ kind: "deleted", old: whole(line), new: null })),
    ...pair.new.map((line): Segment => ({ kind: "inserted", old: null, new: whole(line) })),
  ];
}

/** Goes by characters, not units, so that no surrogate pair is cut. */
function exact(old: Span, after: Span, oldText: string, newText: string): Segment[] {
  if (oldText === newText) return oldText === "" ? [] : [{ kind: "same", old, new: after }];
  const a = [...oldText];
  const b = [...newText];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const lengthOf = (characters: readonly string[]): number => characters.join("").length;
  const start = lengthOf(a.slice(0, head));
  const rest = lengthOf(a.slice(a.length - tail));
  const found: Segment[] = [
    { kind: "same", old: { ...old, end: old.start + start }, new: { ...after, end: after.start + start } },
    { kind: "deleted", old: { ...old, start: old.start + start, end: old.end - rest }, new: null },
    { kind: "inserted", old: null, new: { ...after, start: after.start + start, end: after.end - rest } },
    { kind: "same", old: { ...old, start: old.end - rest }, new: { ...after, start: after.end - rest } },
  ];
  return found.filter(
    (s) => (s.old !== null && s.old.end > s.old.start) || (s.new !== null && s.new.end > s.new.start),
  );
}
