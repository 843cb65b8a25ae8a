import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison, Entry, Segment, Span } from "../../src/model/comparison.js";
import type { Paragraph, Resolution } from "../../src/model/resolution.js";
import { type Block, paragraphsOfSide, textIn } from "../../src/redline/blocks.js";
import { isChange } from "../../src/redline/item.js";
import { redline } from "../../src/redline/redline.js";
import { fold } from "../../src/report/fold.js";
import { entry as entryOf, resolution as made, paragraph } from "../support/resolutions.js";

const resolution = (paragraphs: readonly Paragraph[]): Resolution => made({ source: "a text", paragraphs });

const entry = (more: Partial<Entry>): Entry => ({ ...entryOf([], []), relation: "changed", ...more });

/** A comparison of two texts whose entries are given. */
function comparisonOf(was: readonly Paragraph[], now: readonly Paragraph[], entries: readonly Entry[]): Comparison {
  return { ...compare(resolution([]), resolution([])), old: resolution(was), new: resolution(now), entries };
}

const same = (old: string, start: number, end: number, now = old, from = start): Segment => ({
  kind: "same",
  old: { paragraph: old, start, end },
  new: { paragraph: now, start: from, end: from + end - start },
});
const deleted = (paragraph: string, start: number, end: number): Segment => ({
  kind: "deleted",
  old: { paragraph, start, end },
  new: null,
});
const inserted = (paragraph: string, start: number, end: number): Segment => ({
  kind: "inserted",
  old: null,
  new: { paragraph, start, end },
});

const markAt = (paragraph: string, at: number): Span => ({ paragraph, start: at, end: at });

/** A block in short: `-x-` struck out, `+x+` put in, `[note]`, and what became of its end. */
const short = (block: Block): string => {
  const sign = { both: "", old: "-", new: "+" };
  const piece = block.pieces.map((p) => {
    const text = p.kind === "note" ? `[${p.new ?? p.old}]` : p.text;
    return `${sign[p.side]}${text}${sign[p.side]}`;
  });
  return `${piece.join("|")}${sign[block.end.side]}¶`;
};

const blocksOf = (comparison: Comparison): readonly Block[] => {
  const [item] = redline(comparison).items;
  return item?.kind === "item" ? item.blocks : [];
};

