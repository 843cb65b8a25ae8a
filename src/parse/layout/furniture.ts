/** Recognises what belongs to the page and not to the text: running heads, page numbers, job numbers. */
import type { Language } from "../../language/language.js";
import type { AsideReason, Furniture } from "../../model/resolution.js";
import { formulaAmong } from "../formula.js";
import { typedLabel } from "../labels.js";
import { titleOf } from "../masthead.js";
import { folded, hasGeometry, type Line, largest, smallest } from "./lines.js";
import { besidePrinterNote } from "./printer-note.js";

/** Parts of a line that are this far apart are printed at the two sides of the page. */
const WIDE_GAP = / {3,}/u;

/** How many lines from each edge of a page are searched for running heads. */
const EDGE = 8;

/**
 * The job number that a duty station's printers give a document: "23-26025", "GE.19-13879", "V.10-58321", "K1910234", "B18-00456",
 * "ESCWA-15-00456"; in Arabic its two halves may be reversed. It is followed on the same line by its language, its dates and its bar code.
 */
const JOB = "(?:(?:[A-Z]{1,5}[./ -]?(?:[A-Z]{2,6}[./ -])?)?\\d{2,4}-\\d{4,6}|\\d{5}-\\d{2}|[BKMN]\\d{7})(?:/\\d)?\\*?";
const LANGUAGE_OF_JOB = "\\s*[()][ACEFRS](?:, ?[ACEFRS])*[()]";
const BAR_CODE = "\\*[A-Z]{0,4}-?\\d{6,}\\*";

/** What counts as furniture wherever it is alone on a line. */
const ALONE: readonly (readonly [RegExp, AsideReason])[] = [
  [new RegExp(`^${JOB}(?:${LANGUAGE_OF_JOB})?(?:\\s+\\d{6,8})*(?:\\s+${BAR_CODE})?$`, "u"), "job number"],
  [new RegExp(`^${BAR_CODE}$`, "u"), "bar code"],
  [/^(?:\/\s*(?:\.\.\.|…)|(?:\.\.\.|…)\s*\/)$/u, "sign that the text goes on"],
  [/^[_─—]{5,}$/u, "rule above the footnotes"],
  [/^$/u, "rule above the footnotes"],
];

/** A job number with the page number to its left or right, as the Geneva office prints them at the foot of a page. */
const JOB_AND_PAGE = new RegExp(
  `^(?:\\d{1,3}\\s+${JOB}(?:${LANGUAGE_OF_JOB})?|${JOB}(?:${LANGUAGE_OF_JOB})?\\s+\\d{1,3})$`,
  "u",
);

/** A date of issue such as 191223 is below the job number on the first page. */
const ISSUE_DATE = /^\d{6}$/u;

/** "2/7", "- 2 -", "2". */
const PAGE_NUMBER = /^(?:(\d{1,3}) ?\/ ?(\d{1,3})|[-–] ?(\d{1,3}) ?[-–])$/u;
const BARE_PAGE_NUMBER = /^\d{1,3}$/u;

const SYMBOL_ALONE = /^[A-Z]\/[A-Z0-9./()-]{3,}(?: \(\d{4}\))?(?: [A-Z]{1,2})?$/u;

/** The remaining lines, and what was set aside. */
export interface Cleared {
  readonly pages: readonly (readonly Line[])[];
  readonly setAside: readonly Furniture[];
}

/**
 * Removes furniture from the pages. Unambiguous signs (job numbers, bar codes, "2/7" on the second page) are furniture anywhere. Running
 * heads are searched for at the top of every page except the first: the symbol, and the title or any line that recurs there on other pages.
 */
