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

/** What stands inside these elements has this role, until an element further in says otherwise. */
const ROLES: Readonly<Record<string, Role>> = {
  coverPage: "masthead",
  preface: "title",
  formula: "formula",
  preamble: "preambular",
  mainBody: "operative",
  point: "point",
  item: "point",
  indent: "point",
  // The files have the preamble of a section as a heading that refers to a preamble.
  crossHeading: "preambular",
  heading: "heading",
  subheading: "heading",
  attachment: "text",
  annex: "text",
  conclusions: "adoption",
};

/** Elements that make a block of their own. */
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

/** Elements that labelled points are counted by. */
const POINTS = new Set(["point", "item", "indent"]);

/** A mark that stands in the text by itself, without its note: a second mention of a note given before. */
const BARE_MARK = /^\s*\d{1,3}\s*$/;

/** Brackets that the Arabic files set, raised, around a note. */
const MARK_BRACKETS = /^[\s()]*$/;

/** A number that the file left in the text: the emphasised opening phrase comes after it. */
const NUMBER_ONLY = new RegExp(`^[${FIGURES}${FORMAT}\\s.–-]*$`);

/** What a note's text may repeat of its own mark: "() ", "7 ". */
const REPEATED_MARK = /^\s*\(\s*\)\s*/;

/**
 * Reads an AKN4UN file.
 *
 * @param xml the whole file, decoded
 * @param source what the user calls it
 * @param budget what reading it may spend, or null for no limit
 * @returns its blocks in document order, each with its role; when the file is not well-formed, what could be read, and a
 *   warning that says where it broke off
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

/** The block that is being gathered. */
interface OpenBlock {
  readonly role: Role;
  readonly label: string;
  readonly depth: number;
  readonly text: FoldedText;
  readonly marks: SourceMark[];
  lead: number;
  /** Whether all of it so far is emphasised. */
  leading: boolean;
  /** Whether it stands in no element that is known to hold text. */
  loose: boolean;
}

/** An element that is open, with what holds inside it. */
interface Frame {
  readonly role: Role | null;
  readonly emphasised: boolean;
  readonly points: number;
}

/** The role of what an element holds, by the role of what it stands in. */
function roleIn(name: string, outer: Role | null): Role | null {
  if (name === "mainBody" && outer === "text") return "text";
  // What closes a list of the preamble goes on with its points.
  if (name === "listWrapUp" && outer === "preambular") return "point";
  return ROLES[name] ?? outer;
}

/** Turns the file's elements into blocks and notes as they pass. */
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
  /** Elements that hold nothing a reader of the resolution sees. */
  #meta = 0;
  /** A list has begun inside the preamble: what comes first begins a paragraph, whatever element it stands in. */
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
      // The official files give each such heading a paragraph that is empty of its own, and the addresses count it.
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
      // Text that stands in no element known to hold any is a block of its own until the next one begins.
      const { role } = this.#frame;
      const block = this.#start(role === null || role === "title" ? "masthead" : role);
      block.loose = true;
      this.#append(block, text);
    }
  }

  /** Takes in whatever is still open, as it is when a file breaks off. */
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
    // Paragraphs of the preamble have no labels: that of a list without an introduction is a part of its words.
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
    // Some files print a heading once more behind the element that holds it.
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
