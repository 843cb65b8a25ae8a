/** Assembles a Word document: its body and the parts around it. */
import { LANGUAGES } from "../../language/languages.js";
import type { LanguageCode } from "../../model/resolution.js";
import { officePackage, type PackagePart, type Properties } from "../ooxml/package.js";
import type { Script } from "./runs.js";
import { stylesXml } from "./styles.js";

/** The contents of a document. */
export interface WordDocument {
  readonly language: LanguageCode;
  /** Paragraphs and tables, with the section's properties except for its headers and footers. */
  readonly body: string;
  /** Paper and margins. */
  readonly page: string;
  /** Paragraphs of the page header: of the first page, and of the others. */
  readonly heads: { readonly first: string; readonly others: string };
  /** The footnotes; none by default. */
  readonly notes?: string;
  /** The comments; none by default. */
  readonly comments?: string;
  /** Whether Word goes on tracking changes; false by default. */
  readonly tracking?: boolean;
  readonly properties: Properties;
}

const PREFIX = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The document as the bytes of a DOCX file. */
export function wordFile(document: WordDocument): Uint8Array {
  const { language, body, page, heads, notes = "", comments = "", tracking = false, properties } = document;
  const rightToLeft = LANGUAGES[language].direction === "rtl";
  const part = (name: string, kind: string, root: string, xml: string): PackagePart => ({
    path: `word/${name}.xml`,
    type: `${PREFIX}.${kind}+xml`,
    xml: `<w:${root} ${NAMESPACES}>${xml}</w:${root}>`,
  });
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>' +
    '<w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId6"/>' +
    `${page}<w:titlePg/>${rightToLeft ? "<w:bidi/>" : ""}</w:sectPr>`;
  const main: PackagePart = {
    ...part("document", "document.main", "document", `<w:body>${body || "<w:p/>"}${section}</w:body>`),
    links: [
      { id: "rId1", kind: "styles", target: "styles.xml" },
      { id: "rId2", kind: "settings", target: "settings.xml" },
      { id: "rId3", kind: "footnotes", target: "footnotes.xml" },
      { id: "rId4", kind: "header", target: "header1.xml" },
      { id: "rId5", kind: "header", target: "header2.xml" },
      { id: "rId6", kind: "footer", target: "footer1.xml" },
      ...(comments === "" ? [] : [{ id: "rId7", kind: "comments", target: "comments.xml" }]),
    ],
  };
  const parts = [
    main,
    part("styles", "styles", "styles", stylesXml(language, rightToLeft)),
    part("settings", "settings", "settings", settingsXml(tracking)),
    part("footnotes", "footnotes", "footnotes", separators() + notes),
    part("header1", "header", "hdr", heads.others || "<w:p/>"),
    part("header2", "header", "hdr", heads.first || "<w:p/>"),
    part("footer1", "footer", "ftr", footerXml()),
    ...(comments === "" ? [] : [part("comments", "comments", "comments", comments)]),
  ];
  return officePackage(parts, properties);
}

/** What must be known about a language to write runs in it. */
export function scriptOf(language: LanguageCode): Script {
  return { rightToLeft: LANGUAGES[language].direction === "rtl", eastAsian: language === "zh" };
}

/** A paragraph in the direction of its own language, whatever the document's. */
export function paragraph(style: string, language: LanguageCode, runs: string): string {
  const direction = scriptOf(language).rightToLeft ? "<w:bidi/>" : '<w:bidi w:val="0"/>';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${direction}</w:pPr>${runs}</w:p>`;
}

function settingsXml(tracking: boolean): string {
  return (
    `${tracking ? "<w:trackRevisions/>" : ""}<w:defaultTabStop w:val="567"/>` +
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    "</w:compat>"
  );
}

/** The two notes that Word requires before all others: the rules above the notes of a page. */
function separators(): string {
  const separator = (id: number, type: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`;
  return separator(-1, "separator") + separator(0, "continuationSeparator");
}

/** The page number and the number of pages. */
function footerXml(): string {
  const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  return `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field("PAGE")}<w:r><w:t>/</w:t></w:r>${field("NUMPAGES")}</w:p>`;
}
