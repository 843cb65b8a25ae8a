import { describe, expect, it } from "vitest";
import { arrowBetween } from "../../src/report/arrow.js";

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
