/** Puts the plan of a story into its part, paragraph by paragraph. */

import { invariant } from "../../model/errors.js";
import { textOf } from "../../read/docx/runs.js";
import type { PlacedElement } from "../../read/placed-xml.js";
import { child, children } from "../../read/xml.js";
import { IN_BOTH, type Standing } from "../../redline/blocks.js";
import { blocksXml } from "./block-xml.js";
import type { EditedPart } from "./edits.js";
import { mirrorFallbacks } from "./fallbacks.js";
import type { Insert, NewBlock, StoryPlan } from "./plan.js";
import { lookOfAtom, lookOfParagraph, type ParagraphLook } from "./properties.js";
import type { Atom, StoryParagraph } from "./story.js";
import { type AtomsIn, atomsByElement, elementsOf, type Token, tokensOf } from "./tokens.js";
import { weaveTables } from "./weave-tables.js";
import { asLastWords, Runs, trackedAs, type Writer } from "./writer.js";

/** Puts a plan into its part. */
export function weave(plan: StoryPlan, writer: Writer): void {
  const atoms = atomsByElement(plan.story);
  // Text boxes stand inside paragraphs that begin before them.
  for (const paragraph of [...plan.story.paragraphs].reverse()) {
    mirrorFallbacks(paragraph.element, plan.story.part, writer);
    new ParagraphWeaver(plan, paragraph, writer, atoms).weave();
  }
  weaveTables(plan, writer);
  invariant(plan.at.size === 0, "what comes in has found no place");
}

/** A paragraph that one of the document is cut into, with the look and the change of its end. */
interface Part {
  readonly xml: string;
  readonly look: ParagraphLook;
  readonly end: Standing;
}

class ParagraphWeaver {
  readonly #plan: StoryPlan;
  readonly #paragraph: StoryParagraph;
  readonly #writer: Writer;
  readonly #part: EditedPart;
  readonly #atoms: AtomsIn;
  #runs: Runs;
  #parts: Part[] = [];
  /** What wraps the place reached. */
  #open: Token[] = [];
  #last: Standing = IN_BOTH;

  constructor(plan: StoryPlan, paragraph: StoryParagraph, writer: Writer, atoms: AtomsIn) {
    this.#plan = plan;
    this.#paragraph = paragraph;
    this.#writer = writer;
    this.#part = plan.story.part;
    this.#atoms = atoms;
    this.#runs = new Runs(writer);
  }

