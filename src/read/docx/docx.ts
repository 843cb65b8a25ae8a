/** Reads Word documents (DOCX) into SourceText. */

import { UserError } from "../../model/errors.js";
import type { Furniture, Warning } from "../../model/resolution.js";
import { warning } from "../../model/warnings.js";
import type { DocumentBudget } from "../limits.js";
import { damageWarning, hiddenWarning, noText, signsWarning, trackedWarning } from "../problems.js";
import type { Tracked } from "../read-options.js";
import type { Rich } from "../rich-text/rich-text.js";
import { takeTypedNotes } from "../rich-text/typed-notes.js";
import type { SourceText } from "../source-text.js";
import { child, children, decodeXml, parseXml, type XmlElement } from "../xml.js";
import { readBody } from "./body.js";
import { countChanges } from "./changes.js";
import { type ReadChunk, readChunks } from "./chunks.js";
import type { DocxContext } from "./context.js";
import { givenBy } from "./given.js";
import { withWordPrefixes } from "./names.js";
import { noteReader } from "./notes.js";
import { readNumbering } from "./numbering.js";
import { openPackage, type Package } from "./package.js";
import { readStyles } from "./styles.js";

/** Options for reading a DOCX. */
export interface DocxOptions {
  /** Which text of a document with tracked changes is read. */
  readonly tracked: Tracked;
  /** Reads embedded documents; null if the nesting would be too deep. */
  readonly readChunk: ReadChunk | null;
}

/**
 * Reads a DOCX.
 *
 * @throws UserError if it contains no document or no text, or exceeds a limit
 */
export async function readDocx(
  bytes: Uint8Array,
  source: string,
  budget: DocumentBudget,
  { tracked, readChunk }: DocxOptions,
): Promise<SourceText> {
  const files = openPackage(bytes, source, budget);
  let damage: string | null = files.damaged ? "it ends too early" : null;
  const part = (name: string | undefined): XmlElement | null => {
    const bytesOfPart = name === undefined ? undefined : files.parts.get(name);
    if (!bytesOfPart) return null;
    const tree = parseXml(decodeXml(bytesOfPart), source, budget);
    damage ??= tree.damage;
    return tree.root && withWordPrefixes(tree.root);
  };
  const document = part(files.document);
  const body = child(document, "w:body");
  if (!body) throw new UserError("damaged", `${source} is a damaged Word file: open it in Word and save it again.`);

  const hidden: Furniture[] = [];
  const hide = (text: string): void => {
    if (text.trim() !== "") hidden.push({ text: text.trim(), why: "hidden" });
  };
  const chunks = await readChunks(document, files, source, readChunk);
  const shared = {
    styles: readStyles(part(files.related("styles"))),
    tracked,
    hidden: hide,
    chunk: (relation: string): readonly Rich[] => chunks.paragraphs.get(relation) ?? [],
  };
  const numbers = part(files.related("numbering"));
  /** Each part numbers its lists separately. */
  const fresh = (): Omit<DocxContext, "note"> => ({ ...shared, numbering: readNumbering(numbers) });
  const footnote = part(files.related("footnotes"));
  const endnote = part(files.related("endnotes"));
  const notes = noteReader({ footnote, endnote }, part(files.related("settings")), fresh());
  const rich = readBody(body, { ...fresh(), note: notes.note });
  const page = pageHeads(body, files, part, { ...fresh(), note: () => null });
  const text = takeTypedNotes(rich, [...notes.read(), ...chunks.notes]);
  const blocks = [...page.masthead, ...text.blocks];
  if (blocks.every((b) => b.text === "")) {
    throw noText(source);
  }
  return {
    source,
    form: "docx",
    language: null,
    blocks,
    notes: text.notes,
    pages: [],
    setAside: [...page.setAside, ...hidden, ...chunks.setAside],
    warnings: [
      ...trackedWarning(source, countChanges([document, footnote, endnote]), tracked),
      ...(hidden.length > 0 ? [hiddenWarning(source)] : []),
      ...signsWarning(source, blocks),
      ...unreadWarning(source, document),
      ...chunks.warnings,
      ...(damage === null ? [] : [damageWarning(source, damage)]),
    ],
    given: [document, footnote, endnote].flatMap((root) => givenBy(root, tracked)),
  };
}

/** Elements whose text is neither in the document nor in its notes: charts, diagrams, objects of other programs. */
const OBJECTS = new Set(["c:chart", "dgm:relIds", "o:OLEObject"]);

/** The warning for objects whose text is not read, or nothing. */
function unreadWarning(source: string, document: XmlElement | null): Warning[] {
  const count = (element: XmlElement): number =>
    children(element).reduce((sum, inner) => sum + count(inner), OBJECTS.has(element.name) ? 1 : 0);
  const objects = document ? count(document) : 0;
  return objects === 0 ? [] : [warning("objects", { source, n: objects })];
}

/** Page headers and footers. A header of the first page only is the masthead, where the document has its symbol; the others are set aside. */
function pageHeads(
  body: XmlElement,
  files: Package,
  part: (name: string | undefined) => XmlElement | null,
  context: DocxContext,
): { masthead: Rich["block"][]; setAside: Furniture[] } {
  const sections = sectionsOf(body);
  const first = sections[0];
  const masthead: Rich["block"][] = [];
  const setAside = new Map<string, Furniture>();
  const references = sections.flatMap((s) => children(s).filter((e) => /^w:(?:header|footer)Reference$/.test(e.name)));
  for (const reference of references) {
    const root = part(files.byId(reference.attributes["r:id"]));
    const blocks = root ? readBody(root, context).map((r) => r.block) : [];
    const opens =
      reference.name === "w:headerReference" &&
      reference.attributes["w:type"] === "first" &&
      children(first).includes(reference) &&
      child(first, "w:titlePg") !== undefined;
    if (opens) masthead.push(...blocks.map((b) => ({ ...b, role: "masthead" as const })));
    else {
      const why = reference.name === "w:headerReference" ? "page head" : "page foot";
      for (const { text } of blocks) if (text !== "") setAside.set(text, { text, why });
    }
  }
  return { masthead, setAside: [...setAside.values()] };
}

/** The properties of each section, which are in its last paragraph and, for the last section, at the end of the body. */
export function sectionsOf(body: XmlElement): XmlElement[] {
  return children(body).flatMap((e) => {
    const section = e.name === "w:sectPr" ? e : child(child(e, "w:pPr"), "w:sectPr");
    return section ? [section] : [];
  });
}
