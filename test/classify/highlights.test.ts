import { describe, expect, it } from "vitest";
import { highlights } from "../../src/classify/highlights.js";
import { type Entry, type Finding, type FindingKind, isRoutine, type Span } from "../../src/model/comparison.js";
import { comparison, entry, paragraph, resolution } from "../support/resolutions.js";

const span = (id: string, start: number, end: number): Span => ({ paragraph: id, start, end });

const finding = (kind: FindingKind, given: Partial<Finding> = {}): Finding => ({
  kind,
  old: [span("OP1", 0, 4)],
  new: [span("OP2", 0, 5)],
  rule: kind,
  substantive: !isRoutine(kind),
  ...given,
});

const changed = (...findings: Finding[]): Entry => ({
  ...entry(["OP1"], ["OP2"], [], { relation: "changed" }),
  findings,
});

const of = (...entries: Entry[]) => {
  const old = resolution({ paragraphs: [paragraph("OP1", "Asks for lamps;"), paragraph("OP7", "Asks for oil;")] });
  const after = resolution({
    paragraphs: [
      paragraph("PP1", "Noting the dark,", { kind: "preambular" }),
      paragraph("H1", "Lamps", { kind: "heading" }),
      paragraph("OP1", "Asks keepers:"),
      paragraph("OP1(a)", "To count the lamps;", { kind: "subparagraph" }),
      paragraph("OP2", "Urges all to buy lamps;"),
      paragraph("OP3", ""),
      paragraph("U1", "And so on.", { kind: "unnumbered" }),
    ],
  });
  return highlights(comparison(old, after, entries));
};

describe("what is new in substance", () => {
  it("is told by kind, the weightiest first, and in the order of the text within a kind", () => {
    const told = of(
      changed(finding("qualifier"), finding("rewording", { rule: "deadline" }), finding("quantity")),
      changed(finding("quantity"), finding("modality"), finding("opening")),
      entry(["OP7"], []),
      entry([], ["OP1"]),
    );
    expect(told.map((h) => [h.kind, h.entry])).toEqual([
      ["added", 3],
      ["removed", 2],
      ["opening", 1],
      ["modality", 1],
      ["quantity", 0],
      ["quantity", 1],
      ["deadline", 0],
      ["qualifier", 0],
    ]);
  });

  it("leaves out what is routine, and rewordings that are no deadline", () => {
    expect(of(changed(finding("date"), finding("connector"), finding("rewording"), finding("addition")))).toEqual([]);
  });

  it("names added and removed paragraphs only where they are operative", () => {
    const told = of(...["PP1", "H1", "OP1(a)", "OP3", "U1", "OP1"].map((id) => entry([], [id])));
    expect(told.map((h) => h.where)).toEqual([["OP1(a)"], ["U1"], ["OP1"]]);
  });

  it("shows the whole of what was added or removed, on its side", () => {
    expect(of(entry([], ["OP1(a)"]), entry(["OP7"], []))).toEqual([
      { kind: "added", entry: 0, where: ["OP1(a)"], old: [], new: [span("OP1(a)", 0, "To count the lamps;".length)] },
      { kind: "removed", entry: 1, where: ["OP7"], old: [span("OP7", 0, "Asks for oil;".length)], new: [] },
    ]);
  });

  it("shows of a change the words that the finding names, at the new address", () => {
    const [told] = of(changed(finding("quantity", { old: [], new: [span("OP2", 6, 9)] })));
    expect(told).toEqual({ kind: "quantity", entry: 0, where: ["OP2"], old: [], new: [span("OP2", 6, 9)] });
  });

  it("hands on the judged force of an opening phrase, and makes up none", () => {
    const told = of(changed(finding("opening", { force: "weaker" }), finding("opening")));
    expect(told.map((h) => h.force)).toEqual(["weaker", undefined]);
    expect(told[1]).not.toHaveProperty("force");
  });
});
