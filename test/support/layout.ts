/** Lays a resolution out as the United Nations does, as a flat OpenDocument text that LibreOffice turns into other forms. */
import type { LanguageCode, Paragraph, Resolution } from "../../src/model/resolution.js";

/** Fonts of Debian's noto packages that have the letters of each language. */
const FONTS: Readonly<Partial<Record<LanguageCode, string>>> = { ar: "Noto Naskh Arabic", zh: "Noto Serif CJK SC" };
/** Between the margins of a letter page. */
const TEXT_WIDTH = "17.39cm";
const JOB_NUMBER = "23-24503";

const NAMESPACES = [
  ["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
  ["style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
  ["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
  ["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
  ["fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
  ["svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/**
 * The resolution as a flat OpenDocument text: masthead, title, italic opening phrases, numbers, footnotes, running
 * heads and page numbers.
 */
export function layoutOf(resolution: Resolution): string {
  const { language, paragraphs, masthead, adoption, vote } = resolution;
  const lay = new Layout(resolution);
  const number = resolution.symbol?.replace("A/RES/", "") ?? "";
  const title = `${number}${language === "ar" ? " - " : language === "zh" ? ". " : ".\t"}${resolution.title ?? ""}`;
  const closing = [adoption?.text, vote].filter((line) => line !== null && line !== undefined);
  const text = [
    ...lay.masthead(masthead, resolution.symbol ?? ""),
    p("Title", escapeXml(title)),
    ...paragraphs.flatMap((paragraph) => lay.paragraph(paragraph)),
    ...closing.map((line) => p("Closing", escapeXml(line))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
${styles(language)}
${pages(resolution)}
<office:body><office:text>
${text.join("\n")}
</office:text></office:body></office:document>`;
}

class Layout {
  readonly #notes: ReadonlyMap<string, string>;
  #placed = 0;

  constructor({ footnotes }: Resolution) {
    this.#notes = new Map(footnotes.map((note) => [note.id, note.text]));
  }

  /** The first lines beside the symbol, as a table; the others below. */
  masthead(lines: readonly string[], symbol: string): string[] {
    const [organisation = "", body = "", ...others] = lines;
    const dated = others.findIndex((line, i) => i > 0 && /\d{4}$/.test(line));
    const right = dated > 0 && dated < 3 ? others.slice(0, dated + 1) : [];
    const cell = (style: string, ...texts: string[]) =>
      `<table:table-cell>${texts.map((t) => p(style, escapeXml(t))).join("")}</table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
    return [
      `<table:table table:name="Masthead"><table:table-column table:number-columns-repeated="2"/>`,
      row(cell("Plain", organisation), cell("Plain", symbol)),
      row(cell("Strong", body), cell("Plain", ...right)),
      "</table:table>",
      ...others.slice(right.length).map((line) => p("Plain", escapeXml(line))),
    ];
  }

  paragraph(paragraph: Paragraph): string[] {
    const { kind, depth, label, text } = paragraph;
    if (text === "") return [];
    if (kind === "table") return [this.#table(paragraph)];
    if (kind === "heading") return [p("Heading", this.#inline(paragraph))];
    const style = kind === "subparagraph" ? `Point${Math.min(depth, 3)}` : "Body";
    return [p(style, `${label === "" ? "" : `${escapeXml(label)}<text:tab/>`}${this.#inline(paragraph)}`)];
  }

  /** The text with its opening phrase in italics and its notes at their places. */
  #inline({ text, opening, marks }: Paragraph): string {
    const lead = opening?.end ?? 0;
    const cuts = [...new Set([0, lead, ...marks.map((m) => m.at), text.length])].sort((a, b) => a - b);
    return cuts
      .map((at, i) => {
        const notes = marks.filter((m) => m.at === at).map((m) => this.#note(m.note));
        const piece = escapeXml(text.slice(at, cuts[i + 1] ?? at));
        const italic = piece !== "" && at < lead;
        return notes.join("") + (italic ? `<text:span text:style-name="Opening">${piece}</text:span>` : piece);
      })
      .join("");
  }

  #note(id: string): string {
    const number = ++this.#placed;
    const body = p("Note", `<text:s/>${escapeXml(this.#notes.get(id) ?? "")}`);
    return `<text:note text:id="n${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body>${body}</text:note-body></text:note>`;
  }

  #table({ text, id }: Paragraph): string {
    const rows = text.split(" ¦ ").map((row) => row.split(" | "));
    const width = Math.max(...rows.map((row) => row.length));
    const cells = (row: readonly string[]) =>
      Array.from(
        { length: width },
        (_, i) => `<table:table-cell>${p("Cell", escapeXml(row[i] ?? ""))}</table:table-cell>`,
      );
    const body = rows.map((row) => `<table:table-row>${cells(row).join("")}</table:table-row>`);
    return `<table:table table:name="${escapeXml(id)}"><table:table-column table:number-columns-repeated="${width}"/>${body.join("")}</table:table>`;
  }
}

function p(style: string, content: string): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

function styles(language: LanguageCode): string {
  const font = FONTS[language] ?? "Liberation Serif";
  const rtl = language === "ar" ? ` style:writing-mode="rl-tb"` : ` style:writing-mode="lr-tb"`;
  const fonts = `style:font-name="F" style:font-name-asian="F" style:font-name-complex="F" fo:font-size="10pt" style:font-size-asian="10pt" style:font-size-complex="10pt"`;
  const locale = `fo:language="${language === "zh" || language === "ar" ? "en" : language}" fo:country="none" style:language-asian="zh" style:country-asian="CN" style:language-complex="ar" style:country-complex="SA" fo:hyphenate="false"`;
  // Arabic is not stretched: LibreOffice stretches it with glyphs that PDFs then give as other characters.
  const justified = language === "ar" ? "right" : "justify";
  const base = language === "ar" ? "right" : "left";
  const style = (name: string, paragraph: string, text = "", page = "") =>
    `<style:style style:name="${name}" style:family="paragraph"${page}><style:paragraph-properties${rtl} ${paragraph.includes("text-align") ? "" : `fo:text-align="${base}" `}${paragraph}/><style:text-properties ${text}/></style:style>`;
  const bold = `fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"`;
  const small = `fo:font-size="8.5pt" style:font-size-asian="8.5pt" style:font-size-complex="8.5pt"`;
  /** A line with one text at each side of the page. */
  const opposite = (name: string) =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties${rtl} fo:text-align="${base}"><style:tab-stops><style:tab-stop style:position="${TEXT_WIDTH}" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties ${small}/></style:style>`;
  const indent = (cm: number, first: number) =>
    `fo:margin-left="${cm}cm" fo:margin-right="0cm" fo:text-indent="${first}cm"`;
  const below = `fo:margin-bottom="0.21cm"`;
  return `<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${font}'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties${rtl}/><style:text-properties ${fonts} ${locale}/></style:default-style>
<style:style style:name="Opening" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
${["Footnote_20_Symbol", "Footnote_20_anchor"].map((name) => `<style:style style:name="${name}" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>`).join("")}
${style("Plain", below)}${style("Strong", below, bold)}${style("Cell", "")}
${style("Title", `${below} ${indent(2, -2)}`, bold)}
${style("Heading", `${below} fo:text-align="center" fo:keep-with-next="always"`, bold)}
${style("Body", `${below} ${indent(2, 0.9)} fo:text-align="${justified}"`)}
${[1, 2, 3].map((d) => style(`Point${d}`, `${below} ${indent(2 + (d - 1) * 0.9, 0.9)} fo:text-align="${justified}"`)).join("")}
${style("Closing", `${below} fo:text-align="${language === "ar" ? "left" : "right"}"`)}
${style("Note", `${indent(0, 0)}`, small)}${["Head", "Foot"].map(opposite).join("")}
<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
</office:styles>`;
}

/** The first page without a head, later ones with the symbol and the title, on the outer side. */
function pages({ symbol, title, language }: Resolution): string {
  const rtl = language === "ar" ? ` style:writing-mode="rl-tb"` : "";
  const head = (first: string, second: string) => p("Head", `${escapeXml(first)}<text:tab/>${escapeXml(second)}`);
  const count = `<text:page-number text:select-page="current"/>/<text:page-count/>`;
  const foot = (first: string, second: string) => p("Foot", `${first}<text:tab/>${second}`);
  return `<office:automatic-styles><style:page-layout style:name="L" style:page-usage="mirrored"><style:page-layout-properties fo:page-width="21.59cm" fo:page-height="27.94cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.1cm" fo:margin-right="2.1cm"${rtl}/><style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header>${head(title ?? "", symbol ?? "")}</style:header><style:header-left>${head(symbol ?? "", title ?? "")}</style:header-left><style:header-first>${p("Head", "")}</style:header-first><style:footer>${foot(JOB_NUMBER, count)}</style:footer><style:footer-left>${foot(count, JOB_NUMBER)}</style:footer-left><style:footer-first>${p("Foot", `${JOB_NUMBER} (E)    191223`)}</style:footer-first></style:master-page></office:master-styles>`;
}

/** Text for XML, without the control characters that XML cannot hold. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
