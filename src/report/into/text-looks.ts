/** Chooses the formatting of words that are inserted into an old paragraph. */
import type { WordBlock, WordText } from "../docx/pieces.js";
import type { PlacedPassage } from "./placed.js";
import { lookOfAtom } from "./properties.js";
import type { Shapes } from "./shapes.js";
import type { Atom, Story } from "./story.js";

/** Where words are inserted: the current old passage, and the atom before which they go. */
export interface WordPlace {
  readonly passage: PlacedPassage | null;
  readonly cursor: number;
}

/** The formatting of the character before, otherwise after, among those that belong to the opening phrase if the words do; null if there is none. */
export function lookBeside(
  { opening }: WordText,
  { passage, cursor }: WordPlace,
  { atoms, part }: Story,
): string | null {
  if (!passage) return null;
  const isLike = (atom: number): boolean => {
    const at = atoms[atom];
    if (at?.kind !== "text" || at.raised) return false;
    const unit = passage.units.findIndex((unit) => unit.includes(atom));
    const inOpening = passage.opening !== null && unit >= passage.opening.start && unit < passage.opening.end;
    return unit >= 0 && inOpening === opening;
  };
  const around = [cursor - 1, cursor].filter((atom) => atom >= passage.first && atom < passage.last);
  const found = around.find(isLike) ?? (opening ? undefined : around.find((atom) => atoms[atom]?.kind === "text"));
  return found === undefined ? null : lookOfAtom(part, atoms[found] as Atom);
}

/** The formatting that paragraphs of this kind give to such words. */
export function lookOfKind(
  { opening }: WordText,
  { new: now, ends }: WordBlock,
  shapes: Shapes,
  cursor: number,
): string {
  const shape = shapes.for(now ?? ends, cursor, null);
  return opening ? shape.opening : shape.text;
}