  weave(): void {
    const behind = this.#behind;
    const before = this.#plan.before.get(this.#paragraph) ?? [];
    const { element } = this.#paragraph;
    const text = (blocks: readonly NewBlock[]): string => blocksXml(blocks, this.#plan, this.#writer);
    const last = behind.at(-1);
    const takesEnd = last !== undefined && !("rows" in last) && this.#isLast && this.#ending === IN_BOTH;
    if (before.length > 0) this.#part.insert(element.start, text(before));
    if (takesEnd) {
      const passed = this.#passedProperties(last.look);
      const others = text(behind.slice(0, -1));
      const end = this.#writer.paragraph(last, this.#plan.rangesOf(last), passed);
      const [first] = behind;
      this.#rewrite(first && !("rows" in first) ? first.end : last.end);
      this.#part.insert(element.end, others + end);
    } else {
      if (this.#isTouched) this.#rewrite(null);
      if (behind.length > 0) this.#part.insert(element.end, text(behind));
    }
  }

  /** What comes in behind the paragraph; a table does not end what paragraphs stand in. */
  get #behind(): readonly NewBlock[] {
    const blocks = this.#plan.behind.get(this.#paragraph) ?? [];
    if (!this.#isLast || !blocks.some((block, i) => "rows" in block && i === blocks.length - 1)) return blocks;
    const look = lookOfParagraph(this.#part, this.#paragraph.element);
    return [...blocks, { look, inserts: [], end: { side: "new", move: null } }];
  }

  get #isTouched(): boolean {
    const { first, last, ending } = this.#paragraph;
    const { starts, ends } = this.#plan.rangesOf(this.#paragraph);
    if (starts.length + ends.length > 0) return true;
    for (let i = first; i <= (ending ?? last); i++) if (this.#plan.gone.has(i) || this.#plan.at.has(i)) return true;
    return false;
  }

  /** How the paragraph's end goes; the last one of a cell, a note or the body cannot, nor can one that ends a section. */
  get #ending(): Standing {
    const { ending, element } = this.#paragraph;
    const gone = ending === null ? undefined : this.#plan.gone.get(ending);
    if (!gone || this.#isLast || child(child(element, "w:pPr"), "w:sectPr")) return IN_BOTH;
    return this.#last.side === "old" && gone.move !== null ? this.#last : gone;
  }

  /** Whether no paragraph or table follows in what the paragraph stands in. */
  get #isLast(): boolean {
    const { element } = this.#paragraph;
    let inner = element;
    for (let parent = this.#part.parentOf(element); parent; parent = this.#part.parentOf(parent)) {
      const siblings = elementsOf(parent);
      const following = siblings.slice(siblings.indexOf(inner) + 1);
      if (following.some((e) => e.name === "w:p" || e.name === "w:tbl" || e.name === "w:sdt")) return false;
      if (!TRANSPARENT.has(parent.name)) return true;
      inner = parent;
    }
    return true;
  }

  /** The properties of a new paragraph that has the end that the old one had: changed, so that rejecting gives them back. */
  #passedProperties(look: ParagraphLook): string {
    const { w } = this.#writer;
    const own = lookOfParagraph(this.#part, this.#paragraph.element);
    const changed =
      look.paragraph === own.paragraph
        ? ""
        : `<${w}pPrChange ${this.#writer.signed}><${w}pPr>${own.paragraph}</${w}pPr></${w}pPrChange>`;
    const mark = own.mark && `<${w}rPr>${own.mark}</${w}rPr>`;
    return `<${w}pPr>${look.paragraph}${mark}${changed}</${w}pPr>`;
  }

  /** @param passed how the end comes in where the last of those behind has taken the old one */
  #rewrite(passed: Standing | null): void {
    const { element, last } = this.#paragraph;
    const { w } = this.#writer;
    for (const token of tokensOf(this.#paragraph, this.#atoms)) this.#token(token);
    this.#emit(last);
    const content = this.#runs.toString();
    const { starts, ends } = this.#plan.rangesOf(this.#paragraph);
    const look = this.#plan.looks.get(this.#paragraph);
    const kept = look ? this.#passedProperties(look) : this.#properties(this.#ending);
    const own = passed ? this.#propertiesOf(lookOfParagraph(this.#part, element), passed) : kept;
    const inside = this.#isLast ? this.#writer.rangeEnds(ends) : "";
    const outside = this.#isLast ? "" : this.#writer.rangeEnds(ends);
    const cut = this.#parts.map(({ xml, look, end }) => ({ properties: this.#propertiesOf(look, end), xml }));
    const paragraphs = [...cut, { properties: own, xml: content }].map(
      ({ properties, xml }, i) => properties + (i === 0 ? this.#writer.rangeStarts(starts) : "") + xml,
    );
    const begin = this.#part.startTag(element).replace(/\/>$/, ">");
    const xml = begin + paragraphs.join(`</${w}p><${w}p>`);
    this.#part.replace(element.start, element.end, `${xml}${inside}</${w}p>${outside}`);
  }

  #propertiesOf({ paragraph, mark }: ParagraphLook, end: Standing): string {
    const { w } = this.#writer;
    return `<${w}pPr>${paragraph}<${w}rPr>${this.#writer.changedMark(end)}${mark}</${w}rPr></${w}pPr>`;
  }

  /** The old paragraph's properties as they stand, its end changed. */
  #properties(end: Standing): string {
    const { element } = this.#paragraph;
    const { w } = this.#writer;
    const properties = child(element, "w:pPr") as PlacedElement | undefined;
    const mark = trackedAs(end) === null ? "" : this.#writer.changedMark(end);
    if (!properties) return mark && `<${w}pPr><${w}rPr>${mark}</${w}rPr></${w}pPr>`;
    if (mark === "") return this.#part.of(properties);
    const open = `<${w}pPr>`;
    const inner = elementsOf(properties);
    const own = inner.find((e) => e.name === "w:rPr");
    const xml = (elements: readonly PlacedElement[]): string => elements.map((e) => this.#part.of(e)).join("");
    if (own) {
      const kept = elementsOf(own);
      const changes = kept.filter((e) => MARK_CHANGES.has(e.name));
      const rest = kept.filter((e) => !MARK_CHANGES.has(e.name));
      const changed = `<${w}rPr>${xml(changes)}${mark}${xml(rest)}</${w}rPr>`;
      return `${open}${inner.map((e) => (e === own ? changed : this.#part.of(e))).join("")}</${w}pPr>`;
    }
    const tail = inner.filter((e) => e.name === "w:sectPr" || e.name === "w:pPrChange");
    return `${open}${xml(inner.filter((e) => !tail.includes(e)))}<${w}rPr>${mark}</${w}rPr>${xml(tail)}</${w}pPr>`;
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

  /** What holds no text stays; a picture goes with a paragraph that goes whole. */
  #bare(token: Token): void {
    const xml = this.#part.slice(token.start, token.end);
    const whole = this.#goesWhole;
    const isPicture = token.element.name === "w:r" && children(token.element).some((e) => PICTURES.has(e.name));
    if (whole && isPicture && !xml.includes("txbxContent")) this.#add(whole, xml);
    else this.#runs.raw(xml);
  }

  /** How the paragraph goes where all of it does. */
  get #goesWhole(): Standing | null {
    const { first, last, ending } = this.#paragraph;
    const gone = ending === null ? undefined : this.#plan.gone.get(ending);
    for (let i = first; i < last; i++) if (!this.#plan.gone.has(i)) return null;
    return gone ?? null;
  }

  /** A run that stays or goes whole, or is cut. */
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

  /** A run's pieces, each with what it has in common with its neighbours. */
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

  /** A unit that stays whole, or goes whole while what stays of its text comes in as plain text. */
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
    // A deletion holds no such element: the field is written as runs.
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

  /** Ends the paragraph here: what wraps the place is closed and opened again. */
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

  /** What wraps, once more; two may not have one number. */
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

/** What holds paragraphs and is not where they end. */
const TRANSPARENT = new Set([
  "w:sdtContent",
  "w:sdt",
  "w:customXml",
  "w:ins",
  "w:moveTo",
  "mc:Choice",
  "mc:AlternateContent",
]);
const MARK_CHANGES = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
const PICTURES = new Set(["w:drawing", "w:pict", "w:object", "mc:AlternateContent"]);
/** What a run may hold beside its text and still go whole. */
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
