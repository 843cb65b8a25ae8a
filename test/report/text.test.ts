import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { run } from "../../src/report/text/style.js";
import { width } from "../../src/report/text/width.js";
import { wrap } from "../../src/report/text/wrap.js";
import { visible } from "../../src/report/visible.js";

const lines = (text: string, columns: number): string[] =>
  wrap([run(text)], columns).map((line) => line.map((r) => r.text).join(""));

describe("widths", () => {
  it.each([
    ["第 64/50 号决议，", 17],
    ["يُشجِّع الدول", 10],
    ["é", 1],
    ["«Призывает»", 11],
    ["ＡＢ", 4],
    ["𠮷", 2],
  ])("%s takes %i columns", (text, columns) => expect(width(text)).toBe(columns));

  it("agrees with string-width, which is too slow to load, on everything the six languages write", () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."aé1 (/“”—–’§ñÑßжЩё号决议，。《》（）：；、ابتثُّ،؛ـ٣", "\u0301"),
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(width(text)).toBe(stringWidth(text));
      }),
      { seed: 6 },
    );
  });
});

describe("wrapping", () => {
  it("breaks at spaces and never inside a word", () => {
    expect(lines("Takes note of the report", 10)).toEqual(["Takes note", "of the", "report"]);
  });

  it("breaks between Chinese characters but keeps punctuation, numbers and symbols whole", () => {
    expect(lines("回顾其决议，《公约》第64/50号", 12)).toEqual(["回顾其决议，", "《公约》第", "64/50号"]);
    expect(lines("回顾其决议，又", 10)).toEqual(["回顾其决", "议，又"]);
  });

  it("cuts only a word that is longer than a line", () => {
    expect(lines("ab https://example.org/a/long/path", 10)).toEqual([
      "ab",
      "https://ex",
      "ample.org/",
      "a/long/pat",
      "h",
    ]);
  });

  it("keeps signs with the words they belong to", () => {
    const runs = [
      run("of "),
      { text: "[-", style: "deleted", glue: "next" } as const,
      run("twelve", "deleted"),
      { text: "-]", style: "deleted", glue: "previous" } as const,
      { text: "{+", style: "inserted", glue: "next" } as const,
      run("thirty", "inserted"),
      { text: "+}", style: "inserted", glue: "previous" } as const,
    ];
    expect(wrap(runs, 12).map((line) => line.map((r) => r.text).join(""))).toEqual(["of", "[-twelve-]", "{+thirty+}"]);
  });

  it("loses nothing but the spaces at which it breaks, and fills no line beyond its width", () => {
    const words = fc.string({ unit: fc.constantFrom(..."ab  第号，《》 ال/1"), maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 30 }), (text, columns) => {
        const wrapped = lines(text, columns);
        expect(wrapped.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
        for (const line of wrapped) expect(width(line)).toBeLessThanOrEqual(columns);
      }),
      { seed: 6 },
    );
  });
});

describe("text from documents", () => {
  it("can neither steer the terminal nor reorder a line", () => {
    expect(visible("a\u001b[2J\u202Eb\u2066c\r")).toBe("a⟨U+001B⟩[2J⟨U+202E⟩b⟨U+2066⟩c⟨U+000D⟩");
    expect(visible("قرار\u200F 64/50")).toBe("قرار\u200F 64/50");
  });
});
