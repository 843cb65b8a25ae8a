/** The changes of a comparison as rows for spreadsheets, one row for each change. */
import type { Comparison, Side } from "../model/comparison.js";
import { type Piece, paragraphsOfSide, piecesOfSide, textIn } from "../redline/blocks.js";
import type { Item } from "../redline/item.js";
import { type Departure, type Redline, redline } from "../redline/redline.js";
import { answers } from "./fold.js";
import type { Labels } from "./labels/labels.js";
import type { ReportOptions } from "./options.js";
import { kindsInWords, remarks, weight } from "./phrases.js";

/** A stretch of a redline. */
export interface RedlineStretch {
  readonly side: Side | "both";
  readonly text: string;
}

/** One change in words. */
export interface ChangeRow {
  readonly old: string;
  readonly new: string;
  readonly relation: string;
  /** The word for it, or the empty string. */
  readonly moved: string;
  readonly kinds: string;
  /** Of substance or routine, in words. */
  readonly weight: string;
  readonly remarks: string;
  readonly oldText: string;
  readonly newText: string;
  readonly redline: readonly RedlineStretch[];
}

/** The cells of a row that are plain text, in the order of their columns; the redline follows them. */
export const PLAIN_COLUMNS = [
  "old",
  "new",
  "relation",
  "moved",
  "kinds",
  "weight",
  "remarks",
  "oldText",
  "newText",
] as const satisfies readonly (keyof ChangeRow)[];

/** The header of each column, the redline's last. */
export function columnNames({ columns, moved, substantive, routine }: Labels): string[] {
  return [
    columns.old,
    columns.new,
    columns.relation,
    capitalised(moved),
    columns.kinds,
    `${capitalised(substantive)} / ${routine}`,
    columns.remarks,
    columns.oldText,
    columns.newText,
    columns.redline,
  ];
}

/** Headings begin alike, whatever their words are elsewhere. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What stands between two paragraphs in one cell. */
const PARAGRAPH_BREAK = "\n";

/**
 * The changes of a comparison that answer to the filters, in the order of the new text: the title's, those of the
 * body, those of the footnotes.
 */
export function rowsOf(comparison: Comparison, { labels, view }: ReportOptions): ChangeRow[] {
  const content = redline(comparison);
  const shown = [...content.items, ...content.footnotes].filter(
    (i: Item | Departure): i is Item => i.kind === "item" && answers(i, view.only),
  );
  const title = view.only.length === 0 ? titleRow(content, labels) : [];
  return [...title, ...shown.map((item) => itemRow(item, labels))];
}

function titleRow({ title }: Redline, labels: Labels): ChangeRow[] {
  if (!title || title.every((piece) => piece.side === "both")) return [];
  const name = labels.sections.title;
  const none = { moved: "", kinds: "", weight: "", remarks: "" };
  const redline = merged(title.map(stretchOf));
  const words = (side: Side): string =>
    piecesOfSide(title, side)
      .map((piece) => textIn(piece, side))
      .join("");
  return [
    {
      old: name,
      new: name,
      relation: labels.relations.changed,
      ...none,
      oldText: words("old"),
      newText: words("new"),
      redline,
    },
  ];
}

function itemRow(item: Item, labels: Labels): ChangeRow {
  return {
    old: item.old.join(labels.listComma),
    new: item.new.join(labels.listComma),
    relation: labels.relations[item.relation],
    moved: item.moved ? labels.moved : "",
    kinds: kindsInWords(item, labels).join(labels.listComma),
    weight: weight(item, labels) ?? "",
    remarks: remarks(item, labels).join(labels.listComma),
    oldText: textOfSide(item, "old"),
    newText: textOfSide(item, "new"),
    redline: redlineOf(item),
  };
}

function textOfSide(item: Item, side: Side): string {
  return paragraphsOfSide(item.blocks, side)
    .map(
      ({ passage, pieces }) =>
        labelled(passage.label) + pieces.map((piece) => inSheet(piece, textIn(piece, side))).join(""),
    )
    .join(PARAGRAPH_BREAK);
}

const labelled = (label: string): string => (label === "" ? "" : `${label} `);

function redlineOf({ blocks }: Item): RedlineStretch[] {
  const stretches = blocks.flatMap((block, i): RedlineStretch[] => {
    const [was, now] = [labelled(block.old?.label ?? ""), labelled(block.new?.label ?? "")];
    const label: RedlineStretch[] =
      was === now
        ? [{ side: "both", text: now }]
        : [
            { side: "old", text: was },
            { side: "new", text: now },
          ];
    const end: RedlineStretch[] = i < blocks.length - 1 ? [{ side: block.end.side, text: PARAGRAPH_BREAK }] : [];
    return [...label, ...block.pieces.map(stretchOf), ...end];
  });
  return merged(stretches);
}

const stretchOf = (piece: Piece): RedlineStretch => ({
  side: piece.side,
  text: piece.kind === "note" ? "" : inSheet(piece, piece.text),
});

/** Each row of a table has a line of its own. */
const inSheet = (piece: Piece, text: string): string =>
  piece.kind === "text" && piece.border === "row" && text !== "" ? PARAGRAPH_BREAK : text;

/** Joins neighbours of one kind and leaves out what is empty. */
function merged(stretches: readonly RedlineStretch[]): RedlineStretch[] {
  const out: RedlineStretch[] = [];
  for (const { side, text } of stretches) {
    const last = out.at(-1);
    if (text === "") continue;
    if (last?.side === side) out[out.length - 1] = { side, text: last.text + text };
    else out.push({ side, text });
  }
  return out;
}
