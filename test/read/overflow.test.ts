import { describe, expect, it } from "vitest";
import type { PdfItem, PdfPage } from "../../src/read/pdf/lines.js";
import { withoutOverflow } from "../../src/read/pdf/overflow.js";

const item = (str: string, left: number, bottom: number, width = 7): PdfItem => ({
  str,
  transform: [10, 0, 0, 10, left, bottom],
  width,
  fontName: "f",
});
const page = (...items: PdfItem[]): PdfPage => ({ items, width: 600, height: 800 });
const texts = (pages: readonly PdfPage[]): string[][] => withoutOverflow(pages).map((p) => p.items.map((i) => i.str));

describe("letters that reach over the edge of a page", () => {
  it("are left out where the page beside has them in a line", () => {
    const line = item("Engage les États", 123, 739, 200);
    expect(texts([page(item("ces plans ;", 123, 55), item("É", 236, 32)), page(line)])).toEqual([
      ["ces plans ;"],
      ["Engage les États"],
    ]);
    expect(texts([page(item("gauche", 123, 55, 40)), page(item("g", 123, 790), item("suite", 123, 739))])).toEqual([
      ["gauche"],
      ["suite"],
    ]);
  });

  it("are counted from the right in Arabic", () => {
    const line = item("أما الدول", 300, 739, 90);
    expect(texts([page(item("أ", 383, 32)), page(line)])).toEqual([[], ["أما الدول"]]);
    expect(texts([page(item("أ", 303, 32)), page(line)])).toEqual([["أ"], ["أما الدول"]]);
  });

  it("stay where no line beside has them at that place", () => {
    const pages = [page(item("É", 236, 32)), page(item("Engage les États", 300, 739, 200))];
    expect(texts(pages)).toEqual([["É"], ["Engage les États"]]);
  });

  it("stay where they stand among the lines, as the number of a heading does", () => {
    const foot = item("1/2", 300, 20, 15);
    const pages = [
      page(item("the Convention,", 123, 300, 90), item("I", 296, 250), item("The law of the sea", 200, 200, 100), foot),
      page(item("Item I of the agenda and all that follows from it", 100, 739, 400)),
    ];
    expect(texts(pages)[0]).toContain("I");
  });

  it("stay where the line beside has them elsewhere", () => {
    const pages = [page(item("I", 296, 50)), page(item("Implementation of the Convention", 114, 739, 370))];
    expect(texts(pages)).toEqual([["I"], ["Implementation of the Convention"]]);
  });

  it("are no numbers, such as a page's or a note's", () => {
    expect(texts([page(item("2", 300, 32)), page(item("2 mai", 300, 739, 40))])).toEqual([["2"], ["2 mai"]]);
  });

  it("are vowel signs, too, that the rest of a line left behind", () => {
    const rest = [item("لأ", 164, 66), item("\u0651", 365, 69, 0), item("أ", 416, 66)];
    const line = [item("أما", 405, 739, 18), item("الدول لأ", 164, 739, 231), item("\u0651", 365, 742, 0)];
    expect(texts([page(item("ما سبق،", 300, 102, 60), ...rest), page(...line)])).toEqual([
      ["ما سبق،"],
      ["أما", "الدول لأ", "\u0651"],
    ]);
  });
});