export function clearFurniture(given: readonly (readonly Line[])[], language: Language): Cleared {
  const pages = withPageBreaks(given, language);
  const setAside: Furniture[] = [];
  const heads = headsOf(pages, language);
  const numberOf = numberingOf(pages);
  const counted = countedNumbers(pages);
  const numbered = language.structure.page.map((text) => text.replace("{n}", "(?<n>\\d{1,3})"));
  const pageNumbers = numbered.map((text) => new RegExp(`^${text}$`, "iu"));
  const besideNote = besidePrinterNote(language);
  const cleared = pages.map((lines, page) => {
    const aside = new Set<Line>();
    const put = (line: Line, why: AsideReason): void => {
      aside.add(line);
      if (line.text !== "") setAside.push({ text: line.text, why });
    };
    for (const line of lines) {
      const why = certain(line, page, lines);
      if (why !== null) put(line, why);
      else if (pageNumbers.some((p) => p.exec(line.text)?.groups?.n === String(page + 1))) put(line, "page number");
      else if (page > 0 && folded(line.text) === heads.symbol) put(line, "running head");
      else {
        const beside = besideNote(line.text);
        const job = beside ? certain({ ...line, text: beside }, page, lines) : null;
        if (beside === "" || job !== null) put(line, job === null ? "note of the printer" : "job number and the like");
      }
    }
    for (const line of statedFurniture(lines, page))
      if (!aside.has(line) && !isRule(line)) put(line, "running head or foot");
    const rest = lines.filter((line) => !aside.has(line));
    // If the file itself declares what belongs to the page, nothing else does.
    const stated = lines.some((line) => line.tag?.role === "artifact");
    for (const line of page === 0 || stated ? [] : headLines(rest, heads)) put(line, "running head");
    for (const edge of [rest[0], rest.at(-1)]) {
      if (!edge || edge.tag?.cell || aside.has(edge)) continue;
      const isNumber = (numberOf && isBareNumber(edge, numberOf(page))) || counted.has(edge);
      // The pages of a typescript may be broken differently now, so that a page's printed number is no longer its index.
      if (isNumber || (page > 0 && pageNumbers.some((p) => p.test(edge.text)))) put(edge, "page number");
    }
    return lines.filter((line) => !aside.has(line) || line.text === "" || isRule(line));
  });
  return { pages: cleared, setAside };
}

/** Pasted text may have lost its page breaks: a page begins where the document's own symbol is alone on a line below the opening formula. */
function withPageBreaks(pages: readonly (readonly Line[])[], language: Language): readonly (readonly Line[])[] {
  const [lines = [], ...others] = pages;
  const formula = others.length > 0 ? -1 : formulaAmong(lines, language);
  const symbol = formula === -1 ? null : headsOf(pages, language).symbol;
  if (symbol === null) return pages;
  const broken: Line[][] = [[]];
  lines.forEach((line, i) => {
    if (i > formula && folded(line.text) === symbol) broken.push([]);
    broken.at(-1)?.push({ ...line, page: broken.length - 1 });
  });
  return broken;
}

/** Whether a line is the rule above the footnotes. */
export const isRule = (line: Line): boolean => line.text === "" || /^[_─—]{5,}$/u.test(line.text);

/**
 * Lines that the file itself declares as artifacts of the page, if they are above or below all text. The header of the first page is the
 * masthead; a number or a label belongs to the text whatever the file declares.
 */
function statedFurniture(lines: readonly Line[], page: number): Line[] {
  const isText = ({ tag }: Line): boolean => tag?.role !== "artifact";
  const [first, last] = [lines.findIndex(isText), lines.findLastIndex(isText)];
  if (first === -1) return [];
  const above = page === 0 ? [] : lines.slice(0, first);
  return [...above, ...lines.slice(last + 1)].filter((line) => typedLabel(line.text, null) === 0);
}

function certain(line: Line, page: number, lines: readonly Line[]): AsideReason | null {
  if (JOB_AND_PAGE.test(line.text)) return "job number and the like";
  // If no wide gap separates the two sides of a page, every word must be furniture by itself.
  const ways = [line.text.split(WIDE_GAP), line.text.split(" "), [line.text]];
  return ways.reduce<AsideReason | null>((why, parts) => why ?? certainParts(parts, page, lines), null);
}

