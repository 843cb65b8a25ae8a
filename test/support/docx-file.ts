/** DOCX files for tests, zipped from the few parts that matter. */
import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Root elements of the parts, by the beginning of their names. */
const ROOTS: Readonly<Record<string, string>> = {
  document: "document",
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  settings: "settings",
  header: "hdr",
  footer: "ftr",
};

/** What a DOCX is made of. */
export interface DocxParts {
  /** Contents of the root element of each part in `word/`, by name. */
  readonly parts: Readonly<Record<string, string>>;
  /** Parts that the document relates to, by the id of the relation. */
  readonly relations?: Readonly<Record<string, string>>;
  /** The prefix that stands for Word's main namespace. */
  readonly prefix?: string;
}

/** The bytes of a DOCX. */
export function docxFile({ parts, relations = {}, prefix = "w" }: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "_rels/.rels": strToU8(relationships([["d", "officeDocument", "word/document.xml"]])),
  };
  for (const [name, content] of Object.entries(parts)) {
    const root = `${prefix}:${ROOTS[name.replace(/\d*\.xml$/, "")] ?? "unknown"}`;
    const inner = name === "document.xml" ? `<${prefix}:body>${content}</${prefix}:body>` : content;
    files[`word/${name}`] = strToU8(
      `<?xml version="1.0"?><${root} xmlns:${prefix}="${W}" xmlns:r="${R}">${inner}</${root}>`,
    );
  }
  const related = Object.entries(relations).map(
    ([id, target]) => [id, target.replace(/\d*\.xml$/, ""), target] as const,
  );
  files["word/_rels/document.xml.rels"] = strToU8(relationships(related));
  return zipSync(files);
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships>${elements.join("")}</Relationships>`;
}
