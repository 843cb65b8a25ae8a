/** Reads Word 97 to 2003 documents (DOC) into SourceText. */
import { UserError } from "../../model/errors.js";
import type { Furniture } from "../../model/resolution.js";
import type { DocumentBudget } from "../limits.js";
import { damageWarning, hiddenWarning, noText, signsWarning, trackedWarning } from "../problems.js";
import type { Tracked } from "../read-options.js";
import { takeTypedNotes } from "../rich-text/typed-notes.js";
import type { SourceBlock, SourceText } from "../source-text.js";
import type { Bytes } from "./bytes.js";
import { readCompound } from "./compound.js";
import { type Fib, readFib, TABLE, WORD_97 } from "./fib.js";
import { readFonts } from "./fonts.js";
import { readLists } from "./lists.js";
import { readNotes } from "./notes.js";
import { readPieces } from "./pieces.js";
import { readStretches } from "./properties.js";
import { readStory, type StoryContext } from "./story.js";
import { readStyles } from "./styles.js";

/**
 * Reads a DOC.
 *
 * @param tracked which text of a document with tracked changes is read
 * @throws UserError if it is protected, older than Word 97, too damaged to read, or without text
 */
export function readDoc(bytes: Uint8Array, source: string, budget: DocumentBudget, tracked: Tracked): SourceText {
  const streams = readCompound(bytes);
  const word = streams.get("WordDocument");
  const fib = word && readFib(word);
  const tables = fib && streams.get(fib.tables);
  if (!word || !fib || !tables) throw damaged(source);
  if (word.u16(0) !== WORD_97) {
    throw new UserError("unknown-form", `${source} was made by Word 95 or earlier: open it and save it as DOCX.`);
  }
  if (fib.encrypted) {
    throw new UserError("unknown-form", `${source} is protected by a password: save a copy without one and give that.`);
  }
  const table = (n: number): Bytes => tables.slice(fib.place(n).start, fib.place(n).length);
  const pieces = readPieces(word, table(TABLE.text), source, budget);
  if (pieces.text === "") throw damaged(source);
  const seen = { insertions: 0, deletions: 0 };
  const hidden: Furniture[] = [];
  const lists = (): StoryContext["numbering"] => readLists(tables, fib.place(TABLE.lists), table(TABLE.listOverrides));
  const context: StoryContext = {
    pieces,
    runs: readStretches(word, table(TABLE.characters), "runs", budget),
    paragraphs: readStretches(word, table(TABLE.paragraphs), "paragraphs", budget),
    styles: readStyles(table(TABLE.styles)),
    fonts: readFonts(table(TABLE.fonts)),
    numbering: lists(),
    tracked,
    note: () => null,
    given: () => {},
    seen: (what) => {
      seen[what]++;
    },
    hidden: (text) => {
      const shown = text.replace(/\p{Cc}+/gu, " ").trim();
      if (shown !== "") hidden.push({ text: shown, why: "hidden" });
    },
  };
  const notes = readNotes(fib, table, { ...context, numbering: lists() });
  const keys = new Map(notes.map((note) => [note.at, note.key]));
  const given: string[] = [];
  const body = readStory(0, fib.stories.body, {
    ...context,
    note: (at) => keys.get(at) ?? null,
    given: (text) => given.push(text),
  });
  const page = pageHeads(fib, table(TABLE.heads), context);
  const marked = new Set(body.flatMap(({ block }) => block.marks.map((m) => m.note)));
  const text = takeTypedNotes(
    body,
    // If the text that contains a note's mark is not read, neither is the note.
    notes.filter((n) => marked.has(n.key)).map(({ key, mark, text: said }) => ({ key, mark, text: said })),
  );
  const blocks = [...page.masthead, ...text.blocks];
  if (blocks.every((b) => b.text === "")) throw noText(source);
  return {
    source,
    form: "doc",
    language: null,
    blocks,
    notes: text.notes,
    pages: [],
    setAside: [...page.setAside, ...boxes(fib, context), ...hidden],
    warnings: [
      ...trackedWarning(source, { ...seen, moves: 0 }, tracked),
      ...(hidden.length > 0 ? [hiddenWarning(source)] : []),
      ...signsWarning(source, blocks),
      ...(pieces.text.length < fib.stories.body ? [damageWarning(source, "it ends too early")] : []),
    ],
    given,
  };
}

function damaged(source: string): UserError {
  return new UserError("damaged", `${source} is a damaged Word file: open it in Word and save it again.`);
}

/** The stories of page headers come in this order for each section, after six about footnotes. */
const SECTION = ["page head", "page head", "page foot", "page foot", "first page", "page foot"] as const;

function pageHeads(
  { stories }: Fib,
  places: Bytes,
  context: StoryContext,
): { masthead: SourceBlock[]; setAside: Furniture[] } {
  const start = stories.body + stories.footnotes;
  const masthead: SourceBlock[] = [];
  const setAside = new Map<string, Furniture>();
  const count = Math.floor(places.length / 4) - 2;
  for (let i = SECTION.length; i < count; i++) {
    const why = SECTION[i % SECTION.length] ?? "page head";
    const story = readStory(start + places.u32(i * 4), start + places.u32((i + 1) * 4), context);
    const blocks = story.map((r) => r.block);
    if (why === "first page" && i < SECTION.length * 2) {
      masthead.push(...blocks.map((b) => ({ ...b, role: "masthead" as const })));
    } else for (const { text } of blocks) if (text !== "") setAside.set(text, { text, why });
  }
  return { masthead, setAside: [...setAside.values()] };
}

/** The texts of text boxes; the file does not say where in the text they belong. */
function boxes({ stories }: Fib, context: StoryContext): Furniture[] {
  const { body, footnotes, heads, comments, endnotes } = stories;
  const start = body + footnotes + heads + comments + endnotes;
  return readStory(start, start + stories.boxes, context).flatMap(({ block: { text } }) =>
    text === "" ? [] : [{ text, why: "text box" }],
  );
}
