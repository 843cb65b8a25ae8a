/** Reads Akoma Ntoso for the United Nations (AKN4UN), the Secretariat's machine-readable XML of resolutions. */

import { SaxesParser } from "saxes";
import { FIGURES, FORMAT } from "../../language/letters.js";
import type { LanguageCode, Warning } from "../../model/resolution.js";
import { tableText } from "../../model/table.js";
import { warning } from "../../model/warnings.js";
import { type DocumentBudget, guardElements } from "../limits.js";
import { FoldedText } from "../rich-text/folded-text.js";
import {
  type Role,
  type SourceBlock,
  type SourceMark,
  type SourceNote,
  type SourceText,
  sourceBlock,
} from "../source-text.js";
import { AKN_LANGUAGES } from "./languages.js";

/** Text inside these elements has this role, unless an inner element says otherwise. */
const ROLES: Readonly<Record<string, Role>> = {
  coverPage: "masthead",
  preface: "title",
  formula: "formula",
  preamble: "preambular",
  mainBody: "operative",
  point: "point",
  item: "point",
  indent: "point",
  // The files mark the preamble of a section as a heading that refers to a preamble.
  crossHeading: "preambular",
  heading: "heading",
  subheading: "heading",
  attachment: "text",
  annex: "text",
  conclusions: "adoption",
};

/** Elements that form a block of their own. */
const BLOCKS = new Set([
  "p",
  "listIntroduction",
  "listWrapUp",
  "heading",
  "subheading",
  "crossHeading",
  "block",
  "longTitle",
]);

/** Elements whose nesting gives the depth of labelled points. */
const POINTS = new Set(["point", "item", "indent"]);

/** A mark alone in the text, without its note: a second reference to an earlier note. */
const BARE_MARK = /^\s*\d{1,3}\s*$/;

/** Superscript brackets that the Arabic files put around a note. */
const MARK_BRACKETS = /^[\s()]*$/;

/** A number that the file left in the text, before the emphasised opening phrase. */
const NUMBER_ONLY = new RegExp(`^[${FIGURES}${FORMAT}\\s.–-]*$`);

/** How a note's text may repeat its own mark: "() ", "7 ". */
const REPEATED_MARK = /^\s*\(\s*\)\s*/;

/**
 * Reads an AKN4UN file.
 *
 * @param xml the whole file, decoded
 * @param source what the user calls it
 * @param budget the limits for reading it, or null for none
 * @returns its blocks in document order, each with its role; if the file is not well-formed, whatever could be read, and a warning that
 *   says where it broke off
 * @example readAkn(await readFile("75-241.en.xml", "utf8"), "75-241.en.xml").blocks[0].role // "masthead"
 */
export function readAkn(xml: string, source: string, budget: DocumentBudget | null = null): SourceText {
  const guard = budget && guardElements(source, budget);
  const builder = new AknBuilder();
  const warnings: Warning[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", (tag) => {
    guard?.open();
    builder.open(tag.name, tag.attributes);
  });
  parser.on("closetag", (tag) => {
    guard?.close();
    builder.close(tag.name);
  });
  parser.on("text", (text) => builder.text(text));
  parser.on("cdata", (text) => builder.text(text));
  parser.on("error", (error) => {
    guard?.fault();
    if (warnings.length > 0) return;
    warnings.push(warning("malformed-xml", { source, reason: error.message }));
  });
  parser.write(xml).close();
  builder.end();
  return {
    source,
    form: "akn",
    language: builder.language,
    blocks: builder.blocks,
    notes: builder.notes,
    pages: [],
    setAside: [],
    warnings,
    given: builder.given,
  };
}

/** The block that is being collected. */
interface OpenBlock {
  readonly role: Role;
  readonly label: string;
  readonly depth: number;
  readonly text: FoldedText;
  readonly marks: SourceMark[];
  lead: number;
  /** Whether all of it so far is emphasised. */
  leading: boolean;
  /** Whether it is outside all elements that are known to contain text. */
  loose: boolean;
}

/** An open element, with what applies inside it. */
interface Frame {
  readonly role: Role | null;
  readonly emphasised: boolean;
  readonly points: number;
}

/** The role of an element's contents, given the role of what surrounds it. */
function roleIn(name: string, outer: Role | null): Role | null {
  if (name === "mainBody" && outer === "text") return "text";
  // Text that closes a list of the preamble continues its points.
  if (name === "listWrapUp" && outer === "preambular") return "point";
  return ROLES[name] ?? outer;
}

/** Turns the file's elements into blocks and notes as they are parsed. */
class AknBuilder {
  readonly blocks: SourceBlock[] = [];
  readonly notes: SourceNote[] = [];
  readonly given: string[] = [];
  language: LanguageCode | null = null;

