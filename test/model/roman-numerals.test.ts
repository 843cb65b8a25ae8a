import { describe, expect, it } from "vitest";
import { romanNumeral, romanValue } from "../../src/model/roman-numerals.js";

describe("roman numerals", () => {
  it("are read as they are written, to the greatest there is", () => {
    for (let n = 1; n < 4000; n++) expect(romanValue(romanNumeral(n))).toBe(n);
    expect([4, 19, 1949].map(romanNumeral)).toEqual(["iv", "xix", "mcmxlix"]);
    expect(romanValue("XXX")).toBe(30);
  });

  it("are digits beyond it", () => {
    expect([0, 4000].map(romanNumeral)).toEqual(["0", "4000"]);
  });

  it("are none where the letters are not written so", () => {
    expect(["a", "iiii", "", "vx", "S-VI"].map(romanValue)).toEqual([null, null, null, null, null]);
  });
});
