/** Renders the comparative table that delegations circulate: both texts side by side, insertions bold, deletions struck out. */
import type { Comparison, Side } from "../../model/comparison.js";
import type { LanguageCode } from "../../model/resolution.js";
import { type Piece, paragraphsOfSide, textIn } from "../../redline/blocks.js";
import type { Item } from "../../redline/item.js";
import { type Departure, type Redline, redline } from "../../redline/redline.js";
import { answers, type View } from "../fold.js";
import { fill, type Labels } from "../labels/labels.js";
import type { ReportOptions, WordOptions } from "../options.js";
import {
  addressesOf,
  comparedInWords,
  countsInWords,
  kindsInWords,
  nameOf,
  oldAddresses,
  remarks,
  setAsideLines,
  titleInWords,
  warningsInWords,
  weight,
} from "../phrases.js";
import { paragraph, scriptOf, wordFile } from "./parts.js";
import { type Look, runsXml, type Script } from "./runs.js";

/** Letter paper in landscape, in twentieths of a point. */
const PAGE =
  '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>' +
  '<w:pgMar w:top="1080" w:right="1080" w:bottom="1080" w:left="1080" w:header="540" w:footer="540" w:gutter="0"/>';

/** Widths of the columns address, old text, new text and kinds, which fill the space between the margins. */
const WIDTHS = [1500, 5200, 5200, 1780] as const;

const FRAME = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join("");

/** What is needed to write cells: the languages of the two texts and of the report, and the numbers of the notes. */
interface Desk {
  readonly labels: Labels;
  readonly languages: Readonly<Record<Side, LanguageCode>>;
  /** Printed marks of footnotes by address. */
  readonly marks: Readonly<Record<Side, ReadonlyMap<string, string>>>;
}

/**
 * The table as the bytes of a DOCX file: a row for every paragraph and footnote in the order of the new text, with its addresses and kinds
 * of change. With filters, only the matching rows.
 *
 * @example
 * docxTable(comparison, { labels, view: { only: [], context: 0 }, sideBySide: true, signature: UNSIGNED, table: true, comments: false });
 */
