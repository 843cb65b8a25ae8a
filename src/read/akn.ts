/** Akoma Ntoso for the United Nations (AKN4UN), the Secretariat's machine-readable resolutions. */
import { SaxesParser } from "saxes";
import type { LanguageCode } from "../model/resolution.js";
import { FoldedText } from "./folded-text.js";
import type { Role, SourceBlock, SourceMark, SourceNote, SourceText } from "./source-text.js";

const LANGUAGES: Readonly<Record<string, LanguageCode>> = {
  ara: "ar",
  chi: "zh",
  zho: "zh",
  eng: "en",
  fra: "fr",
  fre: "fr",
  rus: "ru",
  spa: "es",
};

/** Elements that hold nothing a reader of the resolution sees. */
const META = new Set(["meta"]);

interface OpenBlock {
  role: Role | null;
  label: string;
  text: FoldedText;
  marks: SourceMark[];
  lead: number;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Role of a `<p>` or like element, from the elements it stands in. */
function roleOf(open: readonly Element[]): Role | null {
  for (let i = open.length - 1; i >= 0; i--) {
    switch (open[i]?.name) {
      case "coverPage":
        return "masthead";
      case "preface":
        return "title";
      case "formula":
        return "formula";
      case "point":
      case "item":
        return "point";
      case "container":
        return "preambular";
      case "paragraph":
      case "intro":
        return "operative";
      case "conclusions":
        return "adoption";
    }
  }
  return null;
}

/**
 * Reads an AKN4UN file.
 *
 * @param xml the whole file, decoded
 * @param source what the user calls it
 * @returns its blocks in document order, each with its role
 */
export function readAkn(xml: string, source: string): SourceText {
  const blocks: SourceBlock[] = [];
  const notes: SourceNote[] = [];
  const open: Element[] = [];
  let language: LanguageCode | null = null;
  let skipped = 0;
  let block: OpenBlock | null = null;
  let label: FoldedText | null = null;
  let note: { mark: string; key: string; text: FoldedText } | null = null;
  let pendingLabel = "";

  const start = (role: Role | null): void => {
    block = { role, label: pendingLabel, text: new FoldedText(), marks: [], lead: 0 };
    pendingLabel = "";
  };
  const finish = (): void => {
    if (!block) return;
    const text = block.text.toString();
    const marks = block.marks.map((m) => ({ ...m, at: Math.min(m.at, text.length) }));
    blocks.push({ role: block.role, label: block.label, text, marks, lead: Math.min(block.lead, text.length) });
    block = null;
  };

  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", (tag) => {
    const name = tag.name;
    if (META.has(name)) skipped++;
    if (name === "FRBRlanguage") language ??= LANGUAGES[tag.attributes.language ?? ""] ?? null;
    open.push({ name, attributes: tag.attributes });
    if (skipped) return;
    if (name === "authorialNote") {
      const mark = tag.attributes.marker ?? "";
      note = { mark, key: `n${notes.length + 1}`, text: new FoldedText() };
      block?.marks.push({ at: block.text.length, note: note.key });
    } else if (note) {
      if (name === "p") note.text.space();
    } else if (name === "num") {
      label = new FoldedText();
    } else if (name === "docNumber" && open.some((e) => e.name === "preface")) {
      start("symbol");
    } else if (name === "docTitle" && open.some((e) => e.name === "preface")) {
      start("title");
    } else if (name === "subheading") {
      finish();
      start("heading");
    } else if ((name === "p" || name === "listIntroduction") && !open.some((e) => e.name === "preface")) {
      start(roleOf(open));
    }
  });
  parser.on("text", (text) => {
    if (skipped) return;
    if (note) note.text.append(text);
    else if (label) label.append(text);
    else if (block) {
      block.text.append(text);
      const last = open[open.length - 1];
      if (
        last?.attributes.class?.includes("italic") &&
        block.text.length > 0 &&
        block.lead === startOfRun(block, text)
      ) {
        block.lead = block.text.length;
      }
    }
  });
  parser.on("closetag", (tag) => {
    const name = tag.name;
    open.pop();
    if (META.has(name)) skipped--;
    if (skipped) return;
    if (name === "authorialNote" && note) {
      notes.push({ key: note.key, mark: note.mark, text: note.text.toString() });
      note = null;
    } else if (note) {
      return;
    } else if (name === "num") {
      pendingLabel = label?.toString() ?? "";
      label = null;
    } else if (
      name === "p" ||
      name === "docTitle" ||
      name === "docNumber" ||
      name === "subheading" ||
      name === "listIntroduction"
    ) {
      finish();
    } else if (name === "eol" && block) {
      block.text.space();
    }
  });
  parser.write(xml).close();
  return { source, form: "akn", language, blocks, notes, setAside: [], warnings: [] };
}

/** Where the text just appended begins: an italic lead must begin where the lead so far ends. */
function startOfRun(block: OpenBlock, appended: string): number {
  const folded = appended.replace(/\s+/gu, " ").trim().length;
  const begin = block.text.toString().length - folded;
  return block.lead === 0 ? (begin <= 0 ? 0 : -1) : begin <= block.lead + 1 ? block.lead : -1;
}
