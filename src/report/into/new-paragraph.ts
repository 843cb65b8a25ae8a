/** Builds paragraphs that only the new text has: their content and their formatting. */
import type { Side } from "../../model/comparison.js";
import type { Standing } from "../../redline/blocks.js";
import type { WordBlock, WordText } from "../docx/pieces.js";
import type { Moved, PieceAtoms } from "./piece-atoms.js";
import type { Insert, NewParagraph } from "./plan.js";
import { lookOfAtom } from "./properties.js";
import type { Shape, Shapes } from "./shapes.js";
import type { Story } from "./story.js";

/** What is needed to build one. */
export interface Maker {
  readonly story: Story;
  readonly shapes: Shapes;
  readonly atoms: PieceAtoms;
}

/** Whether a block contains a paragraph that only the new text has, or its beginning. */
export const isAllNew = ({ old, new: now, pieces }: WordBlock): boolean =>
  old === null && now !== null && pieces.every((p) => p.side === "new" || p.kind === "comment");

/**
 * Builds the paragraph for a block that only the new text has.
 *
 * @param at the atom before which it is inserted: it is formatted like the nearest one of its kind, or, if it moved, as it was before
 */
export function newParagraph(block: WordBlock, { story, shapes, atoms }: Maker, at: number): NewParagraph {
  const { new: now, ends, pieces, end } = block;
  const stretches = pieces.map((piece) => atoms.takeMoved(piece));
  const moved = stretches.find((stretch) => stretch !== undefined)?.passage ?? null;
  const shape = shapes.for(now ?? ends, at, moved);
  const inserts = [
    ...headInserts((now ?? ends).label, shape, labelStanding(block, "new")),
    ...pieces.flatMap((piece, i): Insert[] => {
      if (piece.kind === "comment") return [piece];
      if (piece.kind === "note") return [{ kind: "note", note: piece, side: piece.side, move: piece.move }];
      if (piece.label) return [];
      const { text, side, move, opening } = piece;
      const stretch = stretches[i];
      if (stretch) return likeBefore(piece, stretch, story);
      return [{ kind: "text", text, look: opening ? shape.opening : shape.text, side, move }];
    }),
  ];
  return { look: shape.paragraph, inserts, end };
}

/** The label of a new paragraph, with what comes before and after it. */
export function headInserts(label: string, shape: Shape, standing: Standing): Insert[] {
  const text = (text: string, look: string): Insert[] =>
    text === "" ? [] : [{ kind: "text", text, look, side: standing.side, move: standing.move }];
  if (label === "" || shape.counted) return text(shape.lead, shape.text);
  return [...text(shape.lead, shape.label), ...text(label, shape.label), ...text(shape.gap, shape.label)];
}

/** How the label of a paragraph was inserted or deleted: as in the redline, otherwise like the paragraph's end. */
export function labelStanding({ pieces, end }: WordBlock, side: Side): Standing {
  const label = pieces.find((piece) => piece.kind === "text" && piece.label && piece.side === side);
  return label ?? (end.side === side ? end : { side, move: null });
}

/** Text that moved, run by run as it was formatted before; a single run if its spelling changed. */
function likeBefore({ text, side, move }: WordText, { atoms }: Moved, story: Story): Insert[] {
  const parts: { text: string; look: string }[] = [];
  for (const at of atoms) {
    const atom = story.atoms[at];
    if (atom?.kind !== "text") continue;
    const look = lookOfAtom(story.part, atom);
    const last = parts.at(-1);
    if (last && last.look === look) last.text += atom.text;
    else parts.push({ text: atom.text, look });
  }
  const isSame = parts.map((p) => p.text).join("") === text;
  const written = isSame ? parts : [{ text, look: parts[0]?.look ?? "" }];
  return written.map((part) => ({ kind: "text", ...part, side, move }));
}
