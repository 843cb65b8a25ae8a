/** Reads whole documents embedded in a DOCX that Word shows as part of the text (ECMA-376, part 1, 17.17.2, altChunk). */

import { UserError } from "../../model/errors.js";
import type { Furniture, Warning } from "../../model/resolution.js";
import { warning } from "../../model/warnings.js";
import type { Rich } from "../rich-text/rich-text.js";
import { type SourceNote, type SourceText, sourceBlock } from "../source-text.js";
import { children, type XmlElement } from "../xml.js";
import type { Package } from "./package.js";

/** Reads a document from its bytes, whatever its form; missing inside a chunk, since chunks are not nested. */
export type ReadChunk = (bytes: Uint8Array, name: string) => Promise<SourceText>;

/** The contents of a document's chunks. */
export interface Chunks {
  /** Their paragraphs, by the relationship that embeds them. */
  readonly paragraphs: ReadonlyMap<string, readonly Rich[]>;
  readonly notes: readonly SourceNote[];
  readonly setAside: readonly Furniture[];
  /** The chunks that could not be read, and so are missing. */
  readonly warnings: readonly Warning[];
}

/** Reads the chunks that a document embeds. */
export async function readChunks(
  document: XmlElement | null,
  files: Package,
  source: string,
  read: ReadChunk | null,
): Promise<Chunks> {
  const relations = [...new Set(chunksIn(document))];
  const parts = files.unpack(relations.flatMap((id) => files.byId(id) ?? []));
  const paragraphs = new Map<string, readonly Rich[]>();
  const notes: SourceNote[] = [];
  const setAside: Furniture[] = [];
  const warnings: Warning[] = [];
  for (const relation of relations) {
    const name = files.byId(relation) ?? "a part that is not named";
    try {
      const bytes = parts.get(name);
      if (!bytes) throw new UserError("missing", `${name} is not there.`);
      if (!read) throw new UserError("too-deep", `${name} stands in a document that is itself put in.`);
      const text = withOwnKeys(await read(bytes, name), relation);
      paragraphs.set(relation, paragraphsOf(text));
      notes.push(...text.notes);
      setAside.push(...text.setAside);
      warnings.push(...text.warnings);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      warnings.push(warning("part-missing", { source, reason: error.message }));
    }
  }
  return { paragraphs, notes, setAside, warnings };
}

function chunksIn(element: XmlElement | null): string[] {
  return children(element).flatMap((inner) =>
    inner.name === "w:altChunk" ? (inner.attributes["r:id"] ?? "") : chunksIn(inner),
  );
}

/** Keys of notes are unique within a document, but not across several. */
function withOwnKeys(text: SourceText, relation: string): SourceText {
  const own = (key: string): string => `${relation} ${key}`;
  const blocks = text.blocks.map((b) => ({ ...b, marks: b.marks.map((m) => ({ ...m, note: own(m.note) })) }));
  return { ...text, blocks, notes: text.notes.map((n) => ({ ...n, key: own(n.key) })) };
}

/** Each line of plain text is a paragraph, as in Word. */
function paragraphsOf({ blocks, pages }: SourceText): Rich[] {
  const lines = pages.flat().map((line) => sourceBlock(line.text));
  return [...blocks, ...lines].filter((b) => b.text !== "").map((block) => ({ block, raised: [] }));
}
