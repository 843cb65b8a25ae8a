import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { arrowBetween } from "../../src/report/arrow.js";
import { directionMark } from "../../src/report/direction.js";
import { docxBrief } from "../../src/report/docx/brief.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { markdownReport } from "../../src/report/markdown/report.js";
import { UNSIGNED } from "../../src/report/ooxml/signature.js";
import { resolutionOf } from "../support/resolutions.js";

describe("the arrow from old words to new ones", () => {
  it("points as the line runs", () => {
    expect(arrowBetween("Decides", "Recalls", "en")).toBe(" → ");
    expect(arrowBetween("2", "3", "ar")).toBe(" ← ");
  });

  it("points to the left between Arabic words in any line", () => {
    expect(arrowBetween("تقرر", "تشير", "en")).toBe(" ← ");
    expect(arrowBetween("2", "3", "en")).toBe(" → ");
  });
});

describe("words behind an address", () => {
  it("are marked where they begin with digits and run from right to left, so that no amount becomes another", () => {
    expect(directionMark("900 519 97 دولار", "ar")).toBe("\u200f");
    expect(directionMark("(200 552 1)", "ar")).toBe("\u200f");
    expect(directionMark("مبلغ 900", "ar")).toBe("");
    expect(directionMark("97 519 900 dollars", "fr")).toBe("");
  });

  it("are so in Word and in Markdown", async () => {
    const paid = (n: string) =>
      resolutionOf([["OP1", `تقرر أن تدفع القرية ${n} دولار من دولارات الوادي؛`]], { language: "ar" });
    const made = compare(paid("900 519 97"), paid("200 690 89"));
    const view = { only: [], context: 0 };
    const options = { labels: await labelsFor("ar"), view, sideBySide: false, brief: true, witness: null };
    expect(markdownReport(made, options)).toContain("**OP1** \u200f<del>900 519 97");
    const word =
      unzipSync(docxBrief(made, { ...options, signature: UNSIGNED, comments: false, table: false }))[
        "word/document.xml"
      ] ?? new Uint8Array();
    expect(strFromU8(word).replace(/<[^>]+>/g, "")).toContain("OP1 \u200f900 519 97");
  });
});
