/** DOCX files for tests, zipped from the few parts that matter. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const OTHERS = [
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["w14", "http://schemas.microsoft.com/office/word/2010/wordml"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

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
      `<?xml version="1.0"?><${root} xmlns:${prefix}="${W}" xmlns:r="${R}" ${OTHERS}>${inner}</${root}>`,
    );
  }
  const related = Object.entries(relations).map(
    ([id, target]) => [id, target.replace(/\d*\.xml$/, ""), target] as const,
  );
  files["word/_rels/document.xml.rels"] = strToU8(relationships(related));
  files["[Content_Types].xml"] = strToU8(contentTypes(Object.keys(parts)));
  return zipSync(files);
}

function contentTypes(names: readonly string[]): string {
  const overrides = names.map((name) => {
    const type = name === "document.xml" ? "document.main" : name.replace(/\d*\.xml$/, "");
    return `<Override PartName="/word/${name}" ContentType="${TYPES}.${type}+xml"/>`;
  });
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

/** A Word file in the strict variety of the format, which has namespaces of its own. */
export function strictly(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  for (const [name, bytes] of Object.entries(files)) {
    const xml = strFromU8(bytes)
      .replaceAll(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/",
        "http://purl.oclc.org/ooxml/officeDocument/",
      );
    files[name] = strToU8(xml);
  }
  return zipSync(files);
}