describe("the redline's redlines", () => {
  it("shows a merged paragraph's lost end between its two parts", () => {
    const comparison = comparisonOf(
      [paragraph("OP1", "Acts."), paragraph("OP2", "Reports.")],
      [paragraph("OP1", "Acts; reports.")],
      [
        entry({
          relation: "merged",
          old: ["OP1", "OP2"],
          new: ["OP1"],
          segments: [
            same("OP1", 0, 4),
            deleted("OP1", 4, 5),
            inserted("OP1", 4, 6),
            deleted("OP2", 0, 1),
            inserted("OP1", 6, 7),
            same("OP2", 1, 8, "OP1", 7),
          ],
        }),
      ],
    );
    expect(blocksOf(comparison).map(short)).toEqual(["Acts|-.-|+; +-¶", "-R-|+r+|eports.¶"]);
  });

  it("shows a split paragraph's new end", () => {
    const comparison = comparisonOf(
      [paragraph("OP1", "Acts; reports.")],
      [paragraph("OP1", "Acts."), paragraph("OP2", "Reports.")],
      [
        entry({
          relation: "split",
          old: ["OP1"],
          new: ["OP1", "OP2"],
          segments: [
            same("OP1", 0, 4),
            deleted("OP1", 4, 7),
            inserted("OP1", 4, 5),
            inserted("OP2", 0, 1),
            same("OP1", 7, 14, "OP2", 1),
          ],
        }),
      ],
    );
    expect(blocksOf(comparison).map(short)).toEqual(["Acts|-; r-|+.++¶", "+R+|eports.¶"]);
  });

  it("keeps both paragraphs' ends where two became two others", () => {
    const comparison = comparisonOf(
      [paragraph("OP1", "One."), paragraph("OP2", "Two.")],
      [paragraph("OP1", "One!"), paragraph("OP2", "Zwei.")],
      [
        entry({
          old: ["OP1", "OP2"],
          new: ["OP1", "OP2"],
          segments: [
            same("OP1", 0, 3),
            deleted("OP1", 3, 4),
            inserted("OP1", 3, 4),
            deleted("OP2", 0, 3),
            inserted("OP2", 0, 4),
            same("OP2", 3, 4, "OP2", 4),
          ],
        }),
      ],
    );
    expect(blocksOf(comparison).map(short)).toEqual(["One|-.-|+!+¶", "-Two-|+Zwei+|.¶"]);
  });

  it.each([
    [
      "a comma that was before the mark and is a semicolon after it",
      "a report, and",
      8,
      "a report; and",
      9,
      "a report|+;+|[FN1]|-,-| and¶",
    ],
    ["a comma that went to the other side", "a report; and", 9, "a report, and", 8, "a report|-;-|[FN1]|+,+| and¶"],
    ["a comma that went before the mark", "a report, and", 9, "a report and", 8, "a report|-,-|[FN1]| and¶"],
    ["a comma that came behind the mark", "a report and", 8, "a report, and", 8, "a report|[FN1]|+,+| and¶"],
  ])("keeps a footnote mark beside %s", (_, old, oldAt, now, nowAt, blocks) => {
    const note = { id: "FN1", mark: "1", text: "A/64/12." };
    const [before, after] = [[old, oldAt] as const, [now, nowAt] as const].map(([text, at]) => ({
      ...resolution([
        paragraph("OP1", `Notes that there is ${text} that it was read;`, { marks: [{ at: at + 20, note: "FN1" }] }),
      ]),
      footnotes: [note],
    }));
    if (!before || !after) return;
    const shown = blocksOf(compare(before, after)).map(short).join("");
    expect(shown).toContain(blocks.replace("¶", ""));
  });

  it("leaves a footnote mark alone whose words were replaced, and marks a new one as put in", () => {
    const mark = (at: number, note: string) => ({ marks: [{ at, note }] });
    const replaced = comparisonOf(
      [paragraph("OP1", "the report", mark(10, "FN1"))],
      [paragraph("OP1", "the letter", mark(10, "FN2"))],
      [
        entry({
          old: ["OP1"],
          new: ["OP1"],
          segments: [same("OP1", 0, 4), deleted("OP1", 4, 10), inserted("OP1", 4, 10)],
          marks: [{ old: markAt("OP1", 10), new: markAt("OP1", 10), change: "same" }],
        }),
      ],
    );
    expect(blocksOf(replaced).map(short)).toEqual(["the |-report-|+letter+|[FN2]¶"]);
    const besideComma = comparisonOf(
      [paragraph("OP1", "the report, and", mark(10, "FN1"))],
      [paragraph("OP1", "the report and", mark(10, "FN1"))],
      [
        entry({
          old: ["OP1"],
          new: ["OP1"],
          segments: [same("OP1", 0, 10), deleted("OP1", 10, 11), same("OP1", 11, 15, "OP1", 10)],
          marks: [{ old: markAt("OP1", 10), new: markAt("OP1", 10), change: "same" }],
        }),
      ],
    );
    expect(blocksOf(besideComma).map(short)).toEqual(["the report|[FN1]|-,-| and¶"]);
    const added = comparisonOf(
      [paragraph("OP1", "the report, ends")],
      [paragraph("OP1", "the report, ends", mark(10, "FN1"))],
      [entry({ old: ["OP1"], new: ["OP1"], segments: [same("OP1", 0, 16)] })],
    );
    expect(blocksOf(added).map(short)).toEqual(["the report|+[FN1]+|, ends¶"]);
  });

  it("gives both texts back to the letter where they differ in white space only", () => {
    const was = "du 1er janvier : oui";
    const now = "du 1er janvier: oui";
    const comparison = comparisonOf(
      [paragraph("OP1", was, { opening: { start: 0, end: 2 } })],
      [paragraph("OP1", now, { opening: { start: 0, end: 15 } })],
      [
        entry({
          old: ["OP1"],
          new: ["OP1"],
          segments: [
            {
              kind: "same",
              old: { paragraph: "OP1", start: 0, end: 20 },
              new: { paragraph: "OP1", start: 0, end: 19 },
            },
          ],
        }),
      ],
    );
    const pieces = blocksOf(comparison).flatMap((b) => b.pieces);
    expect(pieces.map((p) => textIn(p, "old")).join("")).toBe(was);
    expect(pieces.map((p) => textIn(p, "new")).join("")).toBe(now);
    expect(pieces).toHaveLength(2);
  });

  it("keeps the space that one text has where the other's paragraph ends", () => {
    const [whole, first, second] = ["the weir and the lock", "the weir", "and the lock"];
    const side = (id: string, start: number, end: number): Span => ({ paragraph: id, start, end });
    const comparison = comparisonOf(
      [paragraph("OP1", whole)],
      [paragraph("OP1", first), paragraph("OP2", second)],
      [
        entry({
          old: ["OP1"],
          new: ["OP1", "OP2"],
          relation: "split",
          segments: [
            { kind: "same", old: side("OP1", 0, 9), new: side("OP1", 0, 8) },
            { kind: "same", old: side("OP1", 9, 21), new: side("OP2", 0, 12) },
          ],
        }),
      ],
    );
    const pieces = blocksOf(comparison).flatMap((b) => b.pieces);
    expect(pieces.map((p) => textIn(p, "old")).join("")).toBe(whole);
    expect(pieces.map((p) => textIn(p, "new")).join("")).toBe(first + second);
  });
});

