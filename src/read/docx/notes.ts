/** Reads the footnotes and endnotes of a DOCX as their references are met. */
import { formatNumber } from "../rich-text/number-format.js";
import type { SourceNote } from "../source-text.js";
import { child, children, type XmlElement } from "../xml.js";
import { readBody } from "./body.js";
import type { DocxContext } from "./context.js";

type Kind = "footnote" | "endnote";

/** Word's built-in formats of note numbers. */
const DEFAULT_FORMAT: Readonly<Record<Kind, string>> = { footnote: "decimal", endnote: "lowerRoman" };

/** Reads notes on demand. */
export interface NoteReader {
  readonly note: DocxContext["note"];
  /** The notes referred to so far, in order of reference. */
  read(): readonly SourceNote[];
}

/**
 * Starts reading notes.
 *
 * @param parts the parts that contain the notes, null if there is none
 * @param settings says how notes are numbered
 */
export function noteReader(
  parts: Readonly<Record<Kind, XmlElement | null>>,
  settings: XmlElement | null,
  context: Omit<DocxContext, "note">,
): NoteReader {
  const elements: Readonly<Record<Kind, ReadonlyMap<string, XmlElement>>> = {
    footnote: byId(parts.footnote, "w:footnote"),
    endnote: byId(parts.endnote, "w:endnote"),
  };
  const notes = new Map<string, SourceNote>();
  const counts = { footnote: 0, endnote: 0 };
  const number = (kind: Kind): string => {
    const properties = child(settings, `w:${kind}Pr`);
    const start = Number(child(properties, "w:numStart")?.attributes["w:val"] ?? 1) || 1;
    const format = child(properties, "w:numFmt")?.attributes["w:val"] ?? DEFAULT_FORMAT[kind];
    return formatNumber(start + counts[kind]++, format);
  };
  return {
    note(kind, id, printed) {
      const key = `${kind}${id}`;
      const element = elements[kind].get(id);
      if (notes.has(key)) return key;
      if (!element) return null;
      const mark = printed ?? number(kind);
      // Notes do not refer to further notes.
      const blocks = readBody(element, { ...context, note: () => null, trace: context.trace?.note(key) });
      const text = blocks.map(({ block }) => (block.label ? `${block.label} ${block.text}` : block.text)).join(" ");
      const own = printed !== null && printed !== "" && text.startsWith(printed) ? text.slice(printed.length) : text;
      notes.set(key, { key, mark, text: own.trim() });
      return key;
    },
    read: () => [...notes.values()],
  };
}

function byId(part: XmlElement | null, name: string): Map<string, XmlElement> {
  const notes = children(part, name).filter((n) => !/separator|continuation/i.test(n.attributes["w:type"] ?? ""));
  return new Map(notes.map((n) => [n.attributes["w:id"] ?? "", n]));
}
