/** Writes the XML of insertions and deletions, with the namespace prefix that the part uses. */
import type { Standing } from "../../redline/blocks.js";
import type { WordNote } from "../docx/pieces.js";
import type { Signature } from "../ooxml/signature.js";
import { escapeXml } from "../ooxml/xml.js";
import type { Ids } from "./ids.js";
import type { Insert, NewParagraph, RangeEnd, Ranges } from "./plan.js";

/** What all parts of one document share. */
export interface Shared {
  readonly signature: Signature;
  readonly ids: Ids;
  /** The runs of an inserted note mark, and of a further mark of a note. */
  note(note: WordNote, writer: Writer): string;
  /** The run of a comment's mark. */
  comment(lines: readonly string[], writer: Writer): string;
}

type Tracked = "ins" | "del" | "moveFrom" | "moveTo";

const RANGE = { old: "moveFromRange", new: "moveToRange" } as const;

/** Names and numbers in Latin letters run left to right inside a right-to-left text. */
const LATIN = /(\p{Script=Latin}[\p{Script=Latin}\d]*(?:[-/.:][\p{Script=Latin}\d]+)*)/u;

export class Writer {
  /** The prefix of Word's elements. */
  readonly w: string;
  readonly #shared: Shared;
  readonly #open = new Map<string, number>();

  constructor(shared: Shared, prefix: string) {
    this.#shared = shared;
    this.w = prefix;
  }

  /** The attributes of a change: its id, author and date. */
  get signed(): string {
    return this.#signedAs(this.#shared.ids.next());
  }

  /** An id that nothing in the document uses. */
  get nextId(): number {
    return this.#shared.ids.next();
  }

  /** A run, given its properties. */
  run(look: string, inner: string): string {
    const { w } = this;
    return `<${w}r>${look && `<${w}rPr>${look}</${w}rPr>`}${inner}</${w}r>`;
  }

  /** Runs of a text; inside right-to-left text, names in Latin letters are separate runs. */
  text(text: string, look: string): string {
    const rtl = new RegExp(`<${this.w}rtl(?:\\s+${this.w}val="(?:1|true|on)")?\\s*/>`);
    if (!rtl.test(look)) return this.run(look, this.content(text, false));
    return text
      .split(LATIN)
      .map((part, i) => part && this.run(i % 2 === 1 ? look.replace(rtl, "") : look, this.content(part, false)))
      .join("");
  }

  /** Text as one element. */
  textElement(text: string, deleted: boolean): string {
    const name = `${this.w}${deleted ? "delText" : "t"}`;
    return `<${name} xml:space="preserve">${escapeXml(text)}</${name}>`;
  }

  /** Text with its tabs, line breaks and non-breaking hyphens, as Word itself writes them. */
  content(text: string, deleted: boolean): string {
    const { w } = this;
    return text
      .split(/(\t|\u2011|\r\n|[\n\r\u2028\u2029])/)
      .map((part) => {
        if (part === "") return "";
        if (part === "\t") return `<${w}tab/>`;
        if (part === "\u2011") return `<${w}noBreakHyphen/>`;
        if (/^[\n\r\u2028\u2029]/.test(part)) return `<${w}br/>`;
        return this.textElement(part, deleted);
      })
      .join("");
  }

  escaped(text: string): string {
    return escapeXml(text);
  }

  /** Existing runs, with their text in the element used inside deletions. */
  deleted(runs: string): string {
    return runs.replace(
      new RegExp(`<(/?)${this.w}(t|instrText)(?=[\\s/>])`, "g"),
      (_, slash: string, name: string) => `<${slash}${this.w}${name === "t" ? "delText" : "delInstrText"}`,
    );
  }

  /** Wraps runs in a change. */
  wrapped(standing: Standing, runs: string): string {
    const name = trackedAs(standing);
    return name === null || runs === "" ? runs : `<${this.w}${name} ${this.signed}>${runs}</${this.w}${name}>`;
  }

