/** Rows and tables of the new text alone: their cells, set as those of the nearest row of the old table. */
import type { PlacedElement } from "../../read/placed-xml.js";
import { child } from "../../read/xml.js";
import type { Passage, Standing } from "../../redline/blocks.js";
import type { WordPiece } from "../docx/pieces.js";
import type { Insert, NewParagraph, NewRow } from "./plan.js";
import { lookOfParagraph, lookOfRun, type ParagraphLook } from "./properties.js";
import type { Story } from "./story.js";
import { cellsIn } from "./table-parts.js";
import { CELL_SIGN, cellsOf, ROW_SIGN } from "./tables.js";
import { elementsOf } from "./tokens.js";

const COMES: Standing = { side: "new", move: null };

/** What rows are made of. */
export interface RowMaker {
  readonly story: Story;
  readonly now: Passage;
  /** The pieces of the block, whose notes and comments go into the cells. */
  readonly pieces: readonly WordPiece[];
  /** How a cell is set that no row is like. */
  readonly plain: ParagraphLook;
}

/**
 * Rows of the new table.
 *
 * @param places which of its rows
 * @param like the row of the old one that they are set like; null where there is none
 */
export function newRows(
  { story, now, pieces, plain }: RowMaker,
  places: readonly number[],
  like: PlacedElement | null,
): NewRow[] {
  const notes = pieces.filter((piece) => piece.kind === "note" && piece.side === "new");
  const models = like ? cellsIn(like) : [];
  const all = cellsOf(now);
  return places.map((r) => {
    const row = all[r] ?? [];
    let at = all.slice(0, r).reduce((sum, cells) => sum + cells.join(CELL_SIGN).length + ROW_SIGN.length, 0);
    const cells = row.map((text, c): NewParagraph => {
      const own = marksIn(now, at, text.length);
      at += text.length + CELL_SIGN.length;
      const { look, run } = cellLook(story, models[c] ?? models.at(-1), plain);
      const inserts: Insert[] = [];
      let done = 0;
      for (const { note, place } of [...own, { note: null, place: text.length }]) {
        if (place > done) inserts.push({ kind: "text", text: text.slice(done, place), look: run, ...COMES });
        done = place;
        const piece = notes.find((p) => p.kind === "note" && p.new === note);
        if (piece?.kind === "note") inserts.push({ kind: "note", note: piece, ...COMES });
      }
      return { look, inserts, end: COMES };
    });
    return { like, models: cells.map((_, c) => models[c] ?? models.at(-1) ?? null), cells };
  });
}

/** The marks in a cell, by their places in it. */
const marksIn = ({ marks }: Passage, at: number, length: number): { note: string; place: number }[] =>
  marks
    .filter((mark) => mark.at >= at && mark.at <= at + length)
    .map((mark) => ({ note: mark.note, place: mark.at - at }));

/** How the text of a cell is set. */
function cellLook(
  { part }: Story,
  cell: PlacedElement | undefined,
  plain: ParagraphLook,
): { look: ParagraphLook; run: string } {
  const paragraph = cell && elementsOf(cell).find((e) => e.name === "w:p");
  if (!paragraph) return { look: plain, run: plain.mark };
  const run = elementsOf(paragraph).find((e) => e.name === "w:r" && child(e, "w:t"));
  const look = lookOfParagraph(part, paragraph);
  return { look, run: run ? lookOfRun(part, run) : look.mark };
}
