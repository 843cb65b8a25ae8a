import { describe, expect, it } from "vitest";
import { readTxt } from "../../src/read/txt/txt.js";

const lines = (text: string): string[][] => readTxt(text, "x.txt").pages.map((page) => page.map((line) => line.text));

describe("reading text", () => {
  it.each(["\n", "\r\n", "\r", "\u2028", "\u2029", "\v"])("ends lines at %j", (end) => {
    expect(lines(["Notes the report;", "Requests another."].join(end))).toEqual([
      ["Notes the report;", "Requests another."],
    ]);
  });

  it("ends pages at form feeds", () => {
    expect(lines("One\fTwo")).toEqual([["One"], ["Two"]]);
  });
});