  /** The record that a paragraph's mark was changed. */
  changedMark(standing: Standing): string {
    const name = trackedAs(standing);
    return name === null ? "" : `<${this.w}${name} ${this.signed}/>`;
  }

  /** The runs of inserted content, without the change around them. */
  inserted(insert: Insert): string {
    switch (insert.kind) {
      case "text":
        return this.text(insert.text, insert.look);
      case "note":
        return this.#shared.note(insert.note, this);
      case "comment":
        return this.#shared.comment(insert.lines, this);
      case "end":
        return "";
    }
  }

  /** An inserted paragraph; `properties` replace its own if its mark is another's. */
  paragraph({ look, inserts, end }: NewParagraph, ranges: Ranges, properties?: string): string {
    const { w } = this;
    const mark = this.changedMark(asLastWords(inserts, end));
    const own = `<${w}pPr>${look.paragraph}<${w}rPr>${mark}${look.mark}</${w}rPr></${w}pPr>`;
    const runs = new Runs(this);
    for (const insert of inserts) runs.add(insert, this.inserted(insert));
    const [starts, ends] = [this.rangeStarts(ranges.starts), this.rangeEnds(ranges.ends)];
    return `<${w}p>${properties ?? own}${starts}${runs.toString()}</${w}p>${ends}`;
  }

  rangeStarts(starts: readonly RangeEnd[]): string {
    const { w } = this;
    return starts
      .map((end) => {
        const name = escapeXml(this.#shared.ids.move(end.move));
        return `<${w}${RANGE[end.side]}Start ${this.#signedAs(this.#rangeId(end))} ${w}name="${name}"/>`;
      })
      .join("");
  }

  rangeEnds(ends: readonly RangeEnd[]): string {
    const { w } = this;
    return ends.map((end) => `<${w}${RANGE[end.side]}End ${w}id="${this.#rangeId(end)}"/>`).join("");
  }

  /** The start and end of a range have the same id, whichever is written first. */
  #rangeId({ side, move }: RangeEnd): number {
    const key = `${side} ${move}`;
    const id = this.#open.get(key) ?? this.#shared.ids.next();
    this.#open.set(key, id);
    return id;
  }

  #signedAs(id: number): string {
    const { author, date } = this.#shared.signature;
    const { w } = this;
    return `${w}id="${id}" ${w}author="${escapeXml(author)}" ${w}date="${escapeXml(date)}"`;
  }
}

/**
 * A paragraph's end is deleted in the same way as its last words. If an end marked as moved follows words marked as deleted, LibreOffice 7
 * treats it as a separate change and leaves an empty paragraph.
 */
export function asLastWords(inserts: readonly Standing[], end: Standing): Standing {
  const last = inserts.at(-1);
  return last?.side === end.side && end.move !== null ? { side: last.side, move: last.move } : end;
}

export function trackedAs({ side, move }: Standing): Tracked | null {
  if (side === "both") return null;
  if (move !== null) return side === "old" ? "moveFrom" : "moveTo";
  return side === "old" ? "del" : "ins";
}

/** Consecutive runs, with those of one change wrapped together. */
export class Runs {
  readonly #writer: Writer;
  #xml = "";
  #standing: Standing | null = null;
  #group = "";

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Adds runs of one change. */
  add(standing: Standing, runs: string): void {
    if (this.#standing && trackedAs(this.#standing) !== trackedAs(standing)) this.#close();
    this.#standing = standing;
    this.#group += runs;
  }

  /** Adds something that is neither a run nor part of a change. */
  raw(xml: string): void {
    this.#close();
    this.#xml += xml;
  }

  toString(): string {
    this.#close();
    return this.#xml;
  }

  #close(): void {
    if (this.#standing) this.#xml += this.#writer.wrapped(this.#standing, this.#group);
    this.#standing = null;
    this.#group = "";
  }
}
