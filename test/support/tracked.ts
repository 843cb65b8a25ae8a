/** The text of Word documents after every tracked change is accepted or rejected. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** What the document says on one side, without its fields: they show the marks of footnotes once more. */
export interface Settled {
  readonly body: readonly string[];
  readonly footnotes: readonly string[];
  /** Of the first page. */
  readonly head: readonly string[];
}

const REMOVED = { accept: new Set(["w:del", "w:moveFrom"]), reject: new Set(["w:ins", "w:moveTo"]) } as const;

type How = keyof typeof REMOVED;

/** Paragraphs of one part and the identifiers of the notes they lead to. */
interface Story {
  readonly paragraphs: readonly string[];
  readonly references: readonly string[];
}

/** Settles all changes of a DOCX file, as Word does: a paragraph whose end goes runs on into the next one. */
export function settled(docx: Uint8Array, how: How): Settled {
  const files = unzipSync(docx);
  const part = (name: string): string => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array());
  const notes = new Map(
    [...part("footnotes").matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)].map((m) => [m[1], m[2] ?? ""]),
  );
  const body = story(part("document"), how);
  return {
    body: body.paragraphs,
    footnotes: body.references.map((id) => story(`<n xmlns:w="w">${notes.get(id)}</n>`, how).paragraphs.join("\n")),
    head: story(part("header2"), how).paragraphs,
  };
}

function story(xml: string, how: How): Story {
  const removed = REMOVED[how];
  const paragraphs: string[] = [];
  const references: string[] = [];
  const open: string[] = [];
  let text = "";
  let endGoes = false;
  let rowGoes = false;
  let inField = false;
  const gone = (): boolean => open.some((name) => removed.has(name));
  const parser = new SaxesParser({ fragment: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push(name);
    if (open.at(-2) === "w:rPr" && open.at(-3) === "w:pPr" && removed.has(name)) endGoes = true;
    if (open.at(-2) === "w:trPr" && removed.has(name)) rowGoes = true;
    if (name === "w:tr") rowGoes = false;
    if (gone()) return;
    if (name === "w:tab" && open.at(-2) === "w:r") text += "\t";
    if (name === "w:br") text += "\n";
    if (name === "w:fldChar") inField = attributes["w:fldCharType"] !== "end";
    if (name === "w:footnoteReference") references.push(attributes["w:id"] as string);
  });
  parser.on("text", (data) => {
    if (!gone() && !inField && (open.at(-1) === "w:t" || open.at(-1) === "w:delText")) text += data;
  });
  parser.on("closetag", ({ name }) => {
    open.pop();
    if (name !== "w:p") return;
    // A row goes with all that stands in it; a cell's own paragraph stays with its cell.
    const inTable = open.includes("w:tbl");
    if (inTable ? !rowGoes : !endGoes) {
      if (!inTable || text !== "") paragraphs.push(text);
      text = "";
    }
    endGoes = false;
  });
  parser.write(xml).close();
  if (text !== "") paragraphs.push(text);
  return { paragraphs, references };
}
