import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { correctionsHead, readCorrections, writeCorrections } from "../../src/corrections/file.js";
import { linesOf, lineText } from "../../src/corrections/lines.js";
import type { Corrections } from "../../src/model/corrections.js";
import { briefOf } from "../../src/redline/brief.js";
import { toCsv, toHtml, toMarkdown, toText } from "../../src/render.js";
import { resolutionOf } from "../support/resolutions.js";
import { expectRoundTrip } from "../support/round-trip.js";

const was = resolutionOf(
  [
    ["OP1", "Requests the Secretary-General to report on the wells of the mountain villages;"],
    ["OP2", "Invites the regional commissions to share the maps of the wells that they have;"],
    ["OP3", "Decides to meet again at its seventy-ninth session;"],
  ],
  { symbol: "A/RES/78/1" },
);
const now = resolutionOf(
  [
    ["OP1", "Requests the Secretary-General to report on the wells of the mountain villages;"],
    ["OP2", "Thanks the schools for the songs that were sung at the opening of the bridge;"],
    ["OP3", "Invites the regional commissions to share the maps of the wells that they drew;"],
    ["OP4", "Decides to meet again at its eightieth session;"],
  ],
  { symbol: "A/RES/79/1" },
);

const read = (lines: string, name = "my.txt"): Corrections | null =>
  readCorrections(`${correctionsHead(was, now)}\n# mine\n${lines}`, name, was, now).corrections;

const compared = (lines: string) => {
  const corrections = read(lines);
  const comparison = compare(was, now, corrections ?? {});
  expectRoundTrip(comparison);
  return comparison;
};

const pairs = (lines: string): string[] =>
  compared(lines).entries.map((e) => `${e.old.join("+")} = ${e.new.join("+")}${e.corrected ? " !" : ""}`);

describe("corrections of a reader", () => {
  it("link what belongs together, and the rest is aligned around it", () => {
    expect(pairs("")).toEqual(["OP1 = OP1", " = OP2", "OP2 = OP3", "OP3 = OP4"]);
    expect(pairs("link OP2 = OP2")).toEqual(["OP1 = OP1", "OP2 = OP2 !", " = OP3", "OP3 = OP4"]);
    expect(pairs("link OP2 = OP2 OP3")).toEqual(["OP1 = OP1", "OP2 = OP2+OP3 !", "OP3 = OP4"]);
  });

  it("part what does not, each at the place where it stands", () => {
    expect(pairs("unlink OP2 = OP3")).toEqual(["OP1 = OP1", "OP2 =  !", " = OP2", " = OP3 !", "OP3 = OP4"]);
  });

  it("say what is routine and what is of substance, by either text's address", () => {
    const routine = compared("verdict OP3 routine").entries[2];
    expect(routine).toMatchObject({ substantive: false, corrected: true });
    const heavy = compared("verdict -OP3 substance");
    expect(heavy.entries[3]).toMatchObject({ substantive: true, corrected: true });
    expect(briefOf(heavy).flatMap((line) => line.new)).toContain("OP4");
    const [told] = briefOf(compared("verdict OP1 substance")).filter((line) => line.new.includes("OP1"));
    // Nothing of it came or went.
    expect(told?.facts).toMatchObject([{ old: "", new: "", before: expect.stringMatching(/\w+/) }]);
    expect(told?.text).toBe(told?.facts[0]?.before);
    expect(heavy.summary.substantive).toBe(compared("").summary.substantive + 1);
  });

  it("stand in the comparison, and are written as they are read", () => {
    const lines = "link OP2 = OP2 OP3\nunlink OP1 = OP1\nverdict -OP3 routine\nverdict OP4 substance\n";
    const { corrections } = compared(lines);
    expect(writeCorrections(was, now, corrections ?? {})).toBe(correctionsHead(was, now) + lines);
    expect(
      linesOf({
        link: [
          ["OP1", "OP1"],
          ["OP2", "OP1"],
        ],
      }).map(lineText),
    ).toEqual(["link OP1 OP2 = OP1"]);
    expect(compared("").corrections).toBeUndefined();
  });

  it("are marked as the reader's in every report", async () => {
    const comparison = compared("link OP2 = OP2");
    for (const report of [toText, toMarkdown, toHtml, toCsv]) {
      expect(await report(comparison)).toContain("by the reader’s correction");
    }
  });

  it("are not applied to other texts", () => {
    const other = { ...now, paragraphs: now.paragraphs.slice(1) };
    const { corrections, warnings } = readCorrections(
      `${correctionsHead(was, other)}link OP2 = OP2\n`,
      "my.txt",
      was,
      now,
    );
    expect(corrections).toBeNull();
    expect(warnings).toMatchObject([{ code: "other-corrections", where: [] }]);
  });

  it.each([
    ["link OP2 = OP9", "my.txt, line 5 names OP9, which the later text has not"],
    ["unlink OP7 = OP1", "my.txt, line 5 names OP7, which the earlier text has not"],
    ["link OP1 OP2 = OP1 OP2", "my.txt, line 5: link takes one address on at least one side"],
    ["connect OP1 = OP2", 'my.txt, line 5 is not understood: write "link OP5 = OP7"'],
    ["verdict OP1 heavy", "my.txt, line 5 is not understood"],
    ["link FN1 = FN1", "my.txt, line 5 names the footnote FN1: corrections are of paragraphs alone."],
    ["link OP1 = OP1\nlink OP1 = OP2", "my.txt links OP1 twice"],
  ])("say what is wrong with %s", (lines, told) => {
    expect(() => read(lines)).toThrow(told);
  });

  it("want to know what texts they are of", () => {
    expect(() => readCorrections("link OP1 = OP1\n", "my.txt", was, now)).toThrow(
      /has to begin with the lines "old A\/RES\/78\/1 [0-9a-f]{16}"/,
    );
  });
});
