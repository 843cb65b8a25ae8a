/** Lays a resolution out in the style of the United Nations, as a flat OpenDocument text that LibreOffice converts to other forms. */
import { findDates } from "../../src/language/dates.js";
import { LANGUAGES } from "../../src/language/languages.js";
import type { LanguageCode, Paragraph, Resolution } from "../../src/model/resolution.js";
import { tableRows } from "../../src/model/table.js";
import { escapeXml, paragraphXml as p, pagesOf, stylesOf } from "./layout-styles.js";
import { leftToRight, OF_TODAY, type PrintedManner, TYPESCRIPT } from "./manners.js";

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
 *
 * @param manner how the pages of a body or of an age are set; without one, those of the General Assembly today
 */
export function layoutOf(resolution: Resolution, manner: PrintedManner = OF_TODAY): string {
  const { language, paragraphs, masthead, adoption, vote, symbol, title } = resolution;
  const lay = new Layout(resolution);
  const number = symbol?.replace(/^[A-Z/]+RES\//u, "") ?? "";
  const numbered = `${number}${language === "ar" ? " - " : language === "zh" ? ". " : ".\t"}${title}`;
  // The Security Council tells above the text when it was adopted, the others below.
  const isAbove = symbol?.startsWith("S/") === true;
  const adopted = linesOfAdoption(adoption?.text ?? "", language);
  const closing = isAbove ? [] : adopted;
  const above = masthead.filter((line) => line.replace(/\.$/u, "") !== number);
  const body = [
    ...paragraphs.flatMap((paragraph) => lay.paragraph(paragraph)),
    ...closing.map((line) => p(line.startsWith("[") ? "Body" : "Closing", escapeXml(line))),
    ...(vote === null ? [] : [p("Closing", escapeXml(vote))]),
  ].join("\n");
  const columns = `<text:section text:style-name="Columns" text:name="Text">${body}</text:section>`;
  const text = [
    ...lay.masthead(above, leftToRight(symbol ?? "")),
    ...(isAbove ? [p("Plain", escapeXml(adopted.join(" ")))] : []),
    ...(title === null ? [] : [p("Title", escapeXml(numbered))]),
    manner.columns === 1 ? body : columns,
  ];
  return officeDocument(language, manner, pagesOf(resolution, language, manner), text);
}

/**
 * Pages of text as a typewriter sets them, line by line: a flat OpenDocument text that looks as the text does.
 *
 * @param pages lines of pages that form feeds part
 */
export function typescriptOf(pages: string, { language }: Resolution): string {
  const lines = pages.split("\f").flatMap((page) =>
    page.split("\n").map((line, i) => {
      const inset = /^ */u.exec(line)?.[0].length ?? 0;
      return p(i === 0 ? "NewPage" : "Line", `<text:s text:c="${inset}"/>${escapeXml(line.slice(inset))}`);
    }),
  );
  return officeDocument(language, TYPESCRIPT, pagesOf(null, language, TYPESCRIPT), lines);
}

/** The meeting, the date and what is told of the vote in brackets, each on a line of its own. */
function linesOfAdoption(text: string, language: LanguageCode): string[] {
  const bracket = text.indexOf("[");
  const [said, vote] = bracket === -1 ? [text, ""] : [text.slice(0, bracket), text.slice(bracket)];
  const date = findDates(said, LANGUAGES[language])[0];
  const meeting = said.slice(0, date?.start ?? said.length);
  return [meeting, said.slice(meeting.length), vote].map((line) => line.trim()).filter((line) => line !== "");
}

const officeDocument = (
  language: LanguageCode,
  manner: PrintedManner,
  pages: string,
  text: readonly string[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
${stylesOf(language, manner)}
${pages}
<office:body><office:text>
${text.join("\n")}
</office:text></office:body></office:document>`;

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
    const rows = tableRows(text).map((row) => row.map(({ start, end }) => text.slice(start, end)));
    const width = Math.max(...rows.map((row) => row.length));
    const cells = (row: readonly string[]) =>
      Array.from(
        { length: width },
        (_, i) =>
          `<table:table-cell table:style-name="Padded">${p("Cell", escapeXml(row[i] ?? ""))}</table:table-cell>`,
      );
    const body = rows.map((row) => `<table:table-row>${cells(row).join("")}</table:table-row>`);
    return `<table:table table:name="${escapeXml(id)}"><table:table-column table:number-columns-repeated="${width}"/>${body.join("")}</table:table>`;
  }
}
