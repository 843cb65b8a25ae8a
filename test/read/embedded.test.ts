import { describe, expect, it } from "vitest";
import { withoutEmbedding } from "../../src/read/txt/direction-marks.js";

/** A line from right to left, with parts from left to right in `⟨ ⟩`. */
const line = (text: string): string => `\u202b${text.replaceAll("⟨", "\u202a").replaceAll("⟩", "\u202c")}\u202c`;

describe("directions spelt out in extracted text", () => {
  it.each([
    ["⟨( 181⟩د⟨ )2-⟩المؤرخ", "181 (د-2) المؤرخ"],
    ["القرار ⟨)2003( 1515⟩ المؤرخ", "القرار 1515 (2003) المؤرخ"],
    ["لعام ⟨،2034⟩", "لعام 2034،"],
    ["⟨ - 12⟩تقرر", "12 - تقرر"],
    ["⟨.Treaty Series, vol. 729, No. 10485 1⟩", "1 Treaty Series, vol. 729, No. 10485."],
    ["الوثيقة ⟨Treaty Series 12⟩", "الوثيقة Treaty Series 12"],
    ["⟨191223 )E( 23-24503⟩", "23-24503 (E) 191223"],
  ])("%s", (spelt, read) => expect(withoutEmbedding(line(spelt))).toBe(read));

  it("are left in every other line, and an override in any", () => {
    expect(withoutEmbedding("A \u202a(B)\u202c \u200fC")).toBe("A \u202a(B)\u202c \u200fC");
    expect(withoutEmbedding("another\u202e report")).toBe("another\u202e report");
    expect(withoutEmbedding(line("تقرير\u202eآخر"))).toBe("تقرير\u202eآخر");
  });
});
