/** Opens a DOCX for changing: the text of its body, of its page headers and footers, and of its notes. */
import { UserError } from "../../model/errors.js";
import { readBody } from "../../read/docx/body.js";
import type { DocxContext } from "../../read/docx/context.js";
import { sectionsOf } from "../../read/docx/docx.js";
import { noteReader } from "../../read/docx/notes.js";
import { readNumbering } from "../../read/docx/numbering.js";
import { readStyles } from "../../read/docx/styles.js";
import type { Tracked } from "../../read/read-options.js";
import { child, children, type XmlElement } from "../../read/xml.js";
import type { OfficeFile } from "./office-file.js";
import { type Story, StoryTrace } from "./story.js";

/** A note with its text. */
export interface NoteStory extends Story {
  readonly key: string;
}

/** The stories of a DOCX. */
export interface OpenDocument {
  readonly file: OfficeFile;
  readonly body: Story;
  /** The header of the first page, where the masthead may be; null if the page has none of its own. */
  readonly head: Story | null;
  /** The other page headers and footers. */
  readonly running: readonly Story[];
  /** In the order in which the body refers to them. */
  readonly notes: readonly NoteStory[];
}

/**
 * Parses the parts as the reader does, and records where each character is.
 *
 * @throws UserError if a part is not well-formed, or exceeds a limit
 */
export function openDocument(file: OfficeFile, tracked: Tracked): OpenDocument {
  const { files } = file;
  const rootOf = (type: string): XmlElement | null => file.related(type)?.root ?? null;
  if (!file.has(files.document)) throw new UserError("damaged", `${file.source} holds no document.`);
  const main = file.part(files.document);
  const body = child(main.root, "w:body");
  if (!body) throw new UserError("damaged", `${file.source} holds no document.`);
  const [footnotes, endnotes] = [file.related("footnotes"), file.related("endnotes")];
  const notes: NoteStory[] = [];
  const ofNote = (key: string): StoryTrace => {
    const part = key.startsWith("footnote") ? footnotes : endnotes;
    const story = new StoryTrace(part ?? main, ofNote);
    notes.push(Object.assign(story, { key }));
    return story;
  };
  const styles = readStyles(rootOf("styles"));
  const fresh = (trace: StoryTrace): Omit<DocxContext, "note"> => ({
    styles,
    numbering: readNumbering(rootOf("numbering")),
    tracked,
    trace,
    hidden: () => {},
    chunk: () => [],
  });
  const story = new StoryTrace(main, ofNote);
  const parts = { footnote: footnotes?.root ?? null, endnote: endnotes?.root ?? null };
  const reader = noteReader(parts, rootOf("settings"), fresh(story));
  readBody(body, { ...fresh(story), note: reader.note });
  const storyOf = (name: string): Story => {
    const own = new StoryTrace(file.part(name), ofNote);
    readBody(own.part.root, { ...fresh(own), note: () => null });
    return own;
  };
  const first = firstHead(body, file);
  const running = headsAndFeet(body, file).filter((name) => name !== first);
  return { file, body: story, head: first === null ? null : storyOf(first), running: running.map(storyOf), notes };
}

/** The parts of the headers and footers that the sections refer to, each once. */
function headsAndFeet(body: XmlElement, file: OfficeFile): string[] {
  const references = sectionsOf(body).flatMap((section) =>
    children(section).filter((e) => /^w:(?:header|footer)Reference$/.test(e.name)),
  );
  const names = references.map((reference) => file.files.byId(reference.attributes["r:id"]));
  return [...new Set(names.filter((name) => file.has(name)))];
}

/** The part with the header of the first page only. */
function firstHead(body: XmlElement, file: OfficeFile): string | null {
  const first = sectionsOf(body)[0];
  if (!first || !child(first, "w:titlePg")) return null;
  const reference = children(first, "w:headerReference").find((r) => r.attributes["w:type"] === "first");
  const name = file.files.byId(reference?.attributes["r:id"]);
  return name !== undefined && file.has(name) ? name : null;
}
