/** Reads PDF with pdf.js: pages of lines with positions, sizes, and superscript and italic ranges. */

import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { UserError } from "../../model/errors.js";
import type { Warning } from "../../model/resolution.js";
import { warning } from "../../model/warnings.js";
import type { DocumentBudget } from "../limits.js";
import { damageWarning } from "../problems.js";
import type { LineTag, SourceText } from "../source-text.js";
import { hasArabic } from "./arabic.js";
import { columnsApart } from "./columns.js";
import { isUnnamedSign, withDrawnArabic } from "./drawn-arabic.js";
import { loadEngine, type PdfEngine } from "./engine.js";
import type { Content, FontMetrics, GlyphRun, Operator } from "./glyph-run.js";
import { glyphRuns } from "./glyphs.js";
import { joinedSigns, UNNAMED } from "./joined-signs.js";
import { linesOf, type PdfItem, type PdfPage } from "./lines.js";
import { withLettersInOrder } from "./misnamed-letters.js";
import { withoutOverflow } from "./overflow.js";
import type { FontStyle } from "./piece.js";
import { itemOf, spacesOf } from "./spaces.js";
import { withStrayRejections } from "./stray-rejections.js";
import { tagsOf } from "./structure-tree.js";

/** The names of the operators that pdf.js numbers. */
type OperatorNames = ReadonlyMap<number, string>;

/** A page of text has more characters than this; a scanned page has none, or those of a stamp. */
const LEAST_CHARACTERS = 20;

/**
 * Reads a PDF.
 *
 * @param bytes the file; it is copied, because pdf.js takes over its input
 * @param source what the user calls it
 * @throws UserError if it is encrypted, too damaged to read, or contains only images
 */
export async function readPdf(bytes: Uint8Array, source: string, budget: DocumentBudget): Promise<SourceText> {
  const { result, strays } = await withStrayRejections(() => readAll(bytes, source, budget));
  return strays[0] === undefined
    ? result
    : { ...result, warnings: [...result.warnings, damageWarning(source, strays[0])] };
}

