import { describe, expect, it } from "vitest";
import type { Link } from "../../src/model/comparison.js";
import { markChanges, partnersOf } from "../../src/words/marks.js";
import { entry, paragraph } from "../support/resolutions.js";

/** What became of the marks, as "place in the old text > place in the new text: change". */
function changes(old: readonly string[], now: readonly string[], notes: readonly Link[] = []): string[] {
  const paragraphs = (texts: readonly string[]) => texts.map((text, i) => paragraph(`OP${i + 1}`, text));
  return markChanges(paragraphs(old), paragraphs(now), partnersOf(notes)).map((m) => {
    const [was, is] = [m.old, m.new].map((span) => (span ? `${span.paragraph}@${span.start}` : "none"));
    for (const span of [m.old, m.new]) expect(span?.end).toBe(span?.start);
    return `${was} > ${is}: ${m.change}`;
  });
}

const linked = (old: number, now: number): Link => entry([`FN${old}`], [`FN${now}`]);

describe("footnote marks", () => {
  it("are the same where they lead to the same note under another number", () => {
    expect(changes(["The lamps[1] burn"], ["All the lamps[4] burn"], [linked(1, 4)])).toEqual(["OP1@9 > OP1@13: same"]);
  });

  it("are changed where they lead to another note under the same number", () => {
    expect(changes(["The lamps[1] burn"], ["The lamps[1] burn"], [linked(1, 2), linked(2, 1)])).toEqual([
      "OP1@9 > OP1@9: changed",
    ]);
  });

  it("are added where there was none", () => {
    expect(changes(["The lamps burn"], ["The lamps[1] burn"])).toEqual(["none > OP1@9: added"]);
  });

  it("are removed where there is none", () => {
    expect(changes(["The lamps[1] burn"], ["The lamps burn"])).toEqual(["OP1@9 > none: removed"]);
  });

  it("stand in one change each: those with the same note first, the others in their order", () => {
    expect(changes(["a[1] b[2] c[3]"], ["a[5] b[1]"], [linked(2, 1), linked(1, 7)])).toEqual([
      "OP1@3 > OP1@3: same",
      "OP1@1 > OP1@1: changed",
      "OP1@5 > none: removed",
    ]);
  });

  it("that lead to one note twice are paired one to one", () => {
    expect(changes(["a[1] b"], ["a[2] b[2]"], [linked(1, 2)])).toEqual(["OP1@1 > OP1@1: same", "none > OP1@3: added"]);
  });

  it("keep their note when a paragraph was split, and when two notes became one", () => {
    expect(changes(["a[1] b[2]"], ["a[3]", "b[3]"], [entry(["FN1", "FN2"], ["FN3"])])).toEqual([
      "OP1@1 > OP1@1: same",
      "OP1@3 > OP2@1: same",
    ]);
  });

  it("make no change where neither side has any", () => {
    expect(changes(["The lamps burn"], ["The lamps burn"], [linked(1, 1)])).toEqual([]);
  });
});
