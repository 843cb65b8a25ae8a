/** Renders the report as Markdown that GitHub shows well: a summary table, then every change as a redline. */
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison } from "../../model/comparison.js";
import type { LanguageCode } from "../../model/resolution.js";
import { type Block, type Piece, paragraphsOfSide } from "../../redline/blocks.js";
import type { TextHeader } from "../../redline/header.js";
import type { Item } from "../../redline/item.js";
import { type Departure, type Redline, redline } from "../../redline/redline.js";
import { rowsOfPieces, type TableRow, tableRowsOf } from "../../redline/table-rows.js";
import { arrowBetween } from "../arrow.js";
import { briefInWords, countOfGroups, type LineInWords } from "../brief-words.js";
import { directionMark } from "../direction.js";
import { type Fold, fold } from "../fold.js";
import { foldedRows } from "../fold-rows.js";
import { fill, type Labels } from "../labels/labels.js";
import type { ReportOptions } from "../options.js";
import {
  addressesOf,
  type Count,
  counts,
  facts,
  foldInWords,
  isIdentical,
  nameOf,
  noteFates,
  oldAddresses,
  particulars,
  setAsideInWords,
  shownInWords,
  warningsInWords,
  weight,
} from "../phrases.js";
import { escaped } from "./escape.js";

/**
 * The report as GitHub-flavoured Markdown.
 *
 * @returns blocks parted by empty lines, ending in a line feed
 * @example
 * markdownReport(comparison, { labels: en, view: { only: [], context: 0 }, sideBySide: false });
 */
export function markdownReport(comparison: Comparison, options: ReportOptions): string {
  const content = redline(comparison);
  const { whole, places } = warningsInWords(content, options.labels);
  const blocks = [
    ...header(content, options),
    ...warnings(whole, options),
    ...summary(content, options),
    ...brief(content, options),
    ...(options.brief
      ? []
      : [
          ...section(options.labels.sections.changes, fold(content.items, options.view), content, options),
          ...section(options.labels.sections.footnotes, fold(content.footnotes, options.view), content, options),
          ...setAside(content, options),
          ...warnings(places, options),
        ]),
  ];
  return `${directed(blocks, options.labels.code, "ltr").join("\n\n")}\n`;
}

type Blocks = string[];

function header({ old, new: now, title }: Redline, { labels }: ReportOptions): Blocks {
  const name = title ? piecesInWords(title) : escaped(now.title ?? old.title ?? "");
  return [
    `# ${escaped(nameOf(old))} → ${escaped(nameOf(now))}`,
    ...(name === "" ? [] : directed([`**${name}**`], now.language, directionOf(labels.code))),
    [described(labels.earlier, old, labels), described(labels.later, now, labels)].join("\n"),
  ];
}

function described(which: string, text: TextHeader, labels: Labels): string {
  const said = particulars(text, labels);
  const name = text.symbol
    ? [`**${escaped(text.symbol)}**`, ...said, escaped(text.source)]
    : [`**${escaped(text.source)}**`, ...said];
  return `- ${which}: ${name.join(" · ")}`;
}

function summary(content: Redline, options: ReportOptions): Blocks {
  const { labels } = options;
  if (isIdentical(content)) return [labels.identical];
  const { fates, weights } = counts(content, labels);
  const notes = noteFates(content, labels).map((c) => c.said);
  return [
    `## ${labels.sections.summary}`,
    tableOf([fates, weights].flat()),
    ...(notes.length === 0 ? [] : [fill(labels.footnoteCounts, { counts: notes.join(" · ") })]),
    ...shownInWords(content, options),
  ];
}

