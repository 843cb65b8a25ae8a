/** Parses the text that a reader returned into a Resolution: `parse(source)`. */

import { detectLanguage } from "../language/detect.js";
import type { Language } from "../language/language.js";
import { LANGUAGES } from "../language/languages.js";
import { paragraphOpening } from "../language/openings.js";
import type { Footnote, Furniture, Paragraph, ParagraphKind, Resolution, Warning } from "../model/resolution.js";
import { warning } from "../model/warnings.js";
import type { Role, SourceBlock, SourceText } from "../read/source-text.js";
import { account, accountOfPieces } from "./account.js";
import { type PlacedBlock, placeBlocks } from "./addresses.js";
import { readAdoption } from "./adoption.js";
import { decisionOpening } from "./decision.js";
import { bodyOf } from "./formula.js";
import { layOut } from "./layout/layout.js";
import { announcedNumber } from "./masthead.js";
import { recognise } from "./recognise.js";
import { settleStated } from "./stated.js";
import { symbolOfMasthead } from "./symbol.js";

/**
 * Makes a resolution of a document that was read.
 *
 * @returns the resolution; doubts stand in its `warnings`
 * @example parse(await read("64-391.en.txt")).paragraphs.map((p) => p.id); // => ["F", "PP1", "PP2", "PP3", "PP4", "OP1", "OP2", "OP3", "OP4", "OP5"]
 */
export function parse(source: SourceText): Resolution {
  const language = LANGUAGES[source.language ?? detectLanguage(textOf(source))];
  const laidOut = source.pages.length > 0 ? layOut(source.pages, language) : source;
  const { blocks, warnings, setAside: frame } = settle(laidOut.blocks, language);
  const setAside = [...laidOut.setAside, ...frame];
  const made = { blocks, notes: laidOut.notes, setAside };
  const lost =
    source.pages.length > 0 ? account(source.pages, made, language) : accountOfPieces(source.given ?? [], made);
  const texts = (role: Role): string[] => blocks.filter((b) => b.role === role && b.text !== "").map((b) => b.text);
  const { notes } = laidOut;
  const footnotes: Footnote[] = notes.map((n, i) => ({ id: `FN${i + 1}`, mark: n.mark, text: n.text }));
  const noteIds = new Map(notes.map((note, i) => [note.key, `FN${i + 1}`]));
  const adoption = texts("adoption").join(" ");
  const decision = texts("formula").length > 0 ? null : decisionOpening(texts("operative")[0] ?? "", language);
  const vote = texts("vote").join(" ") || null;
  return {
    source: source.source,
    form: source.form,
    symbol: symbolOfMasthead(printedNumbers(texts("symbol"), texts("masthead"), language), {
      body: decision?.body ?? bodyOf(texts("formula")[0] ?? "", language),
      kind: decision ? "decision" : "resolution",
      language,
    }),
    title:
      texts("title")
        .join(" ")
        .replace(/^[\s.–-]+/u, "") || null,
    language: language.code,
    masthead: blocks.filter((b) => (b.role === "masthead" || b.role === "symbol") && b.text !== "").map((b) => b.text),
    paragraphs: placeBlocks(blocks, language).map((placed) => paragraphOf(placed, noteIds, language)),
    footnotes,
    adoption: adoption === "" ? (decision?.adoption ?? null) : readAdoption(adoption, vote, language),
    vote,
    setAside: source.pages.length > 0 ? [...source.setAside, ...setAside] : setAside,
    warnings: [...source.warnings, ...warnings, ...lost],
  };
}

/** The numbers that a text prints of itself: of a press release, that of the text it announces. */
function printedNumbers(
  symbols: readonly string[],
  masthead: readonly string[],
  language: Language,
): readonly string[] {
  if (symbols.length > 0) return symbols;
  const announced = announcedNumber(masthead, language);
  return announced === null ? [] : [announced];
}

interface Settled {
  readonly blocks: readonly SourceBlock[];
  readonly warnings: readonly Warning[];
  readonly setAside: readonly Furniture[];
}

/** Every block with its role. */
function settle(blocks: readonly SourceBlock[], language: Language): Settled {
  if (blocks.every((b) => b.role !== null))
    return { blocks: settleStated(blocks, language), warnings: [], setAside: [] };
  const recognised = recognise(blocks, language);
  if (recognised) {
    const { fragment, amends } = recognised;
    return { ...recognised, warnings: fragment ? [warning("fragment")] : amends ? [warning("amendment")] : [] };
  }
  const plain = blocks.map((b): SourceBlock => (b.role === "table" ? b : { ...b, role: "text" }));
  return { blocks: plain, warnings: [warning("no-resolution")], setAside: [] };
}

const textOf = (source: SourceText): string =>
  [...source.blocks.map((b) => b.text), ...source.pages.flat().map((l) => l.text)].join("\n");

function paragraphOf(
  { block, kind, id, parent, depth, section }: PlacedBlock,
  noteIds: ReadonlyMap<string, string>,
  language: Language,
): Paragraph {
  return {
    id,
    kind,
    label: block.label,
    depth,
    parent,
    text: block.text,
    opening: openingOf(block, kind, language),
    marks: block.marks.flatMap((m) => {
      const note = noteIds.get(m.note);
      return note === undefined ? [] : [{ at: m.at, note }];
    }),
    repairs: block.repairs,
    ...(section === null ? {} : { section }),
  };
}

/** Kinds of paragraph that start with an opening phrase. */
const OPENING: ReadonlySet<ParagraphKind> = new Set(["preambular", "operative", "unnumbered"]);

/**
 * The emphasised words a paragraph starts with; where the form shows none, or they go on into the title of what is cited
 * ("Takes note of the World Report 2021"), what the language's data knows.
 */
function openingOf(block: SourceBlock, kind: ParagraphKind, language: Language): Paragraph["opening"] {
  const emphasised = block.lead > 0 && block.lead < block.text.length && !/\d/.test(block.text.slice(0, block.lead));
  if (emphasised && kind !== "formula" && kind !== "heading") {
    return { start: 0, end: block.lead };
  }
  return OPENING.has(kind) ? paragraphOpening(block.text, language) : null;
}
