/** SourceText → Resolution. */
import type { Language } from "../language/language.js";
import { LANGUAGES } from "../language/languages.js";
import type { Body } from "../language/structure-rules.js";
import type { Footnote, Paragraph, Resolution } from "../model/resolution.js";
import type { Role, SourceBlock, SourceText } from "../read/source-text.js";
import { type Placed, placeBlocks } from "./addresses.js";
import { readAdoption } from "./adoption.js";
import { settleStated } from "./stated.js";
import { canonicalSymbol } from "./symbol.js";

/**
 * Makes a resolution of a document that was read.
 *
 * @returns the resolution; doubts stand in its `warnings`
 * @example parse(await read("75-241.en.xml")).paragraphs[0].id // "F"
 */
export function parse(source: SourceText): Resolution {
  const language = LANGUAGES[source.language ?? "en"];
  const blocks = settleStated(source.blocks, language);
  const texts = (role: Role): string[] => blocks.filter((b) => b.role === role && b.text !== "").map((b) => b.text);
  const footnotes: Footnote[] = source.notes.map((n, i) => ({ id: `FN${i + 1}`, mark: n.mark, text: n.text }));
  const noteIds = new Map(source.notes.map((note, i) => [note.key, `FN${i + 1}`]));
  const adoption = texts("adoption").join(" ");
  return {
    source: source.source,
    form: source.form,
    symbol: canonicalSymbol(texts("symbol"), bodyOf(texts("formula")[0], language)),
    title:
      texts("title")
        .join(" ")
        .replace(/^[\s.–-]+/u, "") || null,
    language: language.code,
    masthead: texts("masthead"),
    paragraphs: placeBlocks(blocks).map((placed) => paragraphOf(placed, noteIds)),
    footnotes,
    adoption: adoption === "" ? null : readAdoption(adoption, language),
    vote: texts("vote").join(" ") || null,
    setAside: source.setAside,
    warnings: source.warnings,
  };
}

function paragraphOf({ block, kind, id, parent, depth }: Placed, noteIds: ReadonlyMap<string, string>): Paragraph {
  return {
    id,
    kind,
    label: block.label,
    depth,
    parent,
    text: block.text,
    opening: openingOf(block, kind),
    marks: block.marks.flatMap((m) => {
      const note = noteIds.get(m.note);
      return note === undefined ? [] : [{ at: m.at, note }];
    }),
    mends: block.mends,
  };
}

/** The emphasised words a paragraph starts with; a text that is emphasised as a whole has no opening phrase. */
function openingOf(block: SourceBlock, kind: Paragraph["kind"]): Paragraph["opening"] {
  const opens = kind !== "heading" && kind !== "table" && block.lead > 0 && block.lead < block.text.length;
  return opens ? { start: 0, end: block.lead } : null;
}

function bodyOf(formula: string | undefined, language: Language): Body | null {
  const bodies = Object.entries(language.structure.formulas) as [Body, readonly string[]][];
  return bodies.find(([, formulas]) => formulas.some((f) => formula?.startsWith(f)))?.[0] ?? null;
}
