/** A DOCX that is being changed: parts that are edited as XML, and all others kept byte for byte. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { UserError } from "../../model/errors.js";
import { type Package, relationsIn } from "../../read/docx/package.js";
import { unzipParts } from "../../read/docx/zip.js";
import type { DocumentBudget } from "../../read/limits.js";
import { decodeXml } from "../../read/xml.js";
import { ZIP_TIME } from "../ooxml/package.js";
import { escapeXml, XML_HEAD } from "../ooxml/xml.js";
import { EditedPart } from "./edits.js";

const CONTENT_TYPES = "[Content_Types].xml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The beginning of relationship names, in the transitional and in the strict variant of the format. */
const RELATIONS = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships",
} as const;

/** The content types of documents other than a plain DOCX, such as templates. */
const MACROS = /ms-word\.(?:document|template)\.macroEnabled/;
const TEMPLATE = "wordprocessingml.template.main+xml";

/** A DOCX that is being changed. */
export class OfficeFile {
  readonly source: string;
  readonly files: Pick<Package, "document" | "related" | "byId">;
  readonly #parts: Map<string, Uint8Array>;
  readonly #edited = new Map<string, EditedPart>();
  readonly #budget: DocumentBudget;
  /** Relationships added so far. */
  #added = 0;

  private constructor(parts: ReadonlyMap<string, Uint8Array>, source: string, budget: DocumentBudget) {
    this.source = source;
    this.files = relationsIn(parts, source, budget);
    this.#parts = new Map(parts);
    this.#budget = budget;
  }

  /** @throws UserError if it is damaged, contains macros, or exceeds a limit */
  static open(bytes: Uint8Array, source: string, budget: DocumentBudget): OfficeFile {
    const { parts, damaged } = unzipParts(bytes, (name) => !name.endsWith("/"), source, budget);
    if (damaged) throw new UserError("damaged", `${source} is damaged.`);
    const file = new OfficeFile(parts, source, budget);
    if (MACROS.test(file.#text(CONTENT_TYPES) ?? ""))
      throw new UserError("macros", `${source} holds macros, which a DOCX may not.`);
    return file;
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  has(name: string | undefined): name is string {
    return name !== undefined && this.#parts.has(name);
  }

  /** A part for editing; the same object each time. */
  part(name: string): EditedPart {
    const known = this.#edited.get(name);
    if (known) return known;
    const part = new EditedPart(this.#text(name) ?? "", `${this.source} (${name})`, this.#budget);
    this.#edited.set(name, part);
    return part;
  }

  /** The part that is related to the document in this role; null if there is none. */
  related(type: string): EditedPart | null {
    const name = this.files.related(type);
    return this.has(name) ? this.part(name) : null;
  }

  /**
   * Adds a part with a relationship to the document.
   *
   * @param type last word of the relationship, such as `comments`
   * @param xml its root element
   * @returns the part, for further editing
   */
  add(type: string, xml: string): EditedPart {
    const { document } = this.files;
    const folder = document.slice(0, document.lastIndexOf("/") + 1);
    let file = `${type}.xml`;
    for (let n = 1; this.#parts.has(folder + file); n++) file = `${type}${n}.xml`;
    this.#parts.set(folder + file, strToU8(XML_HEAD + xml));
    const { root } = this.part(document);
    const strict = Object.values(root.attributes).some((uri) => uri.startsWith("http://purl.oclc.org/ooxml/"));
    const relation = `${RELATIONS[strict ? "strict" : "transitional"]}/${type}`;
    this.#addRelation(`${folder}_rels/${document.slice(folder.length)}.rels`, relation, file);
    const kind = `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`;
    const types = this.part(CONTENT_TYPES);
    types.insert(
      types.root.innerEnd,
      `<${prefixed(types.root.name, "Override")} PartName="/${escapeXml(folder + file)}" ContentType="${kind}"/>`,
    );
    return this.part(folder + file);
  }

  #addRelation(rels: string, type: string, target: string): void {
    if (!this.#parts.has(rels)) {
      this.#parts.set(rels, strToU8(`${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`));
    }
    const part = this.part(rels);
    const used = new Set(part.root.children.map((c) => (typeof c === "string" ? "" : c.attributes.Id)));
    let n = 1;
    while (used.has(`rIdResdiff${n}`)) n++;
    const id = `rIdResdiff${n + this.#added++}`;
    part.insert(
      part.root.innerEnd,
      `<${prefixed(part.root.name, "Relationship")} Id="${id}" Type="${type}" Target="${target}"/>`,
    );
  }

  /** The file in its current state, for further editing. */
  saved(): OfficeFile {
    return new OfficeFile(this.#saved, this.source, this.#budget);
  }

  /** The bytes of the file in its current state; the same changes always give the same bytes. */
  toBytes(): Uint8Array {
    const files = Object.fromEntries(this.#saved);
    const types = files[CONTENT_TYPES];
    // A template that is saved with the extension of a document would not open.
    if (types) files[CONTENT_TYPES] = asDocument(types);
    return zipSync(files, { mtime: ZIP_TIME });
  }

  get #saved(): ReadonlyMap<string, Uint8Array> {
    const saved = new Map(this.#parts);
    for (const [name, part] of this.#edited) if (part.isChanged) saved.set(name, strToU8(inUtf8(part.toString())));
    return saved;
  }

  #text(name: string): string | null {
    const bytes = this.#parts.get(name);
    return bytes ? decodeXml(bytes) : null;
  }
}

const prefixed = (like: string, name: string): string =>
  like.includes(":") ? `${like.slice(0, like.indexOf(":"))}:${name}` : name;

/** A declaration of another encoding would no longer be true. */
const inUtf8 = (xml: string): string => xml.replace(/^(<\?xml[^>]*?encoding=["'])[^"']+/, "$1UTF-8");

function asDocument(types: Uint8Array): Uint8Array {
  const xml = strFromU8(types);
  return xml.includes(TEMPLATE) ? strToU8(xml.replace(TEMPLATE, "wordprocessingml.document.main+xml")) : types;
}
