/** Zips the parts of an Office file; the same parts always give the same bytes. */
import { strToU8, zipSync } from "fflate";
import type { Signature } from "./signature.js";
import { escapeXml, XML_HEAD } from "./xml.js";

/** One part of the package. */
export interface PackagePart {
  /** Its place, such as `word/document.xml`. */
  readonly path: string;
  readonly type: string;
  /** The XML below the declaration. */
  readonly xml: string;
  /** What it leads to, by identifier. */
  readonly links?: readonly PartLink[];
}

/** One relationship of a part. */
export interface PartLink {
  readonly id: string;
  /** Last word of the relationship's name, such as `styles`. */
  readonly kind: string;
  /** Place of the other part, relative to this one's folder. */
  readonly target: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** The earliest time a zip can tell; any other would make the bytes depend on the clock. */
export const ZIP_TIME = "1980-01-01T00:00:00";

/** What the file says about itself. */
export interface Properties extends Signature {
  readonly title: string;
}

/**
 * Zips the parts with their content types, relationships and properties.
 *
 * @param parts the main part first
 * @param properties plain text
 */
export function officePackage(parts: readonly PackagePart[], properties: Properties): Uint8Array {
  const core: PackagePart = {
    path: "docProps/core.xml",
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    xml: coreProperties(properties),
  };
  const all = [...parts, core];
  const main = parts[0]?.path ?? "";
  const files: Record<string, Uint8Array> = {};
  const add = (path: string, xml: string): void => {
    files[path] = strToU8(XML_HEAD + xml);
  };
  add("[Content_Types].xml", contentTypes(all));
  add(
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/>` +
      `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${core.path}"/>` +
      "</Relationships>",
  );
  for (const part of all) {
    add(part.path, part.xml);
    if (part.links) add(part.path.replace(/([^/]+)$/, "_rels/$1.rels"), relationships(part.links));
  }
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}

function contentTypes(parts: readonly PackagePart[]): string {
  const overrides = parts.map((part) => `<Override PartName="/${part.path}" ContentType="${part.type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function relationships(links: readonly PartLink[]): string {
  const items = links.map(
    (link) => `<Relationship Id="${link.id}" Type="${OFFICE}/${link.kind}" Target="${link.target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function coreProperties({ title, author, date }: Properties): string {
  const when = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:${name}>`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>${when("created")}${when("modified")}` +
    "</cp:coreProperties>"
  );
}
