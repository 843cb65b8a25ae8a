/** Changes the notes of the document: words in place, deleted notes struck out, inserted ones added as notes of the same kind. */
import type { Comparison } from "../../model/comparison.js";
import { IN_BOTH } from "../../redline/blocks.js";
import { plainPassage } from "../../redline/redline.js";
import { noteWords } from "../docx/lines.js";
import type { WordBlock, WordNote } from "../docx/pieces.js";
import type { OpenDocument } from "./document.js";
import type { EditedPart } from "./edits.js";
import type { Ids } from "./ids.js";
import { Marks } from "./marks.js";
import type { PlacedNote, PlacedText } from "./placed.js";
import type { StoryPlan } from "./plan.js";
import { planBlocks } from "./planner.js";
import { lookOfAtom, lookOfParagraph } from "./properties.js";
import { Shapes } from "./shapes.js";
import { isWhite, type Story } from "./story.js";
import { elementsOf } from "./tokens.js";
import { Runs, type Shared, Writer } from "./writer.js";

/** Plans the changes of words in the old notes that the blocks refer to. */
export function planNotes(
  blocks: readonly WordBlock[],
  comparison: Comparison,
  { notes }: PlacedText,
  planOf: (story: Story) => StoryPlan,
): void {
  for (const piece of blocks.flatMap((block) => block.pieces)) {
    if (piece.kind !== "note" || piece.old === null || piece.mark === "again" || piece.side === "new") continue;
    const placed = notes.get(piece.old);
    if (placed) planNote(piece, placed, comparison, planOf(placed.passage.story));
  }
}

function planNote(note: WordNote, { passage, story }: PlacedNote, comparison: Comparison, plan: StoryPlan): void {
  const after = note.side === "both" ? note.new : null;
  const line = plainPassage("text", note.old ?? "", passage.text);
  // A note itself is deleted with its mark; a typed note is a paragraph.
  const end = after === null && !story ? ({ side: "old", move: null } as const) : IN_BOTH;
  const pieces = noteWords(comparison, note.old, after);
  const block: WordBlock = { old: line, new: after === null ? null : line, pieces, end, ends: line };
  const desk = {
    story: plan.story,
    find: () => passage,
    shapes: new Shapes([passage]),
    marks: new Marks({ notes: new Map() }),
  };
  planBlocks([block], desk, plan);
}

/** Adds notes to the document. */
export class NewNotes {
  readonly #document: OpenDocument;
  readonly #comparison: Comparison;
  readonly #ids: Ids;
  readonly #kind: "footnote" | "endnote";
  /** Notes that need a further mark, with the bookmark that names their first one. */
  readonly #bookmarks = new Map<string, string>();
  readonly #made = new Map<number, string>();
  #part: EditedPart | null = null;

  constructor(document: OpenDocument, comparison: Comparison, ids: Ids) {
    this.#document = document;
    this.#comparison = comparison;
    this.#ids = ids;
    const kinds = document.notes.map(({ key }) => key.replace(/-?\d+$/, ""));
    this.#kind = kinds.length > 0 && kinds.every((kind) => kind === "endnote") ? "endnote" : "footnote";
  }

  /** The runs of an inserted mark; its note is added to the notes. */
  mark(note: WordNote, writer: Writer, shared: Shared): string {
    if (note.mark === "again") return this.#again(note, writer);
    const id = this.#add(note, shared);
    const look = this.#markLook(writer.w);
    const run = writer.run(look, `<${writer.w}${this.#kind}Reference ${writer.w}id="${id}"/>`);
    if (note.mark !== "first") return run;
    return bookmarked(run, this.#bookmarkOf(note), this.#ids, writer.w);
  }

  #bookmarkOf({ old, new: now }: WordNote): string {
    const keys = [old === null ? null : `old ${old}`, now === null ? null : `new ${now}`].filter((k) => k !== null);
    const known = keys.map((key) => this.#bookmarks.get(key)).find((name) => name !== undefined);
    const name = known ?? this.#ids.name("_RefResdiff");
    for (const key of keys) this.#bookmarks.set(key, name);
    return name;
  }

  /** A further mark of a note: a field that shows the number of the first. */
  #again(note: WordNote, writer: Writer): string {
    const { w } = writer;
    const look = this.#markLook(w);
    const field = (type: string): string => writer.run(look, `<${w}fldChar ${w}fldCharType="${type}"/>`);
    const code = ` NOTEREF ${this.#bookmarkOf(note)} \\f \\h `;
    const mark = this.#comparison.new.footnotes.find(({ id }) => id === note.new)?.mark ?? "";
    return (
      field("begin") +
      writer.run(look, `<${w}instrText xml:space="preserve">${code}</${w}instrText>`) +
      field("separate") +
      writer.run(look, writer.textElement(mark, false)) +
      field("end")
    );
  }