describe("the redline's order", () => {
  const texts = ["One.", "Two.", "Three.", "Four."];
  const was = texts.map((text, i) => paragraph(`OP${i + 1}`, text));
  const moved = comparisonOf(
    was,
    [was[0], was[3], was[1], was[2]].flatMap((p) => p ?? []),
    [
      entry({ relation: "unchanged", old: ["OP1"], new: ["OP1"] }),
      entry({ relation: "unchanged", old: ["OP4"], new: ["OP4"], moved: true }),
      entry({ relation: "unchanged", old: ["OP2"], new: ["OP2"] }),
      entry({ relation: "unchanged", old: ["OP3"], new: ["OP3"] }),
    ],
  );

  it("marks a moved paragraph at the place it left as well", () => {
    expect(redline(moved).items.map((i) => i.key)).toEqual(["OP1", "OP4", "OP2", "OP3", "from-OP4"]);
  });

  it("folds what did not change, keeps as much context as asked for, and hides nothing without saying so", () => {
    const view = (context: number, only: readonly "added"[] = []) =>
      fold(redline(moved).items, { only, context }).map((i) =>
        i.kind === "fold" ? [i.items.length, i.hidden] : i.key,
      );
    expect(view(0)).toEqual([[1, 0], "OP4", [2, 0], "from-OP4"]);
    expect(view(1)).toEqual(["OP1", "OP4", "OP2", "OP3", "from-OP4"]);
    expect(view(0, ["added"])).toEqual([[4, 1]]);
  });

  it("leaves out paragraphs without text", () => {
    const empty = comparisonOf([], [paragraph("T1", " ")], [entry({ relation: "added", new: ["T1"] })]);
    expect(redline(empty).items).toEqual([]);
  });
});

describe("the redline of a comparison", () => {
  it("covers both texts to the letter", () => {
    const text = (...texts: string[]) => resolution(texts.map((t, i) => paragraph(`OP${i + 1}`, t)));
    const was = text("Requests the Secretary-General to report in 2008;", "Decides to act.", "Gone.");
    const now = text("Requests the Secretary-General to report in 2009;", "New.", "Decides to act.");
    const { items } = redline(compare(was, now));
    for (const side of ["old", "new"] as const) {
      const found = items.flatMap((i) => (i.kind === "item" ? paragraphsOfSide(i.blocks, side) : []));
      const rebuilt = found.map(({ passage, pieces }) => [passage.id, pieces.map((p) => textIn(p, side)).join("")]);
      const source = side === "old" ? was : now;
      expect(rebuilt.sort()).toEqual(source.paragraphs.map((p) => [p.id, p.text]).sort());
    }
    expect(items.filter((i) => i.kind === "item" && isChange(i)).length).toBeGreaterThan(0);
  });
});
