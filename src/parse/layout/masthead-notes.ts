/** Recognises notes on the masthead, such as those on a draft's sponsors: "* Any changes to the list of sponsors will be reflected in …". */
import type { Language } from "../../language/language.js";
import type { Furniture } from "../../model/resolution.js";
import { formulaAmong } from "../formula.js";
import type { Footnotes } from "./footnotes.js";
import type { PageNote } from "./page-note.js";

/** The notes of the text, and the notes of the masthead. */
export interface PartedNotes extends Footnotes {
  readonly ofMasthead: readonly Furniture[];
}

/**
 * Sets notes on the masthead aside: those marked with an asterisk that occurs above the opening formula and nowhere below it on the page.
 * They belong to the draft and not to its text, so the adopted text has lost nothing without them.
 */
export function withoutMastheadNotes({ body, notes }: Footnotes, language: Language): PartedNotes {
  const page = body.findIndex((lines) => formulaAmong(lines, language) !== -1);
  const lines = body[page] ?? [];
  const formula = formulaAmong(lines, language);
  const starred = (below: boolean): boolean => lines.some(({ text }, i) => i > formula === below && text.includes("*"));
  const isOfMasthead = (note: PageNote): boolean => note.page === page && /^\*+$/u.test(note.mark);
  if (page === -1 || !starred(false) || starred(true)) return { body, notes, ofMasthead: [] };
  const ofMasthead = notes.filter(isOfMasthead);
  return {
    body,
    notes: notes.filter((note) => !isOfMasthead(note)),
    ofMasthead: ofMasthead.map(({ mark, text }) => ({ text: `${mark} ${text}`, why: "note on the masthead" })),
  };
}
