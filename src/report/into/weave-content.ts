/** Applies a plan to the content of a paragraph: runs are kept, deleted or cut, and new ones are inserted between them. */
import { textOf } from "../../read/docx/runs.js";
import type { PlacedElement } from "../../read/placed-xml.js";
import { child, children } from "../../read/xml.js";
import { IN_BOTH, type Standing } from "../../redline/blocks.js";
import type { EditedPart } from "./edits.js";
import type { Insert, StoryPlan } from "./plan.js";
import { lookOfAtom, type ParagraphLook } from "./properties.js";
import type { Atom, StoryParagraph } from "./story.js";
import { type AtomsIn, elementsOf, type Token, tokensOf } from "./tokens.js";
import { asLastWords, Runs, trackedAs, type Writer } from "./writer.js";

/** A paragraph that was cut off from one of the document, with the formatting and the change of its end. */
export interface ParagraphPart {
  readonly xml: string;
  readonly look: ParagraphLook;
  readonly end: Standing;
}

/** The content of a paragraph after applying the plan. */
export interface Content {
  /** The paragraphs that were cut off from its beginning. */
  readonly parts: readonly ParagraphPart[];
  /** The runs of the rest. */
  readonly xml: string;
  /** Whether its last text is kept, inserted or deleted. */
  readonly last: Standing;
}

/** What is needed to apply a plan to a paragraph. */
export interface Loom {
  readonly plan: StoryPlan;
  readonly writer: Writer;
  readonly atoms: AtomsIn;
}

/** Applies insertions and deletions to the content of a paragraph. */
export const contentOf = (paragraph: StoryParagraph, loom: Loom): Content => new ContentWeaver(paragraph, loom).weave();

class ContentWeaver {
  readonly #plan: StoryPlan;
  readonly #paragraph: StoryParagraph;
  readonly #writer: Writer;
  readonly #part: EditedPart;
  readonly #atoms: AtomsIn;
  #runs: Runs;
  #parts: ParagraphPart[] = [];
  /** The wrappers around the current position. */
  #open: Token[] = [];
  #last: Standing = IN_BOTH;

  constructor(paragraph: StoryParagraph, { plan, writer, atoms }: Loom) {
    this.#plan = plan;
    this.#paragraph = paragraph;
    this.#writer = writer;
    this.#part = plan.story.part;
    this.#atoms = atoms;
    this.#runs = new Runs(writer);
  }

