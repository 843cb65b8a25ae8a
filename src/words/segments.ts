/** Turns runs of words into segments of text, and assigns the white space between words to them. */
import type { Segment, Span } from "../model/comparison.js";
import type { DiffStretch } from "./diff.js";
import type { Token } from "./tokens.js";

/** A text with its address. */
export interface Addressed {
  readonly id: string;
  readonly text: string;
}

/** The paragraphs of one side joined into one text; every position in it belongs to one of them. */
export class JoinedText {
  readonly texts: readonly Addressed[];
  readonly tokens: readonly Token[];
  /** Where each paragraph begins in the joined text. */
  readonly starts: readonly number[];
  /** The number of tokens up to the end of each paragraph. */
  readonly #counts: readonly number[];
  readonly length: number;
  readonly joined: string;

  /** @param words the tokens of each text */
  constructor(texts: readonly Addressed[], words: readonly (readonly Token[])[]) {
    this.texts = texts;
    this.tokens = words.length === 1 && words[0] ? words[0] : words.flat();
    this.joined = texts.map((t) => t.text).join("");
    this.length = this.joined.length;
    const starts: number[] = [];
    let start = 0;
    for (const { text } of texts) {
      starts.push(start);
      start += text.length;
    }
    this.starts = starts;
    let count = 0;
    this.#counts = words.map((w) => {
      count += w.length;
      return count;
    });
  }

  /** The index of the paragraph that contains the token at `index`. */
  paragraph(index: number): number {
    let at = 0;
    while (index >= (this.#counts[at] ?? Number.POSITIVE_INFINITY)) at++;
    return at;
  }

  /** Where the token at `index` begins and ends in the joined text; past the last token, the end of the text. */
  start(index: number): number {
    const token = this.tokens[index];
    return token ? token.start + (this.starts[this.paragraph(index)] ?? 0) : this.length;
  }

  end(index: number): number {
    const token = this.tokens[index];
    return token ? token.end + (this.starts[this.paragraph(index)] ?? 0) : 0;
  }

  /** The spans of a range of the joined text, one per paragraph that it touches. */
  spans(start: number, end: number): Span[] {
    return this.texts.flatMap(({ id, text }, k) => {
      const at = this.starts[k] ?? 0;
      const from = Math.max(start, at);
      const to = Math.min(end, at + text.length);
      return from < to ? [{ paragraph: id, start: from - at, end: to - at }] : [];
    });
  }
}

/** A boundary between two stretches, as offsets into the joined texts. */
interface Cut {
  readonly old: number;
  readonly new: number;
}

/**
 * The segments of a comparison. White space at the edge of a mark goes to the kept text if both sides have the same there, so that kept
 * text is identical wherever possible.
 */
export function segmentsOf(old: JoinedText, now: JoinedText, stretches: readonly DiffStretch[]): Segment[] {
  if (stretches.length === 0) return kept(old, now, EMPTY, { old: 0, new: 0 }, { old: old.length, new: now.length });
  const segments: Segment[] = [];
  let from: Cut = { old: 0, new: 0 };
  stretches.forEach((stretch, k) => {
    const last = k === stretches.length - 1;
    const to = last ? { old: old.length, new: now.length } : cutAfter(old, now, stretches, k);
    if (stretch.same) segments.push(...kept(old, now, stretch, from, to));
    else {
      for (const span of old.spans(from.old, to.old)) segments.push({ kind: "deleted", old: span, new: null });
      for (const span of now.spans(from.new, to.new)) segments.push({ kind: "inserted", old: null, new: span });
    }
    from = to;
  });
  return segments;
}

const EMPTY: DiffStretch = { same: true, old: [0, 0], new: [0, 0] };

/** The boundary between stretch `k` and the next one. */
function cutAfter(old: JoinedText, now: JoinedText, stretches: readonly DiffStretch[], k: number): Cut {
  const here = stretches[k];
  const next = stretches[k + 1];
  if (!here || !next) return { old: old.length, new: now.length };
  const gap = { old: gapAt(old, here.old[1]), new: gapAt(now, here.new[1]) };
  const changed = here.same ? next : here;
  const side = changed.old[0] === changed.old[1] ? "new" : changed.new[0] === changed.new[1] ? "old" : null;
  if (side === null) {
    const alike = gap.old.text === gap.new.text;
    // Shared white space belongs to the kept text, which is to the left of a mark's beginning and to the right of its end.
    return alike === here.same ? ends(gap) : begins(gap);
  }
  const whole = side === "new" ? gap.old : gap.new;
  const mark = side === "new" ? now : old;
  const before = gapAt(mark, changed[side][0]);
  const after = gapAt(mark, changed[side][1]);
  const leading = before.text === whole.text || after.text !== whole.text;
  return leading ? ends(gap) : begins(gap);
}

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const begins = (gap: { old: Gap; new: Gap }): Cut => ({ old: gap.old.start, new: gap.new.start });
const ends = (gap: { old: Gap; new: Gap }): Cut => ({ old: gap.old.end, new: gap.new.end });

/** The white space before the token at `index`. */
function gapAt(side: JoinedText, index: number): Gap {
  const start = index === 0 ? 0 : side.end(index - 1);
  const end = side.start(index);
  return { start, end, text: side.joined.slice(start, end) };
}

const marked = (spans: readonly (Span | undefined)[], side: "old" | "new"): Segment[] =>
  spans
    .filter((span) => span !== undefined)
    .map((span) =>
      side === "old" ? { kind: "deleted", old: span, new: null } : { kind: "inserted", old: null, new: span },
    );

/** Splits a kept stretch wherever either side continues in its next paragraph. */
function kept(old: JoinedText, now: JoinedText, stretch: DiffStretch, from: Cut, to: Cut): Segment[] {
  const cuts: Cut[] = [];
  const several = old.texts.length > 1 || now.texts.length > 1;
  for (let i = stretch.old[0] + 1, j = stretch.new[0] + 1; several && i < stretch.old[1]; i++, j++) {
    if (old.paragraph(i) !== old.paragraph(i - 1) || now.paragraph(j) !== now.paragraph(j - 1)) {
      cuts.push({ old: old.start(i), new: now.start(j) });
    }
  }
  let start = from;
  return [...cuts, to].flatMap((end) => {
    const [was, ...more] = old.spans(start.old, end.old);
    const [is, ...others] = now.spans(start.new, end.new);
    start = end;
    // A paragraph of nothing but white space has no word to split at, and corresponds to nothing on the other side.
    const rest = [
      ...marked(was && is ? more : [was, ...more], "old"),
      ...marked(was && is ? others : [is, ...others], "new"),
    ];
    return was && is ? [{ kind: "same" as const, old: was, new: is }, ...rest] : rest;
  });
}
