import { readdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { startBudget } from "../../src/read/limits.js";
import { read } from "../../src/read/load.js";
import { readPdf } from "../../src/read/pdf/pdf.js";
import { readTxt } from "../../src/read/txt/txt.js";
import { LANGUAGE_CODES } from "../support/corpus.js";
import { CHROMIUM, CORPUS, lacks } from "../support/needs.js";
import { type Recovered, recovered } from "../support/same-paragraphs.js";
import { startBrowser } from "./browser.js";

/** The paragraphs of a resolution of our own, one a line: what browsers spell otherwise when they print stands in them. */
const TEXTS = {
  en: [
    "The General Assembly,",
    "Recalling its resolution 1514 (XV) of 14 December 2040, and the official findings on lighthouses,",
    "1. Requests the keepers to report on target 5.3 and on the plan “Lamps for 2050”;",
    "2. Decides to remain seized of the matter.",
  ],
  fr: [
    "L’Assemblée générale,",
    "Rappelant sa résolution 1514 (XV) du 14 décembre 2040 et les conclusions définitives sur les phares,",
    "1. Engage les États à rendre compte de l’état des « feux de 2050 » ;",
    "2. Décide de rester saisie de la question.",
  ],
  es: [
    "La Asamblea General,",
    "Recordando su resolución 1514 (XV), de 14 de diciembre de 2040, sobre la señalización,",
    "1. Solicita a los fareros que informen sobre el “año de los faros”;",
    "2. Decide seguir ocupándose de la cuestión.",
  ],
  ru: [
    "Генеральная Ассамблея,",
    "ссылаясь на свою резолюцию 1514 (XV) от 14 декабря 2040 года о маяках,",
    "1. просит смотрителей представить доклад о «Маяках 2050 года»;",
    "2. постановляет продолжать заниматься этим вопросом.",
  ],
  zh: [
    "大会，",
    "回顾其2040年12月14日关于灯塔、人民、用户、马车、门户和长风的第1514(XV)号决议，",
    "1. 请秘书长向大会提出关于青黄色、飞鸟和鱼类的报告；",
    "2. 决定继续处理此案。",
  ],
  ar: [
    "إن الجمعية العامة،",
    "إذ تشير إلى قرارها 1514 (د-15) المؤرخ 14 كانون الأول/ديسمبر 2040، وإذ تسلّم بأهمية ”منارات عام 2050“،",
    "1 - تطلب إلى الحراس أن يقدموا تقريرا (A/95/88) عن الغاية 5-3 من الخطة التي تُنفذ في العقد 2041-2050؛",
    "2 - تقرر أن تبقي المسألة قيد نظرها.",
  ],
} as const;

const page = (language: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><meta charset="utf-8">
<style>body { font: 12pt "Noto Sans", "Noto Sans CJK SC", "Noto Naskh Arabic", sans-serif } p { text-indent: 2em }</style>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</html>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A resolution's paragraphs with their marks raised, and its notes in small letters below them. */
function withNotes({ paragraphs, footnotes }: Resolution): string[] {
  const markOf = new Map(footnotes.map(({ id, mark }) => [id, `<sup>${escaped(mark)}</sup>`]));
  const marked = paragraphs.map(({ label, text, marks }) => {
    const parts = [0, ...marks.map(({ at }) => at)].map((from, i) => {
      const mark = markOf.get(marks[i - 1]?.note ?? "") ?? "";
      return mark + escaped(text.slice(from, marks[i]?.at));
    });
    return `${escaped(label)} ${parts.join("")}`;
  });
  const notes = footnotes.map(({ id, text }) => `<small>${markOf.get(id)} ${escaped(text)}</small>`);
  return [...marked, ...notes];
}

/** Resolutions of the corpus in each language, spread over it. */
const SAMPLE = 4;
/** Share of the paragraphs and of the notes that come back as the XML has them. In Arabic a vowel sign now and then has no letter named for it. */
const LEAST = 0.985;
const LEAST_ARABIC = 0.97;

describe.skipIf(lacks("Chromium", CHROMIUM))("a resolution that a browser printed to PDF", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** What is read of paragraphs that the browser printed. */
  async function printedAndRead(language: string, paragraphs: readonly string[]): Promise<Resolution> {
    const tab = await browser.newPage();
    await tab.setContent(page(language, paragraphs));
    const bytes = await tab.pdf({ format: "A4", tagged: true });
    await tab.close();
    return parse(await readPdf(bytes, "printed.pdf", startBudget("printed.pdf", {})));
  }

  it.each(Object.entries(TEXTS))("reads as its text does: %s", async (language, lines) => {
    const printed = await printedAndRead(language, lines.map(escaped));
    const shown = ({ paragraphs }: Resolution): string[] => paragraphs.map((p) => `${p.id} ${p.text}`);
    expect(printed.language).toBe(language);
    expect(shown(printed)).toEqual(shown(parse(readTxt(lines.join("\n"), "typed.txt"))));
  });

  it.skipIf(lacks("the corpus", CORPUS)).each(LANGUAGE_CODES)("reads as its XML does: %s", async (language) => {
    const all = readdirSync(`${CORPUS}xml`).filter((f) => f.endsWith(`.${language}.xml`));
    const results: Recovered[] = [];
    for (const file of all.filter((_, i) => i % Math.floor(all.length / SAMPLE) === 2)) {
      const wanted = parse(await read(`${CORPUS}xml/${file}`));
      results.push(recovered(wanted, await printedAndRead(language, withNotes(wanted))));
    }
    const sum = (of: "same" | "paragraphs" | "sameNotes" | "notes"): number =>
      results.reduce((total, r) => total + r[of], 0);
    console.log(
      `printed by a browser, ${language}: ${sum("same")} of ${sum("paragraphs")} paragraphs, ` +
        `${sum("sameNotes")} of ${sum("notes")} notes`,
    );
    expect.soft(sum("same") / sum("paragraphs")).toBeGreaterThanOrEqual(language === "ar" ? LEAST_ARABIC : LEAST);
    expect.soft(sum("sameNotes") / sum("notes")).toBeGreaterThanOrEqual(LEAST);
  });
});
