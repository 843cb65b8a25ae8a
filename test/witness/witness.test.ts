/** What a second language says of the changes of one. */
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison } from "../../src/model/comparison.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { briefOf } from "../../src/redline/brief.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { textReport } from "../../src/report/text/report.js";
import { withWitness } from "../../src/witness/witness.js";
import { resolutionOf, type Short } from "../support/resolutions.js";
import { expectRoundTrip } from "../support/round-trip.js";

const compared = (language: LanguageCode, old: readonly Short[], now: readonly Short[]): Comparison =>
  compare(
    resolutionOf(old, { language, symbol: "A/RES/63/901" }),
    resolutionOf(now, { language, symbol: "A/RES/64/902" }),
  );

// OP1 is only translated anew, OP2 changes in both, OP3 in English alone, OP4 is brought up to date in both.
const english = compared(
  "en",
  [
    ["OP1", "Encourages keepers to clean the lamps of their lighthouses;"],
    ["OP2", "Requests States to train 15 keepers;"],
    ["OP3", "Invites harbours to paint their buoys;"],
    ["OP4", "Decides to consider the matter at its sixty-fourth session."],
  ],
  [
    ["OP1", "Encourages keepers to clean the lamps of their lighthouses;"],
    ["OP2", "Requests States to train 20 keepers;"],
    ["OP3", "Invites harbours to paint their buoys and to count them every spring;"],
    ["OP4", "Decides to consider the matter at its sixty-fifth session."],
  ],
);
const spanish = compared(
  "es",
  [
    ["OP1", "Alienta a los guardianes a que limpien las lámparas de sus faros;"],
    ["OP2", "Solicita a los Estados que formen a 15 guardianes;"],
    ["OP3", "Invita a los puertos a que pinten sus boyas;"],
    ["OP4", "Decide examinar la cuestión en su sexagésimo cuarto período de sesiones."],
  ],
  [
    ["OP1", "Alienta a los guardianes a mantener limpias las luces de los faros que cuidan;"],
    ["OP2", "Solicita a los Estados que formen a 20 guardianes;"],
    ["OP3", "Invita a los puertos a que pinten sus boyas;"],
    ["OP4", "Decide examinar la cuestión en su sexagésimo quinto período de sesiones."],
  ],
);

describe("a second language as witness", () => {
  const both = withWitness(spanish, english);

  it("tells what only this language changed, and what it did not change", () => {
    expect(both.entries.map((e) => [e.new[0], e.witness?.standing])).toEqual([
      ["OP1", "alone"],
      ["OP2", "shared"],
      ["OP3", "missing"],
      ["OP4", "shared"],
    ]);
    expect(both.witness).toEqual({ language: "en", alone: 1, missing: 1 });
    expect(both.entries[2]?.witness?.text).toContain("count them every spring");
  });

  it("changes nothing else: the texts, the findings and the weights stay", () => {
    expectRoundTrip(both);
    const without = both.entries.map(({ witness, ...entry }) => entry);
    expect(without).toEqual(spanish.entries);
  });

  it("stands last in the brief, and hides nothing", () => {
    expect(briefOf(both).map((line) => [line.group, line.new[0]])).toEqual([
      ["numbers", "OP2"],
      ["alone", "OP1"],
      ["missing", "OP3"],
    ]);
  });

  it("is told by the reports, in their own language, and counted apart", async () => {
    const view = { only: [], context: 0 };
    const told = async (ui: LanguageCode): Promise<string> =>
      textReport(both, { labels: await labelsFor(ui), view, sideBySide: false, width: 100, color: false });
    const text = await told("en");
    expect(text).toContain("In this language only, not in English (1)");
    expect(text).toContain("in this language only, not in English: 1");
    expect(text).toContain("Changed in English, not in this language (1)");
    expect(text).toContain(
      "OP3 · unchanged · changed in English, not in this language: and to count them every spring",
    );
    expect(await told("zh")).toContain("仅本语文有改动（英文无此改动）");
  });

  it("pairs the languages where one has a paragraph less", () => {
    const shorter = compared(
      "en",
      [
        ["OP2", "Requests States to train 15 keepers;"],
        ["OP3", "Invites harbours to paint their buoys;"],
        ["OP4", "Decides to consider the matter at its sixty-fourth session."],
      ],
      [
        ["OP2", "Requests States to train 20 keepers;"],
        ["OP3", "Invites harbours to paint their buoys;"],
        ["OP4", "Decides to consider the matter at its sixty-fifth session."],
      ],
    );
    const standings = withWitness(spanish, shorter).entries.map((e) => e.witness?.standing);
    expect(standings).toEqual(["alone", "shared", "shared", "shared"]);
  });
});
