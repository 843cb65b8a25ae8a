import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { docxBrief } from "../../src/report/docx/brief.js";
import { docxRedline } from "../../src/report/docx/redline.js";
import { docxTable } from "../../src/report/docx/table.js";
import { ar } from "../../src/report/labels/ar.js";
import { en } from "../../src/report/labels/en.js";
import { es } from "../../src/report/labels/es.js";
import { fr } from "../../src/report/labels/fr.js";
import { ru } from "../../src/report/labels/ru.js";
import { zh } from "../../src/report/labels/zh.js";
import { UNSIGNED } from "../../src/report/ooxml/signature.js";
import { xlsxReport } from "../../src/report/xlsx/report.js";
import { expectBothTexts } from "../support/both-texts.js";
import { paragraph, resolution } from "../support/resolutions.js";
import { settled } from "../support/tracked.js";

/** The lines of adoption of the earlier and the later text, and the later one's date as each prints it and as reports tell it. */
const TEXTS: Readonly<Record<LanguageCode, readonly [string, string, string, string]>> = {
  en: ["of 14 May 1980", "of 21 May 1981", "21 May 1981", "adopted 21 May 1981"],
  fr: ["en date du 14 mai 1980", "en date du 21 mai 1981", "21 mai 1981", "adoptée le 21 mai 1981"],
  es: ["de 14 de mayo de 1980", "de 21 de mayo de 1981", "21 de mayo de 1981", "aprobada el 21 de mayo de 1981"],
  ru: ["от 14 мая 1980 года", "от 21 мая 1981 года", "21 мая 1981 года", "принята 21 мая 1981 года"],
  zh: ["1980年5月14日", "1981年5月21日", "1981年5月21日", "1981年5月21日通过"],
  ar: ["المؤرخ 14 أيار/مايو 1980", "المؤرخ 21 أيار/مايو 1981", "21 أيار/مايو 1981", "اتُّخذ في 21 أيار/مايو 1981"],
};
const LABELS = { en, fr, es, ru, zh, ar };

const untitled = (language: LanguageCode, symbol: string, text: string, date: string) =>
  resolution({
    language,
    symbol,
    adoption: { date, meeting: null, vote: null, text },
    paragraphs: [paragraph("OP1", "5 10 15.", { label: "1." })],
  });

const textIn = (file: Uint8Array, part: string): string =>
  strFromU8(unzipSync(file)[part] as Uint8Array)
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/gu, "");

describe.each(Object.keys(TEXTS) as LanguageCode[])("of two texts without a title in %s", (language) => {
  const [before, after, printed, told] = TEXTS[language];
  const made = compare(
    untitled(language, "S/RES/470 (1980)", before, "1980-05-14"),
    untitled(language, "S/RES/485 (1981)", after, "1981-05-21"),
  );
  const options = {
    labels: LABELS[language],
    view: { only: [], context: 0 },
    sideBySide: true,
    signature: UNSIGNED,
    table: true,
    comments: false,
  };

  it("a Word redline has the symbol and date in its head, and gives both texts back", () => {
    expectBothTexts(made);
    expect(settled(docxRedline(made), "accept").head).toEqual(["S/RES/485 (1981)", printed]);
  });

  it.each([
    ["the comparative table", docxTable],
    ["the brief", docxBrief],
  ] as const)("%s begins with the symbol and date", (_, write) => {
    expect(textIn(write(made, options), "word/document.xml").trim().split("\n")[0]).toBe(`S/RES/485 (1981) · ${told}`);
  });

  it("the summary of a workbook has them where a title stands", () => {
    expect(textIn(xlsxReport(made, options), "xl/worksheets/sheet3.xml")).toContain(`S/RES/485 (1981) · ${told}`);
  });
});
