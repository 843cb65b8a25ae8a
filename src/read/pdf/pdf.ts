/** PDF, read with pdf.js: pages of lines with places, sizes, raised and italic stretches. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { UserError } from "../../model/errors.js";
import type { Warning } from "../../model/resolution.js";
import type { Budget } from "../limits.js";
import type { SourceText } from "../source-text.js";
import { linesOf, type PdfItem, type PdfPage } from "./lines.js";
import { withoutOverflow } from "./overflow.js";
import type { Style } from "./piece.js";

/** A page of text has more characters than this; one of a scan has none, or a stamp's. */
const LEAST_CHARACTERS = 20;

/**
 * Reads a PDF.
 *
 * @param bytes the file; it is copied, since pdf.js takes its input away
 * @param source what the user calls it
 * @throws UserError when it is encrypted, is damaged beyond reading or holds only images
 */
export async function readPdf(bytes: Uint8Array, source: string, budget: Budget): Promise<SourceText> {
  const document = await openPdf(bytes, source);
  try {
    const warnings: Warning[] = [];
    const count = Math.min(document.numPages, budget.limits.pages);
    if (count < document.numPages) {
      const message = `Only the first ${count} of ${document.numPages} pages of ${source} were read: give more with --max-pages.`;
      warnings.push({ code: "pages-cut", message, where: [] });
    }
    const printed: PrintedPage[] = [];
    for (let number = 1; number <= count; number++) {
      budget.check();
      try {
        printed.push(await readPage(await document.getPage(number)));
      } catch (error) {
        const message = `Page ${number} of ${source} is damaged and was left out (${reason(error)}).`;
        warnings.push({ code: "page-damaged", message, where: [] });
      }
    }
    const styles = await learnStyles(document, printed, budget);
    const pages = linesOf(withoutOverflow(printed), styles);
    const characters = pages.flat().reduce((sum, line) => sum + line.text.length, 0);
    if (characters < LEAST_CHARACTERS) throw noText(source);
    return { source, form: "pdf", language: null, blocks: [], notes: [], pages, setAside: [], warnings };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array, source: string): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      // Without these, text in predefined Chinese encodings comes out empty without a word.
      cMapUrl: join(root, "cmaps/"),
      cMapPacked: true,
      standardFontDataUrl: join(root, "standard_fonts/"),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
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

const noText = (source: string): UserError =>
  new UserError(
    "no-text",
    `${source} holds images of pages and no text: give a version with text, or one put through OCR.`,
  );

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What pdf.js found on a page. */
interface PrintedPage extends PdfPage {
  readonly number: number;
}

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const { width, height } = page.getViewport({ scale: 1 });
  const printed = items.filter((item): item is PdfItem & typeof item => "str" in item && item.str !== "");
  return { number: page.pageNumber, items: printed, width, height };
}

/** Fonts that set less than this share of the text need not be known: a bar code, a single sign. */
const MARGINAL_FONTS = 0.005;

/**
 * Learns which fonts are italic or bold. pdf.js tells a font's name only once it has worked out how a page that uses it
 * is drawn, which takes longer than its text: so it is asked for as few pages as show nearly all of the text's fonts.
 */
async function learnStyles(
  document: PDFDocumentProxy,
  pages: readonly PrintedPage[],
  budget: Budget,
): Promise<Map<string, Style>> {
  const styles = new Map<string, Style>();
  const use = pages.map((page) => ({ number: page.number, fonts: charactersByFont(page.items) }));
  const total = use.flatMap(({ fonts }) => [...fonts.values()]).reduce((sum, n) => sum + n, 0);
  const known = (fonts: ReadonlyMap<string, number>): number =>
    [...fonts].filter(([font]) => styles.has(font)).reduce((sum, [, n]) => sum + n, 0);
  const unknown = (): number => total - use.reduce((sum, { fonts }) => sum + known(fonts), 0);
  while (unknown() > total * MARGINAL_FONTS) {
    budget.check();
    const news = (fonts: ReadonlyMap<string, number>): number => [...fonts.keys()].filter((f) => !styles.has(f)).length;
    const [best] = [...use].sort((a, b) => news(b.fonts) - news(a.fonts) || b.number - a.number);
    if (!best || news(best.fonts) === 0) break;
    const page = await document.getPage(best.number);
    // A page that cannot be drawn leaves its fonts upright: the text itself was read.
    await page.getOperatorList().catch(() => undefined);
    for (const font of best.fonts.keys()) styles.set(font, styleOf(fontName(page, font)));
  }
  return styles;
}

function charactersByFont(items: readonly PdfItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fontName: font, str } of items) counts.set(font, (counts.get(font) ?? 0) + str.length);
  return counts;
}

const styleOf = (name: string): Style => ({
  italic: /italic|oblique|kaiti|楷/iu.test(name),
  bold: /bold|black|heavy/iu.test(name),
});

function fontName(page: PDFPageProxy, font: string): string {
  if (!page.commonObjs.has(font)) return "";
  const found: unknown = page.commonObjs.get(font);
  return typeof found === "object" && found !== null && "name" in found ? String(found.name) : "";
}
