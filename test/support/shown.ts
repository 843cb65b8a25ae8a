/** Prints the result of reading a document, short enough to be checked by eye in a fixture. */
import type { SourceText } from "../../src/read/source-text.js";

/** The parts of a document as read that say something. */
export function shown({ blocks, notes, setAside, warnings }: SourceText): string {
  const parts = {
    blocks: blocks.map(({ role, label, text, lead, marks, look }) => ({
      ...(role && { role }),
      ...(label && { label }),
      text,
      ...(lead && { lead: text.slice(0, lead) }),
      ...(marks.length > 0 && { marks: marks.map((m) => `${text.slice(0, m.at)}|${m.note}`) }),
      ...(look?.bold && { bold: true }),
      ...(look?.centred && { centred: true }),
      ...(look?.indent && { indent: look.indent }),
    })),
    notes,
    setAside,
    warnings: warnings.map((w) => w.message),
  };
  return `${JSON.stringify(parts, null, 2)}\n`;
}
