/** How much is carried over, brought up to date, changed, new and gone. */
import { describe, expect, it } from "vitest";
import { numbersOf, stretchesOf, wordsIn } from "../../src/batch/numbers.js";
import { compare } from "../../src/compare.js";
import type { Resolution } from "../../src/model/resolution.js";
import { paragraph, resolution } from "../support/resolutions.js";

const LAMPS = "Calls upon all States to keep their lamps clean and to trim the wicks of all lamps every evening;";
const HERRING = "Decides that the price of herring shall be set by those who catch it and by nobody else;";
const PAINT =
  "Requests the Secretary-General to send a painter who shall paint all harbours of the world in one colour;";
const REPORT = "Requests the Secretary-General to report to the General Assembly at its sixty-third session;";

const text = (...operative: string[]): Resolution =>
  resolution({ paragraphs: operative.map((words, i) => paragraph(`OP${i + 1}`, words)) });

describe("the amounts", () => {
  it("tell the fates of paragraphs apart", () => {
    const before = text(LAMPS, HERRING, REPORT);
    const after = text(LAMPS, REPORT.replace("third", "fourth"), PAINT);
    expect(numbersOf(compare(before, after)).paragraphs).toEqual({
      carried: 1,
      updated: 1,
      changed: 0,
      new: 1,
      gone: 1,
    });
  });

  it("add up to the later text, in paragraphs and in words", () => {
    const before = text(LAMPS, HERRING, REPORT);
    const after = text(LAMPS.replace("Calls upon", "Urges"), REPORT.replace("third", "fourth"), PAINT);
    const { paragraphs, words, length } = numbersOf(compare(before, after));
    for (const [amounts, all] of [
      [paragraphs, length.new.paragraphs],
      [words, length.new.words],
    ] as const)
      expect(amounts.carried + amounts.updated + amounts.changed + amounts.new).toBe(all);
    // "sixty-fourth session" is one date, and two words.
    expect(words.updated).toBe(2);
    expect(words.changed).toBe(1);
    // "Calls upon" and the paragraph on herring.
    expect(words.gone).toBe(2 + wordsIn(HERRING));
  });

  it("are all carried over where nothing changed", () => {
    const { words, length } = numbersOf(compare(text(LAMPS, HERRING), text(LAMPS, HERRING)));
    expect(words).toEqual({ carried: length.new.words, updated: 0, changed: 0, new: 0, gone: 0 });
  });

  it("draw the paragraphs in their order, what is gone where it left", () => {
    const stretches = stretchesOf(compare(text(LAMPS, HERRING, REPORT), text(LAMPS, REPORT, PAINT)));
    expect(stretches.map((s) => s.fate)).toEqual(["carried", "gone", "carried", "new"]);
    expect(stretches[1]?.words).toBe(wordsIn(HERRING));
  });
});

describe("words", () => {
  it.each([
    ["follow-up to 64/50", 4],
    ["l’Assemblée générale", 2],
    ["the U.N. and its Member States", 6],
    ["回顾其决议", 5],
    ["2030年议程", 4],
    ["وإذ تشير إلى قرارها", 4],
    ["по-прежнему", 1],
    ["", 0],
    ["— …", 0],
  ])("of %s are %i", (words, count) => {
    expect(wordsIn(words)).toBe(count);
  });
});