function certainParts(parts: readonly string[], page: number, lines: readonly Line[]): AsideReason | null {
  const besideJob = parts.some((part) => ALONE[0]?.[0].test(part));
  const whys = parts.map((part): AsideReason | null => {
    const alone = ALONE.find(([pattern]) => pattern.test(part))?.[1];
    if (alone) return alone;
    const number = PAGE_NUMBER.exec(part);
    // On a page that was printed anew, the number beside the job number may be wrong.
    if (besideJob && number?.[2] !== undefined) return "page number";
    // In Arabic the two numbers may be reversed.
    if (number && [number[1] ?? number[3], number[2]].some((n) => Number(n) === page + 1)) return "page number";
    if (page === 0 && ISSUE_DATE.test(part)) {
      const job = lines.some((l) => ALONE[0]?.[0].test(l.text.split(WIDE_GAP)[0] ?? ""));
      return job ? "date of issue" : null;
    }
    return null;
  });
  const [why = null, ...others] = new Set(whys);
  if (whys.includes(null)) return null;
  return others.length === 0 ? why : "job number and the like";
}

/** The number that each page prints: one more than the page before, or, if each column counts as a page here, every second one. */
const NUMBERINGS: readonly ((page: number) => number)[] = [(page) => page + 1, (page) => Math.floor(page / 2) + 1];

/** How the pages print their bare number at an edge; null if they do not, since a single "2" there may be a footnote's mark. */
function numberingOf(pages: readonly (readonly Line[])[]): ((page: number) => number) | null {
  const carries = (lines: readonly Line[], number: number): boolean =>
    [lines[0], lines.at(-1)].some((line) => line !== undefined && isBareNumber(line, number));
  const found = NUMBERINGS.find((of, k) => {
    if (k > 0 && !pages.flat().some(hasGeometry)) return false;
    const numbered = pages.filter((lines, page) => carries(lines, of(page)));
    const printed = of(pages.length - 1);
    return printed > 1 && numbered.length >= printed - 1;
  });
  return found ?? null;
}

const isBareNumber = ({ text }: Line, number: number): boolean =>
  BARE_PAGE_NUMBER.test(text) && Number(text) === number;

/** The least number of pages in a volume by which its page numbers are recognised. */
const LEAST_COUNTED = 2;

/**
 * Numbers alone at the edges of pages that increase from page to page: a volume's pages do not begin at 1, and of a page in two columns,
 * which are separate pages here, only one has the number.
 */
function countedNumbers(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const edges = pages.flatMap((lines) => [lines[0], lines.at(-1)].filter((line) => line !== undefined));
  const numbers = [...new Set(edges)].filter((line) => hasGeometry(line) && BARE_PAGE_NUMBER.test(line.text));
  const goOn = numbers.every((line, i) => i === 0 || Number(line.text) === Number(numbers[i - 1]?.text) + 1);
  return new Set(goOn && numbers.length >= Math.max(LEAST_COUNTED, (pages.length - 1) / 2) ? numbers : []);
}

/** What is known about the headers that pages repeat. */
interface Heads {
  /** The title, normalised; headers repeat it, perhaps with different line breaks. */
  readonly title: string;
  /** The document's own symbol, normalised. */
  readonly symbol: string | null;
  /** Other texts at the edges of more than one page, normalised. */
  readonly recurring: ReadonlySet<string>;
}

