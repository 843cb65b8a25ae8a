/** Settles all tracked changes of Word files, and normalises their XML so that the division into runs does not matter. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { startBudget } from "../../src/read/limits.js";
import type { Tracked } from "../../src/read/read-options.js";
import { OfficeFile } from "../../src/report/into/office-file.js";
import { settleFile } from "../../src/report/into/settle.js";

/** The file once every change is accepted or rejected. */
export function settledDocx(bytes: Uint8Array, tracked: Tracked): Uint8Array {
  const file = OfficeFile.open(bytes, "the file", startBudget("the file"));
  settleFile(file, tracked);
  return file.toBytes();
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** One part of a file in a form that is the same for all ways to cut the same text and formatting into runs. */
export function partInOneForm(docx: Uint8Array, name: string): string | null {
  const bytes = unzipSync(docx)[name];
  if (!bytes) return null;
  const root = inOneForm(
    treeOf(withPlainNumbers(strFromU8(bytes), strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array()))),
  );
  return root === null ? "" : written(root);
}

/** Notes numbered in the order of their marks, as Word does whenever it saves. */
function withPlainNumbers(xml: string, document: string): string {
  const marks = [...document.matchAll(/(foot|end)noteReference [^<>]*?:id="(\d+)"/g)].map((m) => `${m[1]} ${m[2]}`);
  const order = [...new Set(marks)];
  return xml.replace(
    /((foot|end)note(?:Reference)? (?:[^<>]* )?\w+:id=")(\d+)/g,
    (whole, before: string, kind: string, id: string) => {
      const place = order.indexOf(`${kind} ${id}`);
      return place < 0 ? whole : `${before}note${place + 1}`;
    },
  );
}

function treeOf(xml: string): Element {
  const open: Element[] = [];
  let root: Element | null = null;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  if (!root) throw new Error("no element");
  return root;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Merges neighbours that look the same, and drops what holds nothing; null for an element that itself holds nothing. */
function inOneForm(element: Element): Element | null {
  const children: (Element | string)[] = [];
  for (const child of element.children) {
    const next = typeof child === "string" ? child : inOneForm(child);
    if (next === null) continue;
    const last = children.at(-1);
    if (typeof next !== "string" && typeof last === "object" && isRunLike(last, next)) append(last, next);
    else children.push(next);
  }
  const made = { ...element, children };
  const name = localName(element.name);
  if (name === "t") made.children = [children.join("")];
  if (["rPr", "pPr"].includes(name) && children.length === 0) return null;
  // Comments are no part of either text.
  if (name === "lastRenderedPageBreak" || name === "commentReference") return null;
  if (name === "r" && children.every((c) => typeof c !== "string" && localName(c.name) === "rPr")) return null;
  return made;
}

const properties = ({ children }: Element): string =>
  children.flatMap((c) => (typeof c !== "string" && localName(c.name) === "rPr" ? written(c) : [])).join("");

const isRunLike = (a: Element, b: Element): boolean =>
  localName(a.name) === "r" && localName(b.name) === "r" && properties(a) === properties(b);

function append(run: Element, more: Element): void {
  for (const child of more.children) {
    if (typeof child === "string" || localName(child.name) === "rPr") continue;
    const last = run.children.at(-1);
    if (localName(child.name) === "t" && typeof last === "object" && localName(last.name) === "t") {
      last.children = [last.children.join("") + child.children.join("")];
    } else run.children.push(child);
  }
}

function written(node: Element | string): string {
  if (typeof node === "string") return node.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const attributes = Object.entries(node.attributes).filter(([name]) => name !== "xml:space");
  const inner = node.children.map(written).join("");
  return `<${node.name}${attributes.map(([name, value]) => ` ${name}="${value}"`).join("")}>${inner}</${node.name}>`;
}

function elementsNamed(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === name ? [child] : elementsNamed(child, name);
  });
}

function textsIn(element: Element | string): string {
  if (typeof element === "string") return element;
  return localName(element.name) === "noBreakHyphen" ? "\u2011" : element.children.map(textsIn).join("");
}

const documentOf = (docx: Uint8Array): Element =>
  treeOf(strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array()));

/** The letters of the heads of pages, or of their feet, by the names of their parts. */
export function pageLines(docx: Uint8Array, kind: "header" | "footer"): Record<string, string> {
  const parts = Object.entries(unzipSync(docx)).filter(([name]) => name.startsWith(`word/${kind}`));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, lettersOf(textsIn(treeOf(strFromU8(bytes))))]).sort());
}

/** A text without what is not seen, and without hyphens, which stand there as characters or as elements. */
export const lettersOf = (text: string): string => text.replace(/[\s\u00ad\u200b\u2010\u2011\u2060\ufeff-]/gu, "");

/** A paragraph that holds text. */
export interface StyledParagraph {
  readonly style: string;
  /** Its letters, by which it is known again. */
  readonly letters: string;
}

/** The paragraphs of a body that hold text, each with its style. */
export function styledParagraphs(docx: Uint8Array): StyledParagraph[] {
  return elementsNamed(documentOf(docx), "w:p").flatMap((paragraph) => {
    const letters = lettersOf(textsIn(paragraph));
    const style = elementsNamed(paragraph, "w:pStyle")[0]?.attributes["w:val"] ?? "";
    return letters === "" ? [] : [{ style, letters }];
  });
}

/**
 * The stretches of words that a redline marks behind the line that names the body, in order: what stands above it, an official document
 * has in places of its own. One stretch goes on over the end of a paragraph, since an official document may print in two lines what the
 * ordinary redline has in one, as the line of an adoption.
 *
 * @param formula that line
 */
export function trackedStretches(docx: Uint8Array, formula: string): string[] {
  const paragraphs = elementsNamed(documentOf(docx), "w:p");
  const first = paragraphs.findIndex((paragraph) => lettersOf(textsIn(paragraph)).includes(lettersOf(formula)));
  const stretches: { kind: string; text: string }[] = [];
  for (const child of paragraphs.slice(first + 1).flatMap(({ children }) => children)) {
    if (typeof child === "string" || !/^w:(?:r|ins|del|moveFrom|moveTo)$/.test(child.name)) continue;
    const text = lettersOf(textsIn(child));
    const last = stretches.at(-1);
    if (text === "") continue;
    if (last?.kind === child.name) last.text += text;
    else stretches.push({ kind: child.name, text });
  }
  return stretches.filter(({ kind }) => kind !== "w:r").map(({ kind, text }) => `${kind} ${text}`);
}
