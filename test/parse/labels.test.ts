import { describe, expect, it } from "vitest";
import { chineseValue } from "../../src/language/figures.js";
import { latinLabel, readLabel, typedNumber } from "../../src/parse/labels.js";

describe("labels in Latin", () => {
  it.each([
    ["(a)", "a"],
    ["ii)", "ii"],
    ["(أ)", "a"],
    ["(هـ)", "e"],
    ["(و)", "f"],
    ["‘2’", "ii"],
    ["’1‘", "i"],
    ["㈡", "ii"],
    ["(十二)", "xii"],
    ["(丑)", "b"],
    ["а)", "a"],
    ["с)", "c"],
    ["(aa)", "aa"],
  ])("%s is %s", (printed, latin) => {
    expect(latinLabel(printed)).toBe(latin);
  });

  it("reads Chinese numbers to 99", () => {
    expect(["一", "十", "十八", "二十", "九十九", "大"].map(chineseValue)).toEqual([1, 10, 18, 20, 99, null]);
  });
});

describe("numbers", () => {
  it.each(["5.", "5 -", "‏5 -‏", "٥ –", "5"])("%s is 5", (printed) => {
    expect(readLabel(printed)).toEqual({ kind: "number", value: 5 });
  });

  it.each([
    ["2 - Notes", 2, 4],
    ["12. Notes", 3, 4],
    ["5 Notes", 5, 2],
    ["15 States took part", 2, 0],
    ["1.5 per cent", 1, 0],
    ["2030 Agenda", 1, 0],
  ])("in “%s”, where %i is expected, %i characters are the number", (text, expected, length) => {
    expect(typedNumber(text, expected)).toBe(length);
  });
});
