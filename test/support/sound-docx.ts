/** Checks that Word would open a file without reporting damage: the rules of the format's schema, and those that Word adds. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { expect } from "vitest";

interface Element {
  readonly name: string;
  /** The namespace of the name. */
  readonly space: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly parent: Element | null;
}

/** Orders of child elements that the schema fixes (ECMA-376, part 1, 17.3 and 17.15). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  pPr: (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens " +
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind " +
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle " +
    "rPr sectPr pPrChange"
  ).split(" "),
  rPr: (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof " +
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em " +
    "lang eastAsianLayout specVanish oMath rPrChange"
  ).split(" "),
  trPr: "ins del trPrChange".split(" "),
};

/** What may stand in each of these; anything else is damage. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  body: /^(?:p|tbl|sdt|sectPr|altChunk|customXml|(?:bookmark|comment|moveFrom|moveTo|perm)\w*|proofErr|ins|del|AlternateContent)$/,
  tr: /^(?:tblPrEx|trPr|tc|sdt|customXml|bookmark\w+|move\w+|ins|del)$/,
  tbl: /^(?:tblPr|tblGrid|tr|sdt|customXml|bookmark\w+|move\w+|ins|del)$/,
  ins: /^(?:r|sdt|smartTag|customXml|bookmark\w+|move\w+|comment\w+|proofErr|perm\w+|ins|del|oMath\w*|dir|bdo)$/,
  del: /^(?:r|sdt|smartTag|customXml|bookmark\w+|move\w+|comment\w+|proofErr|perm\w+|ins|del|oMath\w*|dir|bdo)$/,
};

/** Text that belongs into a deletion, and text that does not. */
const DELETED_ONLY = new Set(["delText", "delInstrText"]);
const LIVE_ONLY = new Set(["t", "instrText"]);
/** Formulas, whose text has one name wherever it stands (ECMA-376, part 1, 22.1.2.116). */
const MATH = /officeDocument(?:\/2006)?\/math$/;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Asserts that a DOCX is sound: well-formed, in order, with unique numbers, and with every part known and related. */
export function expectSound(docx: Uint8Array): void {
  expect(faultsIn(docx)).toEqual([]);
}

/** What is wrong with a DOCX, in words. */
export function faultsIn(docx: Uint8Array): string[] {
  const files = unzipSync(docx);
  const faults: string[] = [];
  const trees = new Map<string, Element>();
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    try {
      trees.set(name, treeOf(strFromU8(bytes)));
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
    }
  }
  for (const [name, root] of trees) if (/^word\/[^/]+\.xml$/.test(name)) faults.push(...faultsOfPart(name, root));
  return [...faults, ...faultsOfPackage(Object.keys(files), trees), ...faultsOfNotes(trees)];
}

function faultsOfPart(name: string, root: Element): string[] {
  const faults: string[] = [];
  const changes = new Map<string, number>();
  const ranges = new Map<string, number>();
  visit(root, (element) => {
    const kind = local(element.name);
    const id = element.attributes["w:id"];
    const order = ORDERS[kind];
    const names = element.children.map((c) => local(c.name));
    if (order) {
      const places = names.map((n) => order.indexOf(n)).filter((place) => place >= 0);
      if (places.some((place, i) => i > 0 && place <= (places[i - 1] ?? 0)))
        faults.push(`${name}: ${kind} in disorder: ${names.join(" ")}`);
    }
    for (const inner of names)
      if (ALLOWED[kind] && !ALLOWED[kind].test(inner) && !(kind !== "body" && element.children.length === 0))
        faults.push(`${name}: ${inner} in ${kind}`);
    if (kind === "tc" && names.at(-1) !== "p" && names.at(-1) !== "sdt")
      faults.push(`${name}: a cell ends in ${names.at(-1)}`);
    if (/^(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)$/.test(kind)) {
      if (id === undefined || !element.attributes["w:author"])
        faults.push(`${name}: ${kind} without a number or an author`);
      else changes.set(id, (changes.get(id) ?? 0) + 1);
    }
    const range = /^(bookmark|moveFromRange|moveToRange|commentRange)(Start|End)$/.exec(kind);
    if (range) {
      const key = `${range[1]} ${id}`;
      if (range[2] === "End" && ranges.get(key) !== 1) faults.push(`${name}: the end of ${key} before its start`);
      ranges.set(key, (ranges.get(key) ?? 0) + (range[2] === "Start" ? 1 : -1));
      if (range[2] === "Start") changes.set(id ?? "", (changes.get(id ?? "") ?? 0) + 1);
    }
    const isGone = isInside(element, "del");
    if (DELETED_ONLY.has(kind) && !isGone) faults.push(`${name}: ${kind} outside a deletion`);
    if (LIVE_ONLY.has(kind) && !MATH.test(element.space) && isGone) faults.push(`${name}: ${kind} in a deletion`);
    if (kind === "p" && element.parent && local(element.parent.name) === "p")
      faults.push(`${name}: a paragraph in a paragraph`);
  });
  for (const [id, count] of changes) if (count > 1) faults.push(`${name}: ${count} things have the number ${id}`);
  for (const [key, open] of ranges) if (open !== 0) faults.push(`${name}: ${key} has no end`);
  return faults;
}

