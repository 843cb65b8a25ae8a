/** Reads OpenDocument texts (ODT, and FODT, the same in a single XML file) into SourceText. */
import { UserError } from "../../model/errors.js";
import type { Furniture } from "../../model/resolution.js";
import { unzipParts } from "../docx/zip.js";
import type { DocumentBudget } from "../limits.js";
import { damageWarning, hiddenWarning, noText, signsWarning, trackedWarning } from "../problems.js";
import type { Tracked } from "../read-options.js";
import type { Rich } from "../rich-text/rich-text.js";
import { takeTypedNotes } from "../rich-text/typed-notes.js";
import type { SourceText } from "../source-text.js";
import { child, children, decodeXml, parseXml, type XmlElement, type XmlTree } from "../xml.js";
import { BodyReader, LEFT_OUT, type OdtContext } from "./body.js";
import { readLists } from "./lists.js";
import { readStyles, type Styles } from "./styles.js";

/**
 * Reads an ODT.
 *
 * @throws UserError if it contains no text, is encrypted, or exceeds a limit
 */
export function readOdt(bytes: Uint8Array, source: string, budget: DocumentBudget, tracked: Tracked): SourceText {
  const { parts, damaged } = unzipParts(bytes, (name) => /^(?:content|styles)\.xml$/.test(name), source, budget);
  const tree = (name: string): XmlTree => {
    const part = parts.get(name);
    return part ? parseXml(decodeXml(part), source, budget) : { root: null, damage: null };
  };
  const content = tree("content.xml");
  const styles = tree("styles.xml");
  const damage = content.damage ?? styles.damage ?? (damaged ? "it ends too early" : null);
  return readParts({ content: content.root, styles: styles.root, damage }, { source, tracked });
}

/** Reads an OpenDocument text that is one XML file; throws what `readOdt` throws. */
export function readFlatOdt(xml: string, source: string, budget: DocumentBudget, tracked: Tracked): SourceText {
  const { root, damage } = parseXml(xml, source, budget);
  return readParts({ content: root, styles: null, damage }, { source, tracked });
}

interface OdtParts {
  readonly content: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly damage: string | null;
}

function readParts(
  { content, styles: stylesPart, damage }: OdtParts,
  { source, tracked }: { readonly source: string; readonly tracked: Tracked },
): SourceText {
  const text = child(child(content, "office:body"), "office:text");
  if (!text)
    throw new UserError(
      "damaged",
      `${source} is a damaged OpenDocument text: open it in LibreOffice and save it again.`,
    );
  const parts = [stylesPart, content];
  const styles = readStyles(parts);
  const hidden: Furniture[] = [];
  const regions = children(child(text, "text:tracked-changes"), "text:changed-region");
  const changes = (name: string): [string, XmlElement][] =>
    regions.flatMap((region) => {
      const id = region.attributes["xml:id"] ?? region.attributes["text:id"] ?? "";
      return children(region, name).map((change): [string, XmlElement] => [id, change]);
    });
  const [insertions, deletions] = [changes("text:insertion"), changes("text:deletion")];
  const context = (): OdtContext => ({
    styles,
    lists: readLists(parts),
    tracked,
    deletions: new Map(deletions),
    insertions: new Set(insertions.map(([id]) => id)),
    hidden: (piece) => {
      if (piece.trim() !== "") hidden.push({ text: piece.trim(), why: "hidden" });
    },
  });
  const body = new BodyReader(context());
  body.read(text);
  const { blocks: read, notes } = takeTypedNotes(body.finish(), body.notes);
  const page = pageHeads(text, parts, styles, context);
  const blocks = [...page.masthead, ...read];
  if (blocks.every((b) => b.text === "")) throw noText(source);
  return {
    source,
    form: "odt",
    language: null,
    blocks,
    notes,
    pages: [],
    setAside: [...page.setAside, ...hidden],
    warnings: [
      ...trackedWarning(source, { insertions: insertions.length, deletions: deletions.length, moves: 0 }, tracked),
      ...(hidden.length > 0 ? [hiddenWarning(source)] : []),
      ...signsWarning(source, blocks),
      ...(damage === null ? [] : [damageWarning(source, damage)]),
    ],
    ...(tracked === "accepted" ? { given: givenBy(text) } : {}),
  };
}

/** Every piece of text in the document, collected without regard to paragraphs. */
function givenBy(element: XmlElement): string[] {
  return element.children.flatMap((c) => (typeof c === "string" ? [c] : LEFT_OUT.has(c.name) ? [] : givenBy(c)));
}

const HEAD_OR_FOOT = /^(?:style|loext):(header|footer)(?:-(first|left))?$/u;

/** Page headers and footers: a header of the first page only is the masthead, the others are set aside. */
function pageHeads(
  text: XmlElement,
  parts: readonly (XmlElement | null)[],
  styles: Styles,
  context: () => OdtContext,
): { masthead: Rich["block"][]; setAside: Furniture[] } {
  const masters = parts.flatMap((part) => children(child(part, "office:master-styles"), "style:master-page"));
  const named = children(text).map((e) => styles.masterOf(e.attributes["text:style-name"] ?? ""));
  const first = named.find((name) => name !== null) ?? "Standard";
  const masthead: Rich["block"][] = [];
  const setAside = new Map<string, Furniture>();
  for (const master of masters) {
    const { "style:name": name, "style:next-style-name": next = name } = master.attributes;
    const ofFirst = children(master).some((e) => HEAD_OR_FOOT.exec(e.name)?.[2] === "first");
    for (const element of children(master)) {
      const [, kind, which] = HEAD_OR_FOOT.exec(element.name) ?? [];
      if (kind === undefined || element.attributes["style:display"] === "false") continue;
      const reader = new BodyReader(context());
      reader.read(element);
      const blocks = reader.finish().map(({ block }) => block);
      const alone = ofFirst ? which === "first" : next !== name;
      if (kind === "header" && name === first && alone)
        masthead.push(...blocks.map((block) => ({ ...block, role: "masthead" as const })));
      else
        for (const block of blocks)
          if (block.text !== "")
            setAside.set(block.text, { text: block.text, why: kind === "header" ? "page head" : "page foot" });
    }
  }
  return { masthead, setAside: [...setAside.values()] };
}
