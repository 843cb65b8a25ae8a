/** How various bodies and periods lay out their printed pages. */
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";

/** Two texts at the two sides of a page; `{page}` and `{pages}` stand for its number and theirs. */
export type Sides = readonly [left: string, right: string];

/** How printed pages are set; lengths in centimetres, letters in points. */
export interface PrintedManner {
  readonly typescript: boolean;
  readonly letters: number;
  readonly columns: 1 | 2;
  /** What the text is set in, what the first line of a paragraph is further, and the gap below it. */
  readonly inset: number;
  readonly first: number;
  readonly below: number;
  /** The head of right-hand pages but the first; left-hand ones have its sides turned. */
  readonly head: (resolution: Resolution) => Sides;
  /** The foot of the first page, line by line, and of right-hand and left-hand ones. */
  readonly firstFoot: (language: LanguageCode) => readonly Sides[];
  readonly foot: Sides;
  readonly leftFoot: Sides;
}

/** What the printer asks for below the text of the first page. */
const RECYCLE: Readonly<Record<LanguageCode, string>> = {
  en: "Please recycle",
  fr: "Merci de recycler",
  es: "Se ruega reciclar",
  ru: "Просьба отправить на вторичную переработку",
  zh: "请回收",
  ar: "الرجاء إعادة استعمال الورق",
};
const LANGUAGE_LETTERS: Readonly<Record<LanguageCode, string>> = {
  en: "E",
  fr: "F",
  es: "S",
  ru: "R",
  zh: "C",
  ar: "A",
};

/** A symbol as it is set in Arabic too: from left to right, its brackets as well. */
export const leftToRight = (text: string): string => `\u200e${text}\u200e`;

const symbolAndTitle = ({ symbol, title }: Resolution): Sides => [title ?? "", leftToRight(symbol ?? "")];
const symbolAlone = ({ symbol }: Resolution): Sides => ["", leftToRight(symbol ?? "")];
const none: Sides = ["", ""];

/** The General Assembly's pages today. */
export const OF_TODAY: PrintedManner = {
  typescript: false,
  letters: 10,
  columns: 1,
  inset: 2,
  first: 0.9,
  below: 0.21,
  head: symbolAndTitle,
  firstFoot: () => [["23-24503 (E)    191223", ""]],
  foot: ["23-24503", "{page}/{pages}"],
  leftFoot: ["{page}/{pages}", "23-24503"],
};

/** The first page's foot as printers set it: job number, date of issue and bar code, and what is asked of readers. */
const withBarCode =
  (job: string, barCode: string, issued = "") =>
  (language: LanguageCode): Sides[] => [
    [`${job} (${LANGUAGE_LETTERS[language]})${issued}`, RECYCLE[language]],
    [barCode, ""],
  ];

/** Pages of today, by the body that adopts. */
export const BODIES_OF_TODAY = {
  "General Assembly": { ...OF_TODAY, firstFoot: withBarCode("25-15612", "*2515612*", "    031025") },
  "Human Rights Council": {
    ...OF_TODAY,
    inset: 2,
    first: 1,
    head: symbolAlone,
    firstFoot: (language) => [
      [`GE.24-18888(${LANGUAGE_LETTERS[language]})`, ""],
      ["*2418888*", RECYCLE[language]],
    ],
    foot: ["GE.24-18888", "{page}"],
    leftFoot: ["{page}", "GE.24-18888"],
  },
  "Economic and Social Council": {
    ...OF_TODAY,
    firstFoot: (language) => [
      [`V.22-09123 (${LANGUAGE_LETTERS[language]})    270622    280622`, ""],
      ["*2209123*", ""],
    ],
    foot: ["V.22-09123", "{page}/{pages}"],
    leftFoot: ["{page}/{pages}", "V.22-09123"],
  },
  "Security Council": {
    ...OF_TODAY,
    head: symbolAlone,
    firstFoot: withBarCode("20-07123", "*2007123*"),
    foot: ["20-07123", "{page}/{pages}"],
    leftFoot: ["{page}/{pages}", "20-07123"],
  },
} as const satisfies Readonly<Record<string, PrintedManner>>;

/** Lines of a typewriter. */
export const TYPESCRIPT: PrintedManner = {
  ...OF_TODAY,
  typescript: true,
  letters: 8.5,
  head: () => none,
  firstFoot: () => [none],
  foot: none,
  leftFoot: none,
};

/** Ages that printed their pages; the others typed them. */
export const PRINTED_AGES: Readonly<Record<string, PrintedManner>> = {
  "1975": {
    ...OF_TODAY,
    letters: 9,
    columns: 2,
    inset: 0,
    first: 0.5,
    below: 0.1,
    head: () => none,
    firstFoot: () => [none],
    foot: ["", "{page}"],
    leftFoot: ["{page}", ""],
  },
  "2009": {
    ...OF_TODAY,
    head: symbolAlone,
    firstFoot: () => [["08-47744 (E)", ""]],
    foot: ["", "{page}"],
    leftFoot: ["{page}", ""],
  },
  "2024": BODIES_OF_TODAY["General Assembly"],
};