  readonly #frames: Frame[] = [{ role: null, emphasised: false, points: 0 }];
  #block: OpenBlock | null = null;
  #label: FoldedText | null = null;
  /** A label whose block has not begun yet. */
  #pending = "";
  #note: { readonly key: string; readonly mark: string; readonly text: FoldedText } | null = null;
  #sup: string | null = null;
  /** Elements whose contents a reader of the resolution does not see. */
  #meta = 0;
  /** A list has begun inside the preamble: its first text begins a paragraph, whatever element it is in. */
  #listBegins = false;
  #table: string[][] | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const outer = this.#frame;
    const frame: Frame = {
      role: roleIn(name, outer.role),
      emphasised: outer.emphasised || name === "i" || name === "b" || /italic|bold/.test(attributes.class ?? ""),
      points: outer.points + (POINTS.has(name) ? 1 : 0),
    };
    this.#frames.push(frame);
    if (name === "meta") this.#meta++;
    if (name === "FRBRlanguage") this.language ??= AKN_LANGUAGES[attributes.language ?? ""] ?? null;
    if (this.#meta > 0) return;
    if (name === "authorialNote") this.#openNote(attributes.marker ?? "");
    else if (this.#note) this.#note.text.append(BLOCKS.has(name) ? " " : "");
    else if (this.#table) this.#openCell(name);
    else if (name === "blockList") this.#listBegins = outer.role === "preambular";
    else if (name === "num") this.#label = new FoldedText();
    else if (name === "sup") this.#sup = "";
    else if (name === "eol") this.#block?.text.space();
    else if (name === "table") {
      this.#start("table");
      this.#table = [];
    } else if (name === "docNumber" && frame.role === "masthead") this.#start("symbol");
    else if ((name === "docNumber" || name === "docTitle") && frame.role === "title") {
      this.#start(name === "docTitle" ? "title" : "symbol");
    } else if (name === "subheading" && frame.role === "heading" && outer.role === "operative") {
      // The official files give each such heading an empty paragraph of its own, which the addresses count.
      this.#start("operative");
      this.#start("heading");
    } else if (BLOCKS.has(name) && frame.role !== "title") this.#start(frame.role ?? "text");
  }

  close(name: string): void {
    this.#frames.pop();
    if (name === "meta") this.#meta--;
    if (this.#meta > 0) return;
    if (name === "authorialNote") this.#closeNote();
    else if (this.#note) return;
    else if (name === "table") this.#closeTable();
    else if (this.#table) return;
    else if (name === "num" && this.#label) {
      this.#pending = this.#label.toString();
      this.#label = null;
    } else if (name === "sup") this.#closeSup();
    else if (name === "docNumber" && this.#frame.role === "masthead") this.#finish();
    else if ((name === "docNumber" || name === "docTitle") && this.#frame.role === "title") this.#finish();
    else if (BLOCKS.has(name)) this.#finish();
  }

  text(text: string): void {
    if (this.#meta > 0) return;
    this.given.push(text);
    if (this.#note) this.#note.text.append(text);
    else if (this.#table) this.#appendToCell(text);
    else if (this.#label) this.#label.append(text);
    else if (this.#sup !== null) this.#sup += text;
    else if (this.#block) this.#append(this.#block, text);
    else if (text.trim() !== "") {
      // Text outside all elements known to contain any is a block of its own until the next one begins.
      const { role } = this.#frame;
      const block = this.#start(role === null || role === "title" ? "masthead" : role);
      block.loose = true;
      this.#append(block, text);
    }
  }

  /** Collects whatever is still open when a file breaks off. */
  end(): void {
    if (this.#note) this.#closeNote();
    this.#finish();
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? { role: null, emphasised: false, points: 0 };
  }

  #start(stated: Role): OpenBlock {
    this.#finish();
    const role = this.#listBegins ? "preambular" : stated;
    const depth = this.#frame.points;
    const text = new FoldedText();
    // Paragraphs of the preamble have no labels; the label of a list without an introduction is part of its text.
    if (this.#listBegins && this.#pending !== "") text.append(`${this.#pending} `);
    const label = this.#listBegins ? "" : this.#pending;
    this.#block = { role, label, depth, text, marks: [], lead: 0, leading: true, loose: false };
    this.#pending = "";
    this.#listBegins = false;
    return this.#block;
  }

  #append(block: OpenBlock, text: string): void {
    const before = block.text.length;
    block.text.append(text);
    if (!block.leading || block.text.length === before) return;
    if (this.#frame.emphasised) block.lead = block.text.length;
    else block.leading = NUMBER_ONLY.test(block.text.toString());
  }

  #finish(): void {
    const block = this.#block;
    if (!block) return;
    const { role, label, depth, marks, lead } = block;
    const text = block.text.toString();
    this.#block = null;
    const before = this.blocks.at(-1);
    // Some files repeat a heading after the element that contains it.
    if (block.loose && before?.role === "heading" && before.text === text) return;
    this.blocks.push(sourceBlock(text, { role, label, depth, marks, lead }));
  }

  #openNote(mark: string): void {
    const key = `n${this.notes.length + 1}`;
    this.#note = { key, mark, text: new FoldedText() };
    this.#block?.marks.push({ at: this.#block.text.length, note: key });
  }

  #closeNote(): void {
    if (!this.#note) return;
    const { key, mark } = this.#note;
    const text = this.#note.text.toString().replace(REPEATED_MARK, "");
    const repeated = text.startsWith(`${mark} `) ? mark.length + 1 : 0;
    this.notes.push({ key, mark, text: text.slice(repeated) });
    this.#note = null;
  }

  #closeSup(): void {
    const raised = this.#sup ?? "";
    this.#sup = null;
    const block = this.#block;
    if (!block) return;
    const note = BARE_MARK.test(raised) ? this.notes.findLast((n) => n.mark === raised.trim()) : undefined;
    if (note) block.marks.push({ at: block.text.length, note: note.key });
    else this.#append(block, MARK_BRACKETS.test(raised) ? raised.replace(/[()]/g, "") : raised);
  }

  #openCell(name: string): void {
    if (name === "tr") this.#table?.push([]);
    else if (name === "td" || name === "th") this.#table?.at(-1)?.push("");
  }

  #appendToCell(text: string): void {
    const row = this.#table?.at(-1);
    const cell = row?.pop();
    if (row && cell !== undefined) row.push(cell + text);
  }

  #closeTable(): void {
    const rows = (this.#table ?? []).map((row) => row.map((cell) => cell.replace(/\s+/gu, " ").trim()));
    this.#table = null;
    this.#block?.text.append(tableText(rows));
    this.#finish();
  }
}
