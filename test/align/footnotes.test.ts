import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.js";
import { alignFootnotes } from "../../src/align/footnotes.js";
import type { Link } from "../../src/model/comparison.js";
import { resolutionOfLines } from "../support/resolutions.js";

const linked = (links: readonly Link[]): string[] =>
  links.map((l) => `${l.old.join("+") || "-"} ${l.relation} ${l.new.join("+") || "-"}`);

describe("alignFootnotes", () => {
  it("links notes by their text when another note comes before them", () => {
    const before = resolutionOfLines(
      ["Recalling the Pact,[1]", "1. Welcomes the report;[2]"],
      ["Resolution 70/1.", "A/75/78."],
    );
    const after = resolutionOfLines(
      ["Recalling the Charter,[1]", "Recalling the Pact,[2]", "1. Welcomes the report;[3]"],
      ["See volume 12.", "Resolution 70/1.", "A/75/78."],
    );
    expect(linked(alignFootnotes(before, after, align(before, after).links))).toEqual([
      "- added FN1",
      "FN1 unchanged FN2",
      "FN2 unchanged FN3",
    ]);
  });

  it("links notes whose marks stand in the same place though no word of theirs was kept", () => {
    const before = resolutionOfLines(
      ["1. Takes note of the report of the Secretary-General on water;[1]"],
      ["A/75/78."],
    );
    const after = resolutionOfLines(
      ["1. Takes note of the report of the Secretary-General on water;[1]"],
      ["E/2022/9."],
    );
    expect(linked(alignFootnotes(before, after, align(before, after).links))).toEqual(["FN1 changed FN1"]);
  });

  it("links the note at the same place where the paragraph gains another", () => {
    const before = resolutionOfLines(["Recalling the reports[1] of the Secretary-General,"], ["A/75/78."]);
    const after = resolutionOfLines(
      ["Recalling the reports[1] of the Secretary-General,[2]"],
      ["E/2022/9.", "See volume 12."],
    );
    expect(linked(alignFootnotes(before, after, align(before, after).links))).toEqual([
      "FN1 changed FN1",
      "- added FN2",
    ]);
  });

  it("tells a note that went with its paragraph from one that took its number", () => {
    const before = resolutionOfLines(
      ["1. Recalls the Nairobi plan;[1]", "2. Notes the Lima accord;[2]"],
      ["Nairobi.", "Lima."],
    );
    const after = resolutionOfLines(["1. Notes the Lima accord;[1]"], ["Lima."]);
    expect(linked(alignFootnotes(before, after, align(before, after).links))).toEqual([
      "FN1 removed -",
      "FN2 unchanged FN1",
    ]);
  });
});
