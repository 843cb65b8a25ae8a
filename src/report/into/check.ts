/** A final check of the result: whether accepting all changes really gives the new text. */
import type { Comparison } from "../../model/comparison.js";
import { openDocument } from "./document.js";
import type { OfficeFile } from "./office-file.js";
import { keptAsItIs } from "./refusal.js";
import { Seeker } from "./seek.js";
import { settleFile } from "./settle.js";

/**
 * Asserts that after accepting all changes the document has the paragraphs and notes of the new text, in order.
 *
 * @throws Unkept if one is missing
 */
export function checkAccepted({ new: after }: Comparison, file: OfficeFile): void {
  const made = file.saved();
  settleFile(made, "accepted");
  const { body, notes } = openDocument(made.saved(), "accepted");
  const seeker = new Seeker(body);
  let at = 0;
  for (const { text } of after.paragraphs) {
    if (text === "") continue;
    const end = seeker.endOf(text, at);
    if (end === null) throw keptAsItIs(`“${text.slice(0, 40)}…” of the new text has no place in its layout`);
    at = end;
  }
  const seekers = [...notes.map((note) => new Seeker(note)), seeker];
  const isLost = ({ text }: { readonly text: string }): boolean =>
    text !== "" && seekers.every((s) => s.endOf(text, 0) === null);
  if (after.footnotes.some(isLost)) throw keptAsItIs("a note of the new text has no place in it");
}
