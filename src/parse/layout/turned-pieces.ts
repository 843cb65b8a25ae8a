/**
 * Rejoins a right-to-left line that extraction split in two, with the left part first. A line that an opening phrase follows must end a paragraph,
 * which tells the halves apart.
 */
import type { Language } from "../../language/language.js";
import { openingOf } from "../../language/openings.js";
import { isFormula } from "../formula.js";
import { isFinished, type Line } from "./lines.js";

/** Puts every left part after its right part, which opens a paragraph. */
export function withoutTurnedPieces(lines: readonly Line[], language: Language): readonly Line[] {
  if (language.direction === "ltr") return lines;
  const full = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  const opens = (text: string): boolean => openingOf(text, language) !== null;
  const ordered = [...lines];
  for (let i = 1; i + 1 < ordered.length; i++) {
    const [before, left, right] = [ordered[i - 1] as Line, ordered[i] as Line, ordered[i + 1] as Line];
    // A number or label is complete by itself; a formula opens no paragraph.
    const isPiece = /^\p{L}/u.test(left.text) && !isFormula(left.text, language);
    const fits = isPiece && left.page === right.page && left.text.length + right.text.length < full;
    if (!fits || !isFinished(before.text) || isFinished(left.text)) continue;
    if (!opens(right.text) || opens(`${left.text} ${right.text}`)) continue;
    ordered[i] = { ...right, top: left.top };
    ordered[i + 1] = { ...left, top: left.top };
  }
  return ordered;
}