function tableOf(said: readonly Count[]): string {
  const rows = [said.map((c) => c.name), said.map(() => "---:"), said.map((c) => String(c.n))];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function brief(content: Redline, options: ReportOptions): Blocks {
  const { labels } = options;
  const groups = briefInWords(content, options);
  if (groups.length === 0) return [];
  const n = countOfGroups(groups);
  const lists = groups.flatMap(({ name, n: of, lines }) => [
    `**${name}** (${of})`,
    ...directed(
      [lines.map((line) => briefLine(line, content, labels)).join("\n")],
      content.new.language,
      directionOf(labels.code),
    ),
  ]);
  return [`## ${labels.sections.brief} (${n})`, ...lists];
}

function briefLine({ address, facts }: LineInWords, { new: { language } }: Redline, labels: Labels): string {
  const told = facts.map(({ what, before, old, new: now, after }) => {
    const words = [...(old ? [struck(escaped(old))] : []), ...(now ? [put(escaped(now))] : [])];
    const said = escaped(before) + words.join(arrowBetween(old, now, language)) + escaped(after);
    const marked = directionMark(before + old + now, language) + said;
    return [what, marked].filter((text) => text !== "").join(labels.colon);
  });
  return `- **${escaped(address)}** ${told.join(labels.semicolon)}`;
}

function section(
  name: string,
  shown: readonly (Item | Departure | Fold)[],
  { old, new: now }: Redline,
  options: ReportOptions,
): Blocks {
  if (!shown.some((i) => i.kind !== "fold")) return [];
  return [
    `## ${name}`,
    ...shown.flatMap((entry) => {
      if (entry.kind === "fold") return [`*${foldInWords(entry, options.labels)}*`];
      if (entry.kind === "departure") return [departureLine(entry, options.labels)];
      const body = options.sideBySide ? besideTable(entry, options.labels) : redlineQuote(entry, options.labels);
      const language = entry.new.length > 0 ? now.language : old.language;
      return [titleOf(entry, options.labels), ...directed([body], language, directionOf(options.labels.code))];
    }),
  ];
}

const departureLine = ({ item }: Departure, labels: Labels): string =>
  `*${oldAddresses(item, labels)} · ${fill(labels.movedTo, { to: addressesOf(item, labels) })}*`;

function titleOf(item: Item, labels: Labels): string {
  const said = facts(item, labels).map(escaped);
  const heavy = weight(item, labels);
  return `### ${escaped(addressesOf(item, labels))}\n\n${[...said, ...(heavy ? [`**${heavy}**`] : [])].join(" · ")}`;
}

/** The redline as a quotation, one paragraph of it for each of the text. */
function redlineQuote(item: Item, labels: Labels): string {
  return item.blocks
    .map((block) => {
      const rows = tableRowsOf(block);
      return rows ? quotedTable(rows, labels) : `> ${blockInWords(block)}`;
    })
    .join("\n>\n");
}

/** A table whose first row heads it; rows that are the same are counted. */
function quotedTable(rows: readonly TableRow[], labels: Labels): string {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const line = (cells: readonly string[]): string =>
    `> | ${Array.from({ length: width }, (_, i) => cells[i] ?? "").join(" | ")} |`;
  const lines = foldedRows(rows).map((row) =>
    typeof row === "number"
      ? line([`*… ${fill(labels.counts.unchanged, { n: row })}*`])
      : line(row.cells.map(({ pieces }) => piecesInWords(pieces))),
  );
  return [...lines.slice(0, 1), line(Array.from({ length: width }, () => "---")), ...lines.slice(1)].join("\n");
}

function blockInWords(block: Block): string {
  const label = (block.new ?? block.old)?.label ?? "";
  const end = block.end.side === "both" ? "" : marked("¶", block.end.side);
  const whole = block.pieces.every((p) => p.side === block.end.side);
  return `${label === "" ? "" : `${escaped(label)} `}${piecesInWords(block.pieces)}${whole ? "" : end}`;
}

function besideTable(item: Item, labels: Labels): string {
  const [left, right] = (["old", "new"] as const).map((side) =>
    paragraphsOfSide(item.blocks, side)
      .map(
        ({ passage, pieces }) =>
          `${passage.label === "" ? "" : `${escaped(passage.label)} `}${passage.kind === "table" ? rowsInWords(pieces) : piecesInWords(pieces)}`,
      )
      .join("<br><br>"),
  );
  return [`| ${labels.columns.old} | ${labels.columns.new} |`, "| --- | --- |", `| ${left} | ${right} |`].join("\n");
}

/** The rows of a table of one text, a line each. */
const rowsInWords = (pieces: readonly Piece[]): string =>
  rowsOfPieces(pieces)
    .map(({ cells }) => cells.map((cell) => piecesInWords(cell.pieces)).join(" \\| "))
    .join("<br>");

function piecesInWords(pieces: readonly Piece[]): string {
  let out = "";
  pieces.forEach((piece, i) => {
    const text = piece.kind === "note" ? `<sup>${piece.new ?? piece.old}</sup>` : escaped(piece.text);
    const opens = pieces[i - 1]?.side !== piece.side;
    const closes = pieces[i + 1]?.side !== piece.side;
    const [before, after] = TAGS[piece.side];
    out += `${opens ? before : ""}${text}${closes ? after : ""}`;
  });
  return out;
}

const TAGS = { both: ["", ""], old: ["<del>", "</del>"], new: ["<ins>", "</ins>"] } as const;

const marked = (text: string, side: keyof typeof TAGS): string => TAGS[side].join(text);
const struck = (text: string): string => marked(text, "old");
const put = (text: string): string => marked(text, "new");

function setAside(content: Redline, { labels }: ReportOptions): Blocks {
  const lines = setAsideInWords(content).map(
    ({ name, texts }) => `- ${escaped(name)} (${texts.length}): ${texts.map(escaped).join(" · ")}`,
  );
  return lines.length === 0 ? [] : [`## ${labels.sections.setAside}`, lines.join("\n")];
}

function warnings(messages: readonly string[], { labels }: ReportOptions): Blocks {
  const lines = messages.map((message) => `- ${escaped(message)}`);
  return lines.length === 0 ? [] : [`## ${labels.sections.warnings}`, lines.join("\n")];
}

const directionOf = (language: LanguageCode): "ltr" | "rtl" => LANGUAGES[language].direction;

/** Blocks in the direction of their language, where what is around them has the other. */
function directed(blocks: Blocks, language: LanguageCode, around: "ltr" | "rtl"): Blocks {
  const direction = directionOf(language);
  return direction === around ? blocks : [`<div dir="${direction}">`, ...blocks, "</div>"];
}