/** Every part is of a known type, and every relation leads to a part. */
function faultsOfPackage(names: readonly string[], trees: ReadonlyMap<string, Element>): string[] {
  const faults: string[] = [];
  const types = trees.get("[Content_Types].xml")?.children ?? [];
  const overrides = types.flatMap((t) => t.attributes.PartName ?? []);
  const endings = new Set(types.flatMap((t) => t.attributes.Extension?.toLowerCase() ?? []));
  if (new Set(overrides).size < overrides.length) faults.push("a part has two content types");
  for (const name of overrides)
    if (!names.includes(name.slice(1))) faults.push(`${name} has a content type and is not there`);
  for (const name of names) {
    const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    if (name !== "[Content_Types].xml" && !overrides.includes(`/${name}`) && !endings.has(ending))
      faults.push(`${name} has no content type`);
  }
  const rels = trees.get("word/_rels/document.xml.rels")?.children ?? [];
  const ids = rels.map((r) => r.attributes.Id ?? "");
  if (new Set(ids).size < ids.length) faults.push("two relations have one id");
  for (const {
    attributes: { Target = "", TargetMode },
  } of rels) {
    const target = Target.startsWith("/") ? Target.slice(1) : `word/${Target}`;
    if (TargetMode !== "External" && !names.includes(target)) faults.push(`${target} is related and is not there`);
  }
  const used = new Set<string>();
  const document = trees.get("word/document.xml");
  if (document)
    visit(document, ({ attributes }) => {
      for (const [name, value] of Object.entries(attributes)) if (/^r:(?:id|embed)$/.test(name)) used.add(value);
    });
  for (const id of used) if (!ids.includes(id)) faults.push(`the document names ${id}, which is no relation`);
  return faults;
}

/** Every reference leads to a note or comment, and no two of these have one number. */
function faultsOfNotes(trees: ReadonlyMap<string, Element>): string[] {
  const faults: string[] = [];
  const document = trees.get("word/document.xml");
  for (const kind of ["footnote", "endnote", "comment"]) {
    const ids = (trees.get(`word/${kind}s.xml`)?.children ?? []).map((n) => n.attributes["w:id"] ?? "");
    if (new Set(ids).size < ids.length) faults.push(`two ${kind}s have one number`);
    if (!document) continue;
    const seen = new Set<string>();
    visit(document, (e) => {
      if (local(e.name) !== `${kind}Reference`) return;
      const id = e.attributes["w:id"] ?? "";
      if (!ids.includes(id)) faults.push(`${kind} ${id} is referred to and is not there`);
      if (seen.has(id)) faults.push(`${kind} ${id} is referred to twice`);
      seen.add(id);
    });
  }
  return faults;
}

function visit(element: Element, see: (element: Element) => void): void {
  see(element);
  for (const child of element.children) visit(child, see);
}

function isInside(element: Element, kind: string): boolean {
  for (let at = element.parent; at; at = at.parent) if (local(at.name) === kind) return true;
  return false;
}

function treeOf(xml: string): Element {
  const open: Element[] = [];
  let root: Element | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map((a) => [wordPrefix(a.name, a.uri), a.value]),
    );
    const element: Element = { name: tag.name, space: tag.uri, attributes, children: [], parent: open.at(-1) ?? null };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  if (!root) throw new Error("no element");
  return root;
}

/** Attributes under Word's own prefixes, whatever the file's. */
function wordPrefix(name: string, uri: string): string {
  if (/wordprocessingml(?:\/2006)?\/main$/.test(uri)) return `w:${local(name)}`;
  return /officeDocument(?:\/2006)?\/relationships$/.test(uri) ? `r:${local(name)}` : name;
}