  /** Marks are formatted like the others; without others, they are superscript. */
  #markLook(w: string): string {
    const { body, file } = this.#document;
    const like = body.atoms.find((atom) => atom.kind === "note" && atom.element.name.endsWith("noteReference"));
    if (like) return lookOfAtom(body.part, like);
    const styles = file.related("styles")?.toString() ?? "";
    const style = this.#kind === "footnote" ? "FootnoteReference" : "EndnoteReference";
    return styles.includes(`"${style}"`)
      ? `<${w}rStyle ${w}val="${style}"/>`
      : `<${w}vertAlign ${w}val="superscript"/>`;
  }

  #add(note: WordNote, shared: Shared): number {
    const part = this.#part ?? this.#document.file.related(`${this.#kind}s`) ?? this.#newPart();
    this.#part = part;
    const writer = new Writer(shared, part.prefix);
    const { w } = writer;
    const like = this.#document.notes.find((story) => story.key.startsWith(this.#kind));
    const paragraph = like?.paragraphs[0];
    const first = like?.atoms.findIndex((atom) => atom.kind === "text" && !isWhite(atom)) ?? -1;
    const letter = like?.atoms[first];
    const look = letter ? lookOfAtom(part, letter) : "";
    const gap =
      like && first >= 0
        ? like.atoms
            .slice(0, first)
            .map((a) => a.text)
            .join("")
        : " ";
    const runs = new Runs(writer);
    for (const { text, side, move } of noteWords(this.#comparison, null, note.new)) {
      runs.add({ side, move }, writer.text(text, look));
    }
    const properties = paragraph ? lookOfParagraph(part, paragraph.element) : { paragraph: "", mark: "" };
    const mark = properties.mark && `<${w}rPr>${properties.mark}</${w}rPr>`;
    const number = writer.run(this.#markLook(w), `<${w}${this.#kind}Ref/>`);
    const id = this.#ids.next();
    this.#made.set(
      id,
      `<${w}${this.#kind} ${w}id="${id}"><${w}p><${w}pPr>${properties.paragraph}${mark}</${w}pPr>${number}` +
        `${gap && writer.run(look, writer.content(gap, false))}${runs.toString()}</${w}p></${w}${this.#kind}>`,
    );
    return id;
  }

  /**
   * Adds the new notes to the others in the order of their marks and numbers all of them in that order, as Word does when it saves:
   * LibreOffice 7 assigns marks to notes by order, whatever their ids.
   */
  write(): void {
    const part = this.#part;
    if (!part) return;
    const { body } = this.#document;
    const xml = body.part.toString();
    const references = [...xml.matchAll(new RegExp(`${this.#kind}Reference[^<>]*?:id="(\\d+)"`, "g"))].map((m) =>
      Number(m[1]),
    );
    const elements = elementsOf(part.root).filter((e) => e.name === `w:${this.#kind}`);
    const known = new Map(elements.map((e) => [Number(e.attributes["w:id"]), e]));
    const rules = elements.filter((e) => e.attributes["w:type"] !== undefined);
    let at = rules.at(-1)?.end ?? part.root.inner;
    for (const id of references) {
      at = known.get(id)?.end ?? at;
      const made = this.#made.get(id);
      if (made !== undefined) part.insert(at, made);
    }
    const first = 1 + Math.max(0, ...rules.map((e) => Number(e.attributes["w:id"])));
    const others = elements.filter((e) => !rules.includes(e)).map((e) => Number(e.attributes["w:id"]));
    const order = new Map([...new Set([...references, ...others])].map((id, i) => [id, first + i]));
    const numbered = (text: string, element: string): string =>
      text.replace(
        new RegExp(`(<[^<>]*?${element}\\s(?:[^<>]*?\\s)?[^<>\\s]*?:id=")(\\d+)`, "g"),
        (whole, before: string, id: string) => (order.has(Number(id)) ? `${before}${order.get(Number(id))}` : whole),
      );
    body.part.rewrite(numbered(xml, `${this.#kind}Reference`));
    part.rewrite(numbered(part.toString(), this.#kind));
  }

  /** The part for notes, with the two that Word requires before all others: the rules above the notes of a page. */
  #newPart(): EditedPart {
    const { file, body } = this.#document;
    const kind = this.#kind;
    const rule = (id: number, type: string): string =>
      `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`;
    const rules = rule(-1, "separator") + rule(0, "continuationSeparator");
    return file.add(`${kind}s`, `<w:${kind}s xmlns:w="${body.part.namespace}">${rules}</w:${kind}s>`);
  }
}

/** A run in a bookmark. */
function bookmarked(run: string, name: string, ids: Ids, w: string): string {
  const id = ids.next();
  return `<${w}bookmarkStart ${w}id="${id}" ${w}name="${name}"/>${run}<${w}bookmarkEnd ${w}id="${id}"/>`;
}