function headsOf(pages: readonly (readonly Line[])[], language: Language): Heads {
  const first = pages[0] ?? [];
  const formula = formulaAmong(first, language);
  const masthead = first.slice(0, Math.max(0, formula)).map((line) => line.text);
  const title = folded(titleOf(masthead, language) ?? "");
  const symbol = masthead.flatMap(headParts).find((part) => SYMBOL_ALONE.test(part));
  const seen = new Map<string, Map<number, number>>();
  pages.slice(1).forEach((lines, page) => {
    for (const [i, line] of lines.entries()) {
      if (i >= EDGE && i < lines.length - EDGE) continue;
      // A number, a label or a sentence belongs to the text.
      if (typedLabel(line.text, null) > 0 || isSentence(line.text)) continue;
      for (const part of line.text.split(WIDE_GAP)) {
        const key = folded(part);
        seen.set(
          key,
          (seen.get(key) ?? new Map()).set(page, hasGeometry(line) ? line.top : i < EDGE ? i : i - lines.length),
        );
      }
    }
  });
  const least = Math.max(2, (pages.length - 1) * RECURRING_SHARE);
  const recurs = (on: ReadonlyMap<number, number>): boolean => on.size >= least && areLevel([...on.values()], pages);
  const recurring = new Set([...seen].filter(([key, on]) => recurs(on) && !title.includes(key)).map(([key]) => key));
  return { title, symbol: symbol === undefined ? null : folded(symbol), recurring };
}

/** The share of pages after the first on which a line must recur to be a header; odd and even pages may have different headers. */
const RECURRING_SHARE = 0.25;
/** How many points the position of a header may differ from page to page. */
const SAME_HEIGHT = 4;

/** Ends like a paragraph; no header does, except one that is cut off at an abbreviation. */
const isSentence = (text: string): boolean => /[;；؛,،，]$/u.test(text);

/** Whether positions on several pages are at the same height: in points, or, if the form has none, in lines from the edge of the page. */
const areLevel = (tops: readonly number[], pages: readonly (readonly Line[])[]): boolean =>
  largest(tops) - smallest(tops) <= (pages.flat().some(hasGeometry) ? SAME_HEIGHT : 0);

/** The parts of a header: separated by wide gaps, and the symbol separated from the title beside it. */
function headParts(text: string): string[] {
  return text.split(WIDE_GAP).flatMap((part) => {
    if (SYMBOL_ALONE.test(part)) return [part];
    const beside = SYMBOL_BESIDE.exec(part);
    return beside ? [beside[1] ?? beside[4] ?? "", beside[2] ?? beside[3] ?? ""] : [part];
  });
}

const SYMBOL_BESIDE = /^(?:([A-Z]\/\S+) (.+)|(.+) ([A-Z]\/\S+(?: \(\d{4}\))?))$/u;

/** The symbol may be printed so close to the title that no gap separates them. */
function withoutSymbol(key: string, { title, symbol }: Heads): string {
  if (symbol === null || title.startsWith(key)) return key;
  return key.startsWith(symbol) ? key.slice(symbol.length) : key.endsWith(symbol) ? key.slice(0, -symbol.length) : key;
}

/** The header lines at the top of a page, up to the first line that is not one. */
function headLines(lines: readonly Line[], heads: Heads): Line[] {
  const inOrder = headRun(lines, heads, (title, key) => title.startsWith(key));
  // Extraction may swap the lines of a title; then all of it must be there.
  const turned = headRun(lines, heads, (title, key) => title.includes(key));
  return turned.whole ? turned.found : inOrder.found;
}

/** @param isNext whether a part of a header may follow, given the rest of the title */
function headRun(
  lines: readonly Line[],
  heads: Heads,
  isNext: (title: string, key: string) => boolean,
): { readonly found: Line[]; readonly whole: boolean } {
  const found: Line[] = [];
  let left = heads.title;
  for (const line of lines.slice(0, EDGE)) {
    for (const part of headParts(line.text)) {
      const key = withoutSymbol(folded(part), heads);
      if (SYMBOL_ALONE.test(part) || heads.recurring.has(key)) continue;
      if (!isNext(left, key)) return { found, whole: left.trim() === "" };
      left = left.replace(key, left.startsWith(key) ? "" : GONE);
    }
    found.push(line);
  }
  return { found, whole: left.trim() === "" };
}

/** Replaces a part of the title that was found; normalised texts have no white space. */
const GONE = "\n";
