/** Lays a resolution out as pages of text in the style of a period: with its footnote marks, page headers, footers and indents. */
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { typedLabel } from "../../src/parse/labels.js";

/** How an age sets its pages. */
interface Manner {
  readonly width: number;
  /** Columns that the text, and the first line of each paragraph, is set in. */
  readonly margin: number;
  readonly indent: number;
  readonly blankBetween: boolean;
  /** How a mark is written in the text, and before its note. */
  readonly mark: (mark: string) => string;
  readonly note: (mark: string) => string;
  readonly rule: string | null;
  /** Head of every page but the first, and foot of each. */
  readonly head: (symbol: string, page: number, language: LanguageCode) => readonly string[];
  readonly foot: (page: number, pages: number) => readonly string[];
  /** Whether the notes stand at the end of all and not at the foot of their page. */
  readonly notesAtEnd: boolean;
}

const PAGE: Readonly<Record<LanguageCode, string>> = {
  en: "Page {n}",
  fr: "Page {n}",
  es: "Página {n}",
  ru: "Стр. {n}",
  zh: "第{n}页",
  ar: "الصفحة {n}",
};

const plain = (mark: string): string => mark;
const none = (): readonly string[] => [];

/** The manners of five ages. */
export const AGES: Readonly<Record<string, Manner>> = {
  "1946": {
    width: 62,
    margin: 0,
    indent: 0,
    blankBetween: true,
    mark: (mark) => ` ${mark}`,
    note: (mark) => `${mark} `,
    rule: null,
    head: none,
    foot: none,
    notesAtEnd: true,
  },
  "1975": {
    width: 58,
    margin: 2,
    indent: 4,
    blankBetween: false,
    mark: plain,
    note: (mark) => `${mark} `,
    rule: "______________",
    head: none,
    foot: none,
    notesAtEnd: false,
  },
  "1994": {
    width: 78,
    margin: 0,
    indent: 6,
    blankBetween: true,
    mark: (mark) => ` ${mark}/`,
    note: (mark) => `     ${mark}/   `,
    rule: "______________",
    head: (symbol, page, language) => [symbol, PAGE[language].replace("{n}", String(page)), ""],
    foot: (page, pages) => (page < pages ? ["", `${" ".repeat(70)}/...`] : []),
    notesAtEnd: false,
  },
  "2009": {
    width: 88,
    margin: 8,
    indent: 7,
    blankBetween: true,
    mark: plain,
    note: (mark) => `        ${mark}\n        `,
    rule: "        _______________",
    head: (symbol) => [`${" ".repeat(80)}${symbol}`, ""],
    foot: (page) => ["", page === 1 ? "08-47744 (E)" : String(page)],
    notesAtEnd: false,
  },
  "2024": {
    width: 92,
    margin: 0,
    indent: 0,
    blankBetween: true,
    mark: plain,
    note: (mark) => `${mark}\n`,
    rule: "__________________",
    head: (symbol) => [symbol, ""],
    foot: (page, pages) => ["", page === 1 ? "23-26025 (E)" : `${page}/${pages}`],
    notesAtEnd: false,
  },
};

/** Longer ones take long. */
const LONGEST = 60;

/** Whether a text has nothing that pages cannot show: tables, empty paragraphs, points whose labels the file keeps in their texts. */
export const isPlain = ({ paragraphs }: Resolution): boolean =>
  paragraphs.length <= LONGEST &&
  paragraphs.every((p) => p.kind !== "table" && p.text !== "" && (p.label !== "" || typedLabel(p.text, null) === 0));

const LINES = 52;
/** Notes stand in running text as one private character each while it is broken into lines. */
const FIRST_NOTE = 0xe000;
const NOTES = /[\ue000-\uf8ff]/gu;

const CHINESE_PIECES = /(?:[\w ./-]+|.)[，。；：、）”》」\ue000-\uf8ff]*/gu;

interface PrintedLine {
  readonly text: string;
  readonly notes: readonly number[];
}

/** The resolution as text in the manner of an age, its pages parted by form feeds. */
export function laidOut(resolution: Resolution, manner: Manner): string {
  const { symbol, title, paragraphs, masthead, adoption } = resolution;
  const number = (symbol ?? "").replace(/^[A-Z/]+RES\//u, "");
  const head = [...masthead.slice(0, 4), "", `${number}. ${title}`, ""].map((text) => ({ text, notes: [] }));
  const body = paragraphs.flatMap(({ label, text, marks }) => {
    const noted = marks.toReversed().reduce((whole, { at, note }) => {
      const place = String.fromCharCode(FIRST_NOTE + Number(note.slice(2)));
      return whole.slice(0, at) + place + whole.slice(at);
    }, text);
    const lines = broken(label === "" ? noted : `${label} ${noted}`, resolution, manner);
    return manner.blankBetween ? [...lines, { text: "", notes: [] }] : lines;
  });
  const end = [{ text: adoption?.text ?? "", notes: [] }];
  return pagesOf([...head, ...body, ...end], resolution, manner);
}

/** A paragraph's lines, the marks of its notes as the age writes them. */
function broken(text: string, { language, footnotes }: Resolution, manner: Manner): PrintedLine[] {
  const width = language === "zh" ? Math.floor(manner.width / 2) : manner.width;
  const lines: string[] = [];
  let line = " ".repeat(manner.indent);
  // A line breaks between words; between any two characters of Chinese, but not before what closes.
  const pieces = language === "zh" ? (text.match(CHINESE_PIECES) ?? []) : text.split(/(?<= )/u);
  for (const piece of pieces) {
    if (line.trim() !== "" && line.length + piece.trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  const written = (sign: string): string => manner.mark(footnotes[sign.charCodeAt(0) - FIRST_NOTE - 1]?.mark ?? "");
  return lines.map((one) => ({
    text: " ".repeat(manner.margin) + one.replace(NOTES, written),
    notes: [...one.matchAll(NOTES)].map(([sign]) => sign.charCodeAt(0) - FIRST_NOTE - 1),
  }));
}

function pagesOf(lines: readonly PrintedLine[], { symbol, language, footnotes }: Resolution, manner: Manner): string {
  const noteText = (n: number): string => `${manner.note(footnotes[n]?.mark ?? "")}${footnotes[n]?.text ?? ""}`;
  const pages: PrintedLine[][] = [[]];
  for (const line of lines) {
    const page = pages.at(-1) as PrintedLine[];
    if (page.length + 3 * page.flatMap((l) => l.notes).length >= LINES && !manner.notesAtEnd) pages.push([line]);
    else page.push(line);
  }
  const printed = pages.map((page, i) => {
    const notes = [...new Set(page.flatMap((line) => line.notes))].map(noteText);
    const foot = notes.length > 0 ? ["", ...(manner.rule === null ? [] : [manner.rule, ""]), ...notes] : [];
    const head = i === 0 ? [] : manner.head(symbol ?? "", i + 1, language);
    return [...head, ...page.map((line) => line.text), ...foot, ...manner.foot(i + 1, pages.length)].join("\n");
  });
  return printed.join("\n\f");
}
