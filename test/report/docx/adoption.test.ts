import { expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import { LANGUAGES } from "../../../src/language/languages.js";
import { readAdoption } from "../../../src/parse/adoption.js";
import { plainBlocks } from "../../../src/report/docx/lines.js";
import { paragraph, resolution } from "../../support/resolutions.js";

it("changes no word from the line of the meeting to that of the date, even where their numbers meet", () => {
  const text = (line: string) =>
    resolution({
      language: "ar",
      paragraphs: [paragraph("OP1", "تقرر أن تبقي المسألة قيد النظر.")],
      adoption: readAdoption(line, null, LANGUAGES.ar),
    });
  const before = text("الجلسة العامة 48 (المستأنفة) 31 كانون الأول/ديسمبر 2020");
  const after = text("الجلسة العامة 54 24 كانون الأول/ديسمبر 2021");
  const pieces = plainBlocks(compare(before, after))
    .filter((block) => (block.old ?? block.new)?.kind === "adoption")
    .flatMap((block) => block.pieces)
    .flatMap((piece) => (piece.kind === "text" ? [[piece.side, piece.text]] : []));
  expect(pieces).toEqual([
    ["both", "الجلسة العامة "],
    ["old", "48 (المستأنفة)"],
    ["new", "54"],
    ["both", " "],
    ["old", "31 كانون الأول/ديسمبر 2020"],
    ["new", "24 كانون الأول/ديسمبر 2021"],
  ]);
});
