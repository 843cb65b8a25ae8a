/** Parsing of forms that say themselves what each block is. */
import { uniqueAddresses } from "../model/address.js";
import type { Adoption, Footnote, Paragraph, ParagraphKind, Resolution } from "../model/resolution.js";
import type { SourceBlock, SourceText } from "../read/source-text.js";
import { latinLabel } from "./labels.js";

interface Placed {
  readonly block: SourceBlock;
  readonly kind: ParagraphKind;
  readonly id: string;
  readonly parent: string | null;
  readonly depth: number;
}

/** Parses a text whose blocks carry roles. */
export function parseStructured(source: SourceText): Resolution {
  const noteIds = new Map(source.notes.map((note, i) => [note.key, `FN${i + 1}`]));
  const footnotes: Footnote[] = source.notes.map((n, i) => ({ id: `FN${i + 1}`, mark: n.mark, text: n.text }));
  const placed = place(source.blocks);
  const paragraphs: Paragraph[] = placed.map(({ block, kind, id, parent, depth }) => ({
    id,
    kind,
    label: block.label,
    depth,
    parent,
    text: block.text,
    opening: block.lead > 0 ? { start: 0, end: block.lead } : null,
    marks: block.marks.map((m) => ({ at: m.at, note: noteIds.get(m.note) ?? "" })),
    mends: [],
  }));
  const first = (role: string): string | null => source.blocks.find((b) => b.role === role)?.text ?? null;
  const number = first("symbol")?.replace(/\.$/, "") ?? null;
  return {
    source: source.source,
    form: source.form,
    symbol: number === null ? null : `A/RES/${number}`,
    title: first("title"),
    language: source.language ?? "en",
    masthead: source.blocks.filter((b) => b.role === "masthead" && b.text !== "").map((b) => b.text),
    paragraphs,
    footnotes,
    adoption: adoptionOf(first("adoption")),
    setAside: source.setAside,
    warnings: source.warnings,
  };
}

function place(blocks: readonly SourceBlock[]): Placed[] {
  const unique = uniqueAddresses();
  const counts = { preambular: 0, heading: 0, unnumbered: 0, text: 0, table: 0 };
  const placed: Placed[] = [];
  let operative: string | null = null;
  for (const block of blocks) {
    switch (block.role) {
      case "formula":
        placed.push({ block, kind: "formula", id: unique("F"), parent: null, depth: 0 });
        break;
      case "preambular":
        placed.push({ block, kind: "preambular", id: unique(`PP${++counts.preambular}`), parent: null, depth: 0 });
        break;
      case "operative": {
        const number = /\d+/.exec(block.label)?.[0];
        if (number === undefined) {
          placed.push({ block, kind: "unnumbered", id: unique(`U${++counts.unnumbered}`), parent: null, depth: 0 });
        } else {
          operative = unique(`OP${number}`);
          placed.push({ block, kind: "operative", id: operative, parent: null, depth: 0 });
        }
        break;
      }
      case "point": {
        const id = unique(`${operative ?? ""}(${latinLabel(block.label)})`);
        placed.push({ block, kind: "subparagraph", id, parent: operative, depth: 1 });
        break;
      }
      case "heading":
        placed.push({ block, kind: "heading", id: unique(`H${++counts.heading}`), parent: null, depth: 0 });
        break;
    }
  }
  return placed;
}

function adoptionOf(text: string | null): Adoption | null {
  if (text === null) return null;
  const meeting = /\d+/.exec(text)?.[0];
  return { date: null, meeting: meeting === undefined ? null : Number(meeting), text };
}
