/** Builds rows and tables that only the new text has, with cells formatted like those of the nearest row of the old table. */
import type { PlacedElement } from "../../read/placed-xml.js";
import { child } from "../../read/xml.js";
import type { TableRow } from "../../redline/table-rows.js";
import type { WordPiece } from "../docx/pieces.js";
import type { Insert, NewParagraph, NewRow } from "./plan.js";
import { lookOfParagraph, lookOfRun, type ParagraphLook } from "./properties.js";
import type { Story } from "./story.js";
import { cellsIn } from "./table-parts.js";
import { elementsOf } from "./tokens.js";

const COMES = { side: "new", move: null } as const;

/** The formatting of text in a cell. */
interface CellLook {
  readonly paragraph: ParagraphLook;
  readonly text: string;
}

/**
 * Builds a row that only the new text has.
 *
 * @param like the row whose formatting it copies; null if there is none
 * @param plain the formatting of a cell without a model
 */
export function newRow(
  row: TableRow<WordPiece>,
  story: Story,
  like: PlacedElement | null,
  plain: ParagraphLook,
): NewRow {
  const cells = like ? cellsIn(like) : [];
  const models = row.cells.map((_, c) => cells[c] ?? cells.at(-1) ?? null);
  const made = row.cells.map(({ pieces }, c): NewParagraph => {
    const look = cellLook(story, models[c] ?? null, plain);
    return { look: look.paragraph, inserts: pieces.map((piece) => insertOf(piece, look.text)), end: COMES };
  });
  return { like, models, cells: made };
}

function insertOf(piece: WordPiece, look: string): Insert {
  if (piece.kind === "note") return { kind: "note", note: piece, ...COMES };
  return piece.kind === "comment" ? piece : { kind: "text", text: piece.text, look, ...COMES };
}

function cellLook({ part }: Story, cell: PlacedElement | null, plain: ParagraphLook): CellLook {
  const paragraph = cell && elementsOf(cell).find((e) => e.name === "w:p");
  if (!paragraph) return { paragraph: plain, text: plain.mark };
  const run = elementsOf(paragraph).find((e) => e.name === "w:r" && child(e, "w:t"));
  const look = lookOfParagraph(part, paragraph);
  return { paragraph: look, text: run ? lookOfRun(part, run) : look.mark };
}
