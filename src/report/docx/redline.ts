/**
 * A Word redline: the new text with tracked changes against the old one, laid out as the United Nations does.
 *
 * The parts are written by hand rather than with a library. The well-kept one (docx) has neither moves nor tracked
 * marks of footnotes, reaches the ends of paragraphs through private fields only, stamps the time into its bytes, and
 * loads slower than the whole comparison takes; what a redline needs of the format fits in these few files.
 */
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison } from "../../model/comparison.js";
import type { Resolution } from "../../model/resolution.js";
import { officePackage, type Part } from "../ooxml/package.js";
import { escapeXml } from "../ooxml/xml.js";
import { bodyBlocks, lineBlocks, noteWords } from "./lines.js";
import { createMarkup, type Markup, styleOf } from "./markup.js";
import { footnotesXml, settingsXml, WORD_TYPES } from "./parts.js";
import { stylesXml, WORD_NAMESPACES } from "./styles.js";

/** How the changes are signed. */
export interface RedlineOptions {
  /** Whose changes they are; "resdiff" by default. */
  readonly author?: string;
  /** When they were made, ISO 8601 in UTC; fixed by default, so that the same texts give the same bytes. */
  readonly date?: string;
}

export const DEFAULT_AUTHOR = "resdiff";

/** A time that is plainly nobody's. */
export const DEFAULT_DATE = "2000-01-01T00:00:00Z";

/** Letter paper, as the Organization prints in New York, in twentieths of a point. */
const PAGE =
  '<w:pgSz w:w="12240" w:h="15840"/>' +
  '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720" w:gutter="0"/>';

/**
 * The redline as the bytes of a DOCX file: accepting all changes gives the new text, rejecting all the old one, in
 * body, footnotes and running head.
 *
 * @example
 * await writeFile("redline.docx", docxRedline(comparison, { author: "Delegation of Utopia", date: "2026-11-01T09:00:00Z" }));
 */
export function docxRedline(comparison: Comparison, options: RedlineOptions = {}): Uint8Array {
  const { language, title, symbol } = comparison.new;
  const signature = { author: options.author ?? DEFAULT_AUTHOR, date: options.date ?? DEFAULT_DATE };
  const rightToLeft = LANGUAGES[language].direction === "rtl";
  const markup = createMarkup(signature, { rightToLeft, eastAsian: language === "zh" });
  const body = markup.paragraphs(bodyBlocks(comparison), styleOf) || "<w:p/>";
  const notes = markup.notes((note) => noteWords(comparison, note.old, note.new));
  const part = (name: string, kind: keyof typeof WORD_TYPES, xml: string): Part => ({
    path: `word/${name}.xml`,
    type: WORD_TYPES[kind],
    xml,
  });
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>' +
    '<w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId6"/>' +
    `${PAGE}<w:titlePg/>${rightToLeft ? "<w:bidi/>" : ""}</w:sectPr>`;
  const document: Part = {
    ...part("document", "document", `<w:document ${WORD_NAMESPACES}><w:body>${body}${section}</w:body></w:document>`),
    links: [
      { id: "rId1", kind: "styles", target: "styles.xml" },
      { id: "rId2", kind: "settings", target: "settings.xml" },
      { id: "rId3", kind: "footnotes", target: "footnotes.xml" },
      { id: "rId4", kind: "header", target: "header1.xml" },
      { id: "rId5", kind: "header", target: "header2.xml" },
      { id: "rId6", kind: "footer", target: "footer1.xml" },
    ],
  };
  const parts = [
    document,
    part("styles", "styles", stylesXml(language, rightToLeft)),
    part("settings", "settings", settingsXml()),
    part("footnotes", "footnotes", footnotesXml(notes)),
    part("header1", "header", headerXml(comparison, markup, false)),
    part("header2", "header", headerXml(comparison, markup, true)),
    part("footer1", "footer", footerXml()),
  ];
  return officePackage(parts, {
    title: escapeXml([symbol, title].filter((text) => text !== null).join(" ")),
    author: escapeXml(signature.author),
    date: escapeXml(signature.date),
  });
}

/** The running head; the first page's has the lines above the title too. */
function headerXml({ old, new: after }: Comparison, markup: Markup, masthead: boolean): string {
  const linesOf = ({ symbol, masthead: lines }: Resolution): string[] => [
    ...(symbol === null ? [] : [symbol]),
    ...(masthead ? lines.filter((line) => line !== symbol) : []),
  ];
  const blocks = lineBlocks(linesOf(old), linesOf(after));
  const paragraphs = markup.paragraphs(blocks, (block) => (block === blocks[0] ? "Symbol" : "Masthead"));
  return `<w:hdr ${WORD_NAMESPACES}>${paragraphs || '<w:p><w:pPr><w:pStyle w:val="Symbol"/></w:pPr></w:p>'}</w:hdr>`;
}

function footerXml(): string {
  const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field("PAGE")}<w:r><w:t>/</w:t></w:r>${field("NUMPAGES")}</w:p>`;
  return `<w:ftr ${WORD_NAMESPACES}>${paragraph}</w:ftr>`;
}