async function readAll(bytes: Uint8Array, source: string, budget: DocumentBudget): Promise<SourceText> {
  const engine = await loadEngine();
  const operatorNames = new Map(Object.entries(engine.pdfjs.OPS).map(([name, number]) => [number, name]));
  const document = await openPdf(engine, bytes, source);
  try {
    const warnings: Warning[] = [];
    const count = Math.min(document.numPages, budget.limits.pages);
    if (count < document.numPages) {
      warnings.push(warning("pages-cut", { source, read: count, pages: document.numPages }));
    }
    const drawn: DrawnPage[] = [];
    const fonts: Fonts = { styles: new Map(), files: new Map() };
    for (let number = 1; number <= count; number++) {
      budget.check();
      try {
        const page = await readPage(await document.getPage(number), operatorNames, fonts);
        drawn.push(page);
        // A page of pictures, an empty page, or one that is so damaged that pdf.js finds nothing in it and reports nothing.
        if (page.runs.length === 0 && !page.turned?.items.length)
          warnings.push(warning("page-without-text", { source, page: number }));
      } catch (error) {
        warnings.push(warning("page-damaged", { source, page: number, reason: reason(error) }));
      }
    }
    const spaces = spacesOf(drawn.flatMap((page) => page.runs));
    const names = joinedSigns(
      drawn.flatMap(({ turned }) => turned?.runs ?? []),
      fonts.files,
    );
    let unnamed = 0;
    const printed = withLettersInOrder(drawn).map(({ width, height, turned, runs, tagOf }): PdfPage => {
      const placed = turned && withDrawnArabic(turned.items, turned.runs, names);
      const items = placed?.filter((item) => !isUnnamedSign(item));
      unnamed += (placed?.length ?? 0) - (items?.length ?? 0) + (items ?? []).reduce((n, i) => n + unnamedIn(i), 0);
      return { width, height, items: items ?? runs.map((run) => itemOf(run, spaces, tagOf(run.content))) };
    });
    if (unnamed > 0) warnings.push(warning("vowel-signs", { n: unnamed }));
    const pages = linesOf(columnsApart(withoutOverflow(printed)), fonts.styles);
    const characters = pages.flat().reduce((sum, line) => sum + line.text.length, 0);
    if (characters < LEAST_CHARACTERS)
      throw (await hasPictures(document, count, operatorNames)) ? noText(source) : noContents(source);
    return { source, form: "pdf", language: null, blocks: [], notes: [], pages, setAside: [], warnings };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf({ pdfjs, resources }: PdfEngine, bytes: Uint8Array, source: string): Promise<PDFDocumentProxy> {
  try {
    return await pdfjs.getDocument({
      disableFontFace: true,
      ...resources,
      data: new Uint8Array(bytes),
      cMapPacked: true,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
      // Keeps the fonts' files.
      fontExtraProperties: true,
      stopAtErrors: false,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException") {
      throw new UserError("encrypted", `${source} is protected by a password: save it without one.`, { cause: error });
    }
    throw new UserError("damaged", `${source} is damaged or no whole PDF: download it again.`, { cause: error });
  }
}

/** Signs drawn as one with others of the item that the file does not name. */
const unnamedIn = ({ str }: PdfItem): number => str.split(UNNAMED).length - 1;

const noText = (source: string): UserError =>
  new UserError(
    "no-text",
    `${source} holds images of pages and no text: give a version with text, or one put through OCR.`,
  );

const noContents = (source: string): UserError =>
  new UserError("damaged", `${source} shows nothing: it is damaged, or its pages are empty; download it again.`);

/** Whether one of the first pages shows anything at all: without text, it is a picture of text, or letters drawn as shapes. */
async function hasPictures(document: PDFDocumentProxy, pages: number, operatorNames: OperatorNames): Promise<boolean> {
  for (let number = 1; number <= Math.min(pages, PAGES_TO_SEE); number++) {
    const shown = await document.getPage(number).then(
      (page) => page.getOperatorList(),
      () => null,
    );
    if (shown?.fnArray.some((operator) => DRAWING.test(operatorNames.get(operator) ?? ""))) return true;
  }
  return false;
}

/** How many first pages are examined for a scan. */
const PAGES_TO_SEE = 3;

/** Names of pdf.js's operators that draw a picture or a path. */
const DRAWING = /^(?:paint\w*Image|constructPath|rawFillPath)/;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is known of the fonts that the pages use, by their names. */
interface Fonts {
  readonly styles: Map<string, FontStyle>;
  readonly files: Map<string, Uint8Array>;
}

/** What a page draws. */
interface DrawnPage {
  readonly runs: readonly GlyphRun[];
  /** What a right-to-left page draws, with the text that pdf.js extracts from it; its `runs` are empty. */
  readonly turned: { readonly items: readonly PdfItem[]; readonly runs: readonly GlyphRun[] } | null;
  /** What the file declares about marked content. */
  readonly tagOf: (content: Content) => LineTag | null;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads what a page draws. pdf.js's own text extraction takes a typesetter's gap between two letters for a space, and does not keep the
 * position of each letter; the drawing operators have both, and take no longer.
 *
 * @param fonts is told the fonts that the page uses
 */
async function readPage(page: PDFPageProxy, operatorNames: OperatorNames, fonts: Fonts): Promise<DrawnPage> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const operators = fnArray.map(
    (fn: number, i: number): Operator => ({ name: operatorNames.get(fn) ?? "", args: argsArray[i] ?? [] }),
  );
  const metrics = new Map<string, FontMetrics>();
  const metricsOf = (font: string): FontMetrics => {
    const known = metrics.get(font);
    if (known) return known;
    const found = fontOf(page, font);
    const made = { unit: found?.fontMatrix?.[0] ?? 0.001 };
    metrics.set(font, made);
    fonts.styles.set(font, styleOf(found?.name ?? ""));
    if (found?.data) fonts.files.set(font, found.data);
    return made;
  };
  const runs = glyphRuns(operators, metricsOf, page.view);
  const { width, height } = page.getViewport({ scale: 1 });
  const letters = runs.flatMap((run) => run.glyphs.filter(({ text }) => LETTER.test(text)));
  const turned = letters.filter(({ text }) => hasArabic(text));
  const tagOf = tagger(tagsOf(await page.getStructTree()), page);
  if (turned.length <= LEAST_TURNED * letters.length) return { runs, turned: null, tagOf, width, height };
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const printed = items.filter((item): item is PdfItem & typeof item => "str" in item && item.str !== "");
  return { runs: [], turned: { items: printed, runs }, tagOf, width, height };
}

const LETTER = /\p{L}/u;

/** If at least this share of a page's letters is Arabic, it is read from right to left: masthead and symbols are in Latin letters there too. */
const LEAST_TURNED = 0.2;

/** If a page declares no structure, its artifacts are not trusted either. */
function tagger(tags: ReadonlyMap<string, LineTag>, page: PDFPageProxy): (content: Content) => LineTag | null {
  const { num, gen } = page.ref ?? { num: 0, gen: 0 };
  const prefix = `p${num}R${gen === 0 ? "" : gen}_mc`;
  return (content) => {
    if (tags.size === 0 || content === null) return null;
    return content === "artifact" ? ARTIFACT : (tags.get(prefix + content) ?? null);
  };
}

const ARTIFACT: LineTag = { element: 0, role: "artifact", cell: null };

const styleOf = (name: string): FontStyle => ({
  italic: /italic|oblique|kaiti|楷/iu.test(name),
  bold: /bold|black|heavy/iu.test(name),
});

/** What pdf.js knows about a font once a page that uses it has been interpreted. */
interface FontFacts {
  readonly name?: string;
  readonly fontMatrix?: readonly number[];
  /** The font's file, as repaired by pdf.js. */
  readonly data?: Uint8Array;
}

function fontOf(page: PDFPageProxy, font: string): FontFacts | null {
  if (!page.commonObjs.has(font)) return null;
  const found: unknown = page.commonObjs.get(font);
  return typeof found === "object" ? (found as FontFacts | null) : null;
}