  weave(): Content {
    for (const token of tokensOf(this.#paragraph, this.#atoms)) this.#token(token);
    this.#emit(this.#paragraph.last);
    return { parts: this.#parts, xml: this.#runs.toString(), last: this.#last };
  }

  #token(token: Token): void {
    const hasAtoms = token.last > token.first;
    if (hasAtoms && token.kind !== "close") this.#emit(token.first);
    if (token.kind === "open") {
      this.#runs.raw(this.#part.slice(token.start, token.end));
      this.#open.push(token);
    } else if (token.kind === "close") {
      this.#runs.raw(this.#part.slice(token.start, token.end));
      this.#open.pop();
    } else if (!hasAtoms) this.#bare(token);
    else if (token.kind === "unit") this.#unit(token);
    else this.#leaf(token);
  }

  /** Elements without text stay; a picture is deleted with a paragraph that is deleted as a whole. */
  #bare(token: Token): void {
    const xml = this.#part.slice(token.start, token.end);
    const whole = this.#goesWhole;
    const isPicture = token.element.name === "w:r" && children(token.element).some((e) => PICTURES.has(e.name));
    if (whole && isPicture && !xml.includes("txbxContent")) this.#add(whole, xml);
    else this.#runs.raw(xml);
  }

  /** How the paragraph is deleted if all of it is. */
  get #goesWhole(): Standing | null {
    const { first, last, ending } = this.#paragraph;
    const gone = ending === null ? undefined : this.#plan.gone.get(ending);
    for (let i = first; i < last; i++) if (!this.#plan.gone.has(i)) return null;
    return gone ?? null;
  }

  /** A run that is kept or deleted as a whole, or cut. */
  #leaf(token: Token): void {
    const { first, last, element } = token;
    const isCut = Array.from({ length: last - first - 1 }, (_, i) => first + i + 1).some(
      (i) => this.#plan.at.has(i) || trackedOf(this.#plan, i) !== trackedOf(this.#plan, i - 1),
    );
    const standing = this.#plan.gone.get(first) ?? IN_BOTH;
    const others = elementsOf(element).some((e) => !this.#atoms.has(e) && !WITH_TEXT.has(e.name));
    if (!isCut && (standing.side === "both" || !others)) {
      const xml = this.#part.slice(token.start, token.end);
      if (standing.side === "both") this.#raw(xml);
      else this.#add(standing, trackedAs(standing) === "del" ? this.#writer.deleted(xml) : xml);
      return;
    }
    this.#cut(element);
  }

  /** A run's pieces, each with what it shares with its neighbours. */
  #cut(run: PlacedElement): void {
    const properties = child(run, "w:rPr") as PlacedElement | undefined;
    const { w } = this.#writer;
    const begin = this.#part.startTag(run) + (properties ? this.#part.of(properties) : "");
    const end = `</${w}r>`;
    let standing: Standing = IN_BOTH;
    let inner = "";
    let text = "";
    const closeText = (): void => {
      if (text !== "") inner += this.#writer.textElement(text, trackedAs(standing) === "del");
      text = "";
    };
    const flush = (): void => {
      closeText();
      if (inner !== "") this.#add(standing, begin + inner + end);
      inner = "";
    };
    const turnTo = (next: Standing): void => {
      if (trackedAs(next) !== trackedAs(standing)) flush();
      standing = next;
    };
    for (const element of elementsOf(run)) {
      const held = this.#atoms.get(element);
      if (element.name === "w:rPr" || element.name === "w:lastRenderedPageBreak") continue;
      if (!held) turnTo(IN_BOTH);
      if (!held || element.name !== "w:t") closeText();
      if (!held) inner += this.#part.of(element);
      for (let i = held?.first ?? 0; i < (held?.last ?? 0); i++) {
        if (this.#plan.at.has(i)) flush();
        this.#emit(i);
        turnTo(this.#plan.gone.get(i) ?? IN_BOTH);
        const { start, end } = this.#plan.story.atoms[i] as Atom;
        if (element.name === "w:t") text += textOf(element).slice(start, end);
        else inner += this.#part.of(element);
      }
    }
    flush();
  }

  /** A unit that is kept as a whole, or deleted as a whole while the kept part of its text is inserted as plain text. */
  #unit(token: Token): void {
    const { first, last } = token;
    const indexes = Array.from({ length: last - first }, (_, i) => first + i);
    const isKept = indexes.every((i) => !this.#plan.gone.has(i) && (i === first || !this.#plan.at.has(i)));
    if (isKept) {
      this.#raw(this.#part.slice(token.start, token.end));
      return;
    }
    const standings = indexes.map((i) => this.#plan.gone.get(i));
    const moved = standings[0];
    const whole = moved && standings.every((s) => s && trackedAs(s) === trackedAs(moved)) ? moved : null;
    const standing = whole ?? { side: "old" as const, move: null };
    this.#goingUnit(token, standing);
    for (const i of indexes) {
      if (i !== first) this.#emit(i);
      const atom = this.#plan.story.atoms[i];
      if (!atom || this.#plan.gone.has(i) || atom.kind !== "text") continue;
      const insert: Insert = {
        kind: "text",
        text: atom.text,
        look: lookOfAtom(this.#part, atom),
        side: "new",
        move: null,
      };
      this.#add(insert, this.#writer.inserted(insert));
    }
  }

  #goingUnit({ parts, element, start, end }: Token, standing: Standing): void {
    const { w } = this.#writer;
    const xml = this.#part.slice(start, end);
    const going = (runs: string): string => (trackedAs(standing) === "del" ? this.#writer.deleted(runs) : runs);
    if (parts.length > 0) {
      for (const part of parts) {
        const own = this.#part.slice(part.start, part.end);
        if (part.element.name === "w:r") this.#add(standing, going(own));
        else if (part.kind === "unit") this.#goingUnit(part, standing);
        else this.#runs.raw(own);
      }
      return;
    }
    if (element.name !== "w:fldSimple") {
      this.#add(standing, going(xml));
      return;
    }
    // A deletion cannot contain such an element, so the field is written as runs.
    const mark = (type: string): string => `<${w}r><${w}fldChar ${w}fldCharType="${type}"/></${w}r>`;
    const code = `<${w}r><${w}instrText xml:space="preserve">${this.#writer.escaped(element.attributes["w:instr"] ?? "")}</${w}instrText></${w}r>`;
    const result = elementsOf(element)
      .filter((e) => e.name === "w:r")
      .map((e) => this.#part.of(e));
    this.#add(standing, going(mark("begin") + code + mark("separate") + result.join("") + mark("end")));
  }

  /** What comes in before an atom. */
  #emit(atom: number): void {
    const inserts = this.#plan.at.get(atom) ?? [];
    this.#plan.at.delete(atom);
    for (const insert of inserts) {
      if (insert.kind === "end") this.#break(insert.look, insert);
      else this.#add(insert, this.#writer.inserted(insert));
    }
  }

  /** Ends the paragraph here: the wrappers around the position are closed and opened again. */
  #break(look: ParagraphLook, end: Standing): void {
    for (const token of [...this.#open].reverse()) this.#runs.raw(this.#closing(token));
    this.#parts.push({ xml: this.#runs.toString(), look, end: asLastWords([this.#last], end) });
    this.#runs = new Runs(this.#writer);
    for (const token of this.#open) this.#runs.raw(this.#opening(token));
  }

  #closing({ element }: Token): string {
    const content = child(element, "w:sdtContent") as PlacedElement | undefined;
    return this.#part.slice(content?.innerEnd ?? element.innerEnd, element.end);
  }

  /** A wrapper repeated; two must not have the same id. */
  #opening({ element, start, end }: Token): string {
    const xml = this.#part.slice(start, end);
    if (element.name === "w:sdt") return xml.replace(/<[^<>]*:id\s[^<>]*\/>/g, "");
    return xml.replace(
      /(:id=")\d+(")/,
      (_, before: string, after: string) => `${before}${this.#writer.nextId}${after}`,
    );
  }

  #add(standing: Standing, runs: string): void {
    this.#last = standing;
    this.#runs.add(standing, runs);
  }

  /** What stays as it stands. */
  #raw(xml: string): void {
    this.#last = IN_BOTH;
    this.#runs.raw(xml);
  }
}

const PICTURES = new Set(["w:drawing", "w:pict", "w:object", "mc:AlternateContent"]);
/** What a run may contain besides its text and still be deleted as a whole. */
const WITH_TEXT = new Set([
  "w:rPr",
  "w:lastRenderedPageBreak",
  "w:softHyphen",
  "w:noBreakHyphen",
  "w:cr",
  "w:br",
  "w:tab",
]);

const trackedOf = (plan: StoryPlan, atom: number): string | null => {
  const gone = plan.gone.get(atom);
  return gone ? trackedAs(gone) : null;
};
