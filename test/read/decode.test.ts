import { describe, expect, it } from "vitest";
import { decode } from "../../src/read/encoding/decode.js";
import { encode } from "../support/encode.js";

const PARAGRAPHS = {
  en: "Welcoming the “continued” efforts of Member States – in particular those of small islands – to report,",
  fr: "Réaffirmant également la nécessité de renforcer la coopération à l’échelle régionale, où qu’elle s’exerce ;",
  es: "Acogiendo con satisfacción las medidas que España y otros países adoptaron en el último período de sesiones;",
  ru: "Подтверждая необходимость дальнейшего укрепления сотрудничества между государствами и всеми органами,",
  ar: "وإذ تؤكد من جديد ضرورة مواصلة تعزيز التعاون بين الدول في جميع المجالات على الصعيد الإقليمي،",
  zh: "重申各国必须继续在国际和区域两级加强合作，并请秘书长就本决议的执行情况提出报告，",
} as const;

describe("decoding a text whose encoding nothing states", () => {
  it.each([
    ["windows-1252", "en"],
    ["windows-1252", "fr"],
    ["windows-1252", "es"],
    ["windows-1251", "ru"],
    ["windows-1256", "ar"],
    ["gb18030", "zh"],
  ] as const)("finds %s for %s and says it is a guess", (encoding, language) => {
    const text = PARAGRAPHS[language];
    expect(decode(encode(text, encoding))).toEqual({ text, encoding, guessed: true, damaged: 0 });
  });

  it.each(Object.keys(PARAGRAPHS) as (keyof typeof PARAGRAPHS)[])("finds UTF-16 of either order for %s", (language) => {
    const text = `${PARAGRAPHS[language]}\n\n`;
    for (const encoding of ["utf-16le", "utf-16be"]) {
      expect(decode(encode(text, encoding))).toMatchObject({ text, encoding, guessed: true });
    }
  });

  it("takes valid UTF-8 for what it is, without a guess", () => {
    const text = Object.values(PARAGRAPHS).join("\n");
    expect(decode(encode(text, "utf-8"))).toEqual({ text, encoding: "utf-8", guessed: false, damaged: 0 });
  });
});

describe("decoding a text that states its encoding", () => {
  it.each(["utf-8", "utf-16le", "utf-16be"])("takes the mark of %s away", (encoding) => {
    expect(decode(encode(`\ufeff${PARAGRAPHS.ru}`, encoding))).toMatchObject({
      text: PARAGRAPHS.ru,
      encoding,
      guessed: false,
    });
  });

  it("believes the declaration of XML and HTML", () => {
    const html = `<html><meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>${PARAGRAPHS.zh}`;
    expect(decode(encode(html, "gb18030"))).toMatchObject({ text: html, encoding: "gb18030", guessed: false });
    const xml = `<?xml version="1.0" encoding="windows-1251"?><a>мы</a>`;
    expect(decode(encode(xml, "windows-1251"))).toMatchObject({ text: xml, guessed: false });
  });

  it.each(["koi8-r", "iso-8859-5", "macintosh"])("believes a declaration of %s, which is never guessed", (encoding) => {
    const text = encoding === "macintosh" ? PARAGRAPHS.fr : PARAGRAPHS.ru;
    const html = `<html><meta charset="${encoding}"><p>${text}`;
    expect(decode(encode(html, encoding))).toMatchObject({ text: html, encoding, guessed: false });
  });

  it("believes no declaration of Unicode in a page that is none", () => {
    const html = `<html><meta charset="utf-8"><p>${PARAGRAPHS.ru}`;
    expect(decode(encode(html, "windows-1251"))).toMatchObject({ text: html, encoding: "windows-1251", guessed: true });
  });
});

describe("decoding what is damaged", () => {
  it("keeps UTF-8 with a few broken bytes and counts them", () => {
    const bytes = Buffer.concat([encode(PARAGRAPHS.ru, "utf-8"), Uint8Array.of(0xff), encode(" и", "utf-8")]);
    expect(decode(bytes)).toMatchObject({ text: `${PARAGRAPHS.ru}\ufffd и`, encoding: "utf-8", damaged: 1 });
  });

  it("reads on past a stray zero byte", () => {
    const text = `${PARAGRAPHS.ru}\0`;
    expect(decode(encode(text, "utf-8"))).toMatchObject({ text, encoding: "utf-8" });
  });

  it("finds no text in a program", () => {
    expect(decode(Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256))).toBeNull();
  });
});