export function docxTable(comparison: Comparison, options: ReportOptions & WordOptions): Uint8Array {
  const content = redline(comparison);
  const { labels, view, signature } = options;
  const marksOf = (side: Side) => new Map(comparison[side].footnotes.map((note) => [note.id, note.mark]));
  const desk: Desk = {
    labels,
    languages: { old: comparison.old.language, new: comparison.new.language },
    marks: { old: marksOf("old"), new: marksOf("new") },
  };
  const shown = (items: readonly (Item | Departure)[]): (Item | Departure)[] =>
    items.filter((i) => view.only.length === 0 || answers(i.kind === "departure" ? i.item : i, view.only));
  const notes = shown(content.footnotes);
  const rows = [
    headerRow(content, desk),
    ...shown(content.items).map((item) => itemRow(item, desk)),
    ...(notes.length > 0 ? [sectionRow(labels.sections.footnotes, desk)] : []),
    ...notes.map((item) => itemRow(item, desk)),
  ];
  const language = comparison.new.language;
  const layout = scriptOf(language).rightToLeft ? "<w:bidiVisual/>" : "";
  const total = WIDTHS.reduce((sum, width) => sum + width, 0);
  const table =
    `<w:tbl><w:tblPr>${layout}<w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${FRAME}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>' +
    `</w:tblCellMar></w:tblPr><w:tblGrid>${WIDTHS.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>` +
    `${rows.join("")}</w:tbl>`;
  const names = `${nameOf(content.old)} → ${nameOf(content.new)}`;
  const head = paragraph("Symbol", language, runsXml(names, {}, scriptOf(language)));
  return wordFile({
    language,
    body: introduction(content, desk, view) + table + closing(content, desk),
    page: PAGE,
    heads: { first: head, others: head },
    properties: { ...signature, title: names },
  });
}

/** The title, what was compared, the count of changes and how to read the table. */
function introduction(content: Redline, { labels, languages }: Desk, view: View): string {
  const language = content.new.title === null ? labels.code : languages.new;
  const title = content.title
    ? content.title
        .map((piece) => pieceXml(piece, piece.side === "old" ? "old" : "new", scriptOf(language), new Map()))
        .join("")
    : runsXml(titleInWords(content.new, labels), {}, scriptOf(language));
  const [before = "", between = "", after = ""] = labels.legend.split(/\{deleted\}|\{inserted\}/);
  const script = scriptOf(labels.code);
  const sample = (look: Look): string => runsXml("abc", look, { ...script, rightToLeft: false });
  const legend =
    runsXml(before, {}, script) +
    sample({ struck: true }) +
    runsXml(between, {}, script) +
    sample({ bold: true }) +
    runsXml(after, {}, script);
  const lines = [
    ...comparedInWords(content, labels),
    ...warningsInWords(content, labels).whole,
    ...countsInWords(content, { labels, view }).map((line) => line.join(" · ")),
  ];
  return (
    paragraph("TableTitle", language, title) +
    lines.map((line) => paragraph("Masthead", labels.code, runsXml(line, {}, script))).join("") +
    paragraph("Masthead", labels.code, legend)
  );
}

/** Warnings, and what was set aside; a table must be followed by a paragraph in any case. */
function closing(content: Redline, { labels }: Desk): string {
  const script = scriptOf(labels.code);
  const line = (text: string, bold = false): string =>
    paragraph("Masthead", labels.code, runsXml(text, { bold }, script));
  const listed = (name: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : line(name, true) + lines.map((text) => line(text)).join("");
  return (
    paragraph("Masthead", labels.code, "") +
    listed(labels.sections.warnings, warningsInWords(content, labels).places) +
    listed(labels.sections.setAside, setAsideLines(content))
  );
}

function headerRow({ old, new: after }: Redline, { labels }: Desk): string {
  const texts = [labels.columns.address, nameOf(old), nameOf(after), labels.columns.kinds];
  const cells = texts.map((text, i) => {
    const runs = runsXml(text, { bold: true }, scriptOf(labels.code));
    return cell(i, paragraph("TableText", labels.code, runs), SHADED);
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
}

const SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>';

function sectionRow(name: string, { labels }: Desk): string {
  const runs = runsXml(name, { bold: true }, scriptOf(labels.code));
  const total = WIDTHS.reduce((sum, width) => sum + width, 0);
  const properties = `<w:tcW w:w="${total}" w:type="dxa"/><w:gridSpan w:val="${WIDTHS.length}"/>${SHADED}`;
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>${properties}</w:tcPr>${paragraph("TableText", labels.code, runs)}</w:tc></w:tr>`;
}

function itemRow(entry: Item | Departure, desk: Desk): string {
  const { labels } = desk;
  const own = (lines: readonly string[]): string =>
    lines.map((line) => paragraph("TableText", labels.code, runsXml(line, {}, scriptOf(labels.code)))).join("");
  if (entry.kind === "departure") {
    const to = fill(labels.movedTo, { to: addressesOf(entry.item, labels) });
    return row(
      [own([oldAddresses(entry.item, labels)]), textCell(entry.item, "old", desk), "", own([to])],
      labels.code,
    );
  }
  const now = addressesOf(entry, labels);
  const shifted = entry.old.length > 0 && entry.new.length > 0 && entry.old.join() !== entry.new.join();
  const address = shifted ? `${now} (${oldAddresses(entry, labels)})` : now;
  return row(
    [own([address]), textCell(entry, "old", desk), textCell(entry, "new", desk), own(fateOf(entry, labels))],
    labels.code,
  );
}

/** What became of the paragraph, in words; its addresses are in a column of their own. */
function fateOf(item: Item, labels: Labels): string[] {
  const heavy = weight(item, labels);
  return [
    ...(item.relation === "unchanged" ? [] : [labels.relations[item.relation]]),
    ...(item.moved ? [fill(labels.movedFrom, { from: oldAddresses(item, labels) })] : []),
    ...kindsInWords(item, labels),
    ...remarks(item, labels),
    ...(heavy ? [heavy] : []),
  ];
}

/** The paragraphs of one side, with the text marked that only it has. */
function textCell(item: Item, side: Side, desk: Desk): string {
  const language = desk.languages[side];
  const script = scriptOf(language);
  const other = side === "old" ? "new" : "old";
  const labelsChanged =
    item[other].length > 0 &&
    paragraphsOfSide(item.blocks, side)
      .map((p) => p.passage.label)
      .join() !==
      paragraphsOfSide(item.blocks, other)
        .map((p) => p.passage.label)
        .join();
  return paragraphsOfSide(item.blocks, side)
    .map(({ passage, pieces }) => {
      const changed = labelsChanged || item[other].length === 0;
      const look = { struck: changed && side === "old", bold: changed && side === "new" };
      const label = passage.label === "" ? "" : runsXml(passage.label, look, script) + runsXml(" ", {}, script);
      const words = pieces.map((piece) => pieceXml(piece, side, script, desk.marks[side]));
      return paragraph("TableText", language, label + words.join(""));
    })
    .join("");
}

/** A piece as it stands in one text. */
function pieceXml(piece: Piece, side: Side, script: Script, marks: ReadonlyMap<string, string>): string {
  const look = { struck: piece.side === "old", bold: piece.side === "new" };
  if (piece.kind === "note") return runsXml(marks.get(piece[side] ?? "") ?? "", { ...look, raised: true }, script);
  return runsXml(textIn(piece, side), { ...look, opening: piece.opening }, script);
}

function row(cells: readonly string[], language: LanguageCode): string {
  const made = cells.map((content, i) => cell(i, content || paragraph("TableText", language, ""), ""));
  return `<w:tr>${made.join("")}</w:tr>`;
}

const cell = (column: number, content: string, properties: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[column] ?? 0}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
