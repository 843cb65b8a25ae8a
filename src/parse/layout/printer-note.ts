/** Recognises what the printer asks of readers at the foot of a page: "Please recycle", alone or beside the job number. */
import type { Language } from "../../language/language.js";
import { folded } from "./lines.js";

/** The most characters beside a note of the printer: the signs into which scanning or a font turned its arrows. */
const MOST_BESIDE = 12;
/** The number of letters in the longest line with such a note, a job number, dates and a bar code. */
const LONGEST = 160;

/**
 * Creates a function that returns the text beside a note of the printer on a line: the empty string if there is none, null if the line has
 * no such note.
 *
 * @example besidePrinterNote(LANGUAGES.en)("25-15612 (E)  Please recycle") // "25-15612 (E)"
 */
export function besidePrinterNote({ structure }: Language): (line: string) => string | null {
  const notes = structure.furniture.map((note) => ({ folded: folded(note), small: note.toLowerCase() }));
  const longest = Math.max(0, ...notes.map((note) => note.folded.length)) + MOST_BESIDE;
  return (line) => {
    if (line.length > LONGEST) return null;
    const words = line.length > longest ? "" : folded(line).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
    if (notes.some((note) => note.folded === words)) return "";
    const small = line.toLowerCase();
    const found = notes.find((note) => small.includes(note.small))?.small;
    if (found === undefined) return null;
    const at = small.indexOf(found);
    return `${line.slice(0, at)} ${line.slice(at + found.length)}`.trim();
  };
}
