/** The package of a DOCX: its parts, and the relationships between them. */
import type { DocumentBudget } from "../limits.js";
import { children, decodeXml, parseXml } from "../xml.js";
import { unzipParts } from "./zip.js";

/** The parts of a DOCX. */
export interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly damaged: boolean;
  /** Name of the part that contains the document. */
  readonly document: string;
  /** Name of the part that is related to the document as its `styles`, `numbering`, `footnotes` and so on. */
  related(type: string): string | undefined;
  /** Name of the part that is related to the document by this id. */
  byId(id: string | undefined): string | undefined;
  /** Unpacks parts of other kinds than those the document consists of. */
  unpack(names: readonly string[]): ReadonlyMap<string, Uint8Array>;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Unpacks a DOCX; parts without text (pictures, fonts, the author's details) stay packed. */
export function openPackage(bytes: Uint8Array, source: string, budget: DocumentBudget): Package {
  const wanted = (name: string): boolean => /^(?:_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/.test(name);
  const { parts, damaged } = unzipParts(bytes, wanted, source, budget);
  const unpack = (names: readonly string[]): ReadonlyMap<string, Uint8Array> =>
    names.length === 0 ? new Map() : unzipParts(bytes, (name) => names.includes(name), source, budget).parts;
  return { parts, damaged, unpack, ...relationsIn(parts, source, budget) };
}

/** The relationships between the parts of a package. */
export function relationsIn(
  parts: ReadonlyMap<string, Uint8Array>,
  source: string,
  budget: DocumentBudget,
): Pick<Package, "document" | "related" | "byId"> {
  const relations = (name: string, base: string): Relation[] => {
    const part = parts.get(name);
    const root = part ? parseXml(decodeXml(part), source, budget).root : null;
    return children(root, "Relationship").map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      target: Target.startsWith("/") ? Target.slice(1) : withoutSteps(base + Target),
    }));
  };
  const document = relations("_rels/.rels", "").find((r) => r.type === "officeDocument")?.target ?? "word/document.xml";
  const slash = document.lastIndexOf("/") + 1;
  const base = document.slice(0, slash);
  const own = relations(`${base}_rels/${document.slice(slash)}.rels`, base);
  return {
    document,
    // A package that lost its relationships still has the usual names.
    related: (type) => own.find((r) => r.type === type)?.target ?? `${base}${type}.xml`,
    byId: (id) => own.find((r) => r.id === id)?.target,
  };
}

/** A path in the package without steps up, as in `word/../chunks/1.html`. */
function withoutSteps(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
