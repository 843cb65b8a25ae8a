/** Asserts the promise of every comparison: both texts can be rebuilt from it to the letter. */
import { expect } from "vitest";

import type { Comparison, Segment, Side } from "../../src/model/comparison.js";
import { paragraphsOfSide, textIn } from "../../src/redline/blocks.js";
import { blocksAt } from "../../src/redline/order.js";
import { redline } from "../../src/redline/redline.js";

function rebuilt(words: readonly Segment[], side: Side, textOf: (id: string) => string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const segment of words) {
    const span = segment[side];
    if (!span) continue;
    const before = texts.get(span.paragraph) ?? "";
    expect(span.start, `segments of ${span.paragraph} are contiguous`).toBe(before.length);
    texts.set(span.paragraph, before + textOf(span.paragraph).slice(span.start, span.end));
  }
  return texts;
}

/** Asserts that both texts, in their order and to the letter, are the redline's pieces of either side. */
export function expectRedline(comparison: Comparison): void {
  const blocks = redline(comparison).places.map((place) => ({ side: place.side, blocks: blocksAt(place) }));
  for (const side of ["old", "new"] as const) {
    const found = blocks
      .filter((place) => place.side === "both" || place.side === side)
      .flatMap((place) => paragraphsOfSide(place.blocks, side))
      .map(({ passage, pieces }) => [passage.id, pieces.map((piece) => textIn(piece, side)).join("")]);
    const something = comparison[side].paragraphs.filter((p) => p.text + p.label !== "" || p.marks.length > 0);
    expect(found).toEqual(something.map((p) => [p.id, p.text]));
  }
}

/** Asserts that every paragraph stands in exactly one entry and that the segments cover both sides to the letter. */
export function expectRoundTrip(comparison: Comparison): void {
  expectRedline(comparison);
  for (const side of ["old", "new"] as const) {
    const paragraphs = comparison[side].paragraphs;
    const texts = new Map(paragraphs.map((p) => [p.id, p.text]));
    const listed = comparison.entries.flatMap((e) => e[side]);
    expect([...listed].sort()).toEqual(paragraphs.map((p) => p.id).sort());
    for (const entry of comparison.entries) {
      if (entry.segments.length === 0) continue;
      const made = rebuilt(entry.segments, side, (id) => texts.get(id) ?? "");
      for (const id of entry[side]) if (texts.get(id) !== "") expect(made.get(id)).toBe(texts.get(id));
    }
  }
}

/** Asserts that segments cover these texts of one side to the letter and in order. */
export function expectCovered(segments: readonly Segment[], side: Side, texts: ReadonlyMap<string, string>): void {
  const made = rebuilt(segments, side, (id) => texts.get(id) ?? "");
  for (const [id, text] of texts) expect(made.get(id) ?? "").toBe(text);
}
