/** Segments made exact: what counts as the same word but is written otherwise becomes a replacement. */
import type { Segment, Span } from "../../model/comparison.js";
import type { Pair } from "./order.js";
import type { Line } from "./pieces.js";

/** The segments of a pair, covering both sides, such that the texts of every `same` one are equal to the letter. */
export function exactSegments(pair: Pair<Line>): Segment[] {
  const text = (side: "old" | "new", span: Span): string =>
    (pair[side].find((line) => line.id === span.paragraph)?.text ?? "").slice(span.start, span.end);
  const segments = pair.words.length > 0 ? pair.words : wholeLines(pair);
  return segments
    .flatMap((segment) =>
      segment.kind === "same"
        ? exact(segment.old, segment.new, text("old", segment.old), text("new", segment.new))
        : segment,
    )
    .filter(hasText);
}

const hasText = ({ old, new: after }: Segment): boolean =>
  (old !== null && old.end > old.start) || (after !== null && after.end > after.start);

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
  if (oldText === newText) return [{ kind: "same", old, new: after }];
  const a = [...oldText];
  const b = [...newText];
  const stretches = a.length === b.length ? characterByCharacter(a, b) : endsApart(a, b);
  const at = { old: old.start, new: after.start };
  return stretches.flatMap(({ was, now }): Segment[] => {
    const from = { old: { ...old, start: at.old }, new: { ...after, start: at.new } };
    at.old += was.length;
    at.new += now.length;
    const spans = { old: { ...from.old, end: at.old }, new: { ...from.new, end: at.new } };
    if (was === now) return [{ kind: "same", ...spans }];
    return [
      { kind: "deleted", old: spans.old, new: null },
      { kind: "inserted", old: null, new: spans.new },
    ];
  });
}

/** A stretch of both texts: the same, or all of it replaced. */
interface Stretch {
  readonly was: string;
  readonly now: string;
}

/** Where one character stands for another, as quotation marks and spaces do. */
function characterByCharacter(a: readonly string[], b: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  let same: boolean | null = null;
  a.forEach((was, i) => {
    const now = b[i] ?? "";
    const last = found.at(-1);
    if (last && same === (was === now)) found[found.length - 1] = { was: last.was + was, now: last.now + now };
    else found.push({ was, now });
    same = was === now;
  });
  return found;
}

/** What both begin and end with, and all between replaced. */
function endsApart(a: readonly string[], b: readonly string[]): Stretch[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const cut = (characters: readonly string[]): [string, string, string] => [
    characters.slice(0, head).join(""),
    characters.slice(head, characters.length - tail).join(""),
    characters.slice(characters.length - tail).join(""),
  ];
  const now = cut(b);
  return cut(a).map((was, i) => ({ was, now: now[i] ?? "" }));
}
