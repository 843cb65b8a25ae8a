/** Applies the plan of a story to its XML part, paragraph by paragraph. */

import { invariant } from "../../model/errors.js";
import type { PlacedElement } from "../../read/placed-xml.js";
import { child } from "../../read/xml.js";
import { IN_BOTH, type Standing } from "../../redline/blocks.js";
import { blocksXml } from "./block-xml.js";
import type { EditedPart } from "./edits.js";
import { mirrorFallbacks } from "./fallbacks.js";
import type { NewBlock, StoryPlan } from "./plan.js";
import { lookOfParagraph, ownLook, type ParagraphLook } from "./properties.js";
import type { StoryParagraph } from "./story.js";
import { atomsByElement, elementsOf } from "./tokens.js";
import { contentOf, type Loom } from "./weave-content.js";
import { weaveTables } from "./weave-tables.js";
import { trackedAs, type Writer } from "./writer.js";

/** Applies a plan to its part. */
export function weave(plan: StoryPlan, writer: Writer): void {
  const atoms = atomsByElement(plan.story);
  // Text boxes are inside paragraphs that begin before them.
  for (const paragraph of [...plan.story.paragraphs].reverse()) {
    mirrorFallbacks(paragraph.element, plan.story.part, writer);
    new ParagraphWeaver(paragraph, { plan, writer, atoms }).weave();
  }
  weaveTables(plan, writer);
  invariant(plan.at.size === 0, "what comes in has found no place");
}

class ParagraphWeaver {
  readonly #loom: Loom;
  readonly #plan: StoryPlan;
  readonly #paragraph: StoryParagraph;
  readonly #writer: Writer;
  readonly #part: EditedPart;

  constructor(paragraph: StoryParagraph, loom: Loom) {
    this.#loom = loom;
    this.#plan = loom.plan;
    this.#paragraph = paragraph;
    this.#writer = loom.writer;
    this.#part = loom.plan.story.part;
  }

  weave(): void {
    const behind = this.#behind;
    const before = this.#plan.before.get(this.#paragraph) ?? [];
    const { element } = this.#paragraph;
    const text = (blocks: readonly NewBlock[]): string => blocksXml(blocks, this.#plan, this.#writer);
    const last = behind.at(-1);
    const takesEnd = last !== undefined && !("rows" in last) && this.#isLast && this.#endingBehind(IN_BOTH) === IN_BOTH;
    if (before.length > 0) this.#part.insert(element.start, text(before));
    if (takesEnd) {
      const passed = this.#passedProperties(last.look);
      const others = text(behind.slice(0, -1));
      const end = this.#writer
        .paragraph(last, this.#plan.rangesOf(last), passed)
        .replace(/^<[^>]*>/, () => this.#begin);
      const [first] = behind;
      this.#rewrite(first && !("rows" in first) ? first.end : last.end);
      this.#part.insert(element.end, others + end);
    } else {
      if (this.#isTouched) this.#rewrite(null);
      if (behind.length > 0) this.#part.insert(element.end, text(behind));
    }
  }

  /** What is inserted after the paragraph; a table does not end what contains paragraphs. */
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

  /**
   * Deletes the paragraph's end like its last words; the last end of a cell, a note or the body cannot be deleted, nor can one that ends a
   * section.
   */
  #endingBehind(last: Standing): Standing {
    const { ending, element } = this.#paragraph;
    const gone = ending === null ? undefined : this.#plan.gone.get(ending);
    if (!gone || this.#isLast || child(child(element, "w:pPr"), "w:sectPr")) return IN_BOTH;
    return last.side === "old" && gone.move !== null ? last : gone;
  }

  /** Whether no paragraph or table follows in the element that contains the paragraph. */
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

  /** The properties of a new paragraph that takes over the old one's end: changed, so that rejecting restores them. */
  #passedProperties(look: ParagraphLook): string {
    const { w } = this.#writer;
    const own = this.#look;
    const mark = own.mark && `<${w}rPr>${own.mark}</${w}rPr>`;
    return `<${w}pPr>${look.paragraph}${mark}${this.#own("w:sectPr")}${this.#changedFrom(look)}</${w}pPr>`;
  }

  /** One of the old paragraph's properties, unchanged; empty if it has none. */
  #own(name: string): string {
    const own = child(child(this.#paragraph.element, "w:pPr"), name);
    return own ? this.#part.of(own as PlacedElement) : "";
  }

  /** The record that the old paragraph's properties were changed, now or before; empty if they were not. */
  #changedFrom(look: ParagraphLook): string {
    const before = this.#own("w:pPrChange");
    if (before) return before;
    const { w } = this.#writer;
    const own = this.#look.paragraph;
    if (look.paragraph === own) return "";
    return `<${w}pPrChange ${this.#writer.signed}><${w}pPr>${own}</${w}pPr></${w}pPrChange>`;
  }

  /** The formatting of a paragraph that is cut off from the old one's beginning; null if it is the same. */
  get #shared(): ParagraphLook | null {
    const look = lookOfParagraph(this.#part, this.#paragraph.element);
    return look.paragraph === this.#look.paragraph ? null : look;
  }

  /** The old paragraph's own formatting. */
  get #look(): ParagraphLook {
    return ownLook(this.#part, this.#paragraph.element);
  }

  /** @param passed how the end is inserted if the last of the following paragraphs took over the old one */
  #rewrite(passed: Standing | null): void {
    const { element } = this.#paragraph;
    const { w } = this.#writer;
    const { parts, xml: content, last } = contentOf(this.#paragraph, this.#loom);
    const { starts, ends } = this.#plan.rangesOf(this.#paragraph);
    const ending = this.#endingBehind(last);
    const look =
      this.#plan.looks.get(this.#paragraph) ?? (parts.length > 0 && ending === IN_BOTH ? this.#shared : null);
    const kept = look ? this.#passedProperties(look) : this.#properties(ending);
    const own = passed ? this.#propertiesOf(this.#look, passed) : kept;
    const inside = this.#isLast ? this.#writer.rangeEnds(ends) : "";
    const outside = this.#isLast ? "" : this.#writer.rangeEnds(ends);
    // LibreOffice gives rejoined words the style of the first paragraph, so that must have the old style.
    const cut = parts.map(({ xml, look, end }, i) => ({
      properties: i === 0 ? this.#beginning(look, end) : this.#propertiesOf(look, end),
      xml,
    }));
    const paragraphs = [...cut, { properties: own, xml: content }].map(
      ({ properties, xml }, i) => properties + (i === 0 ? this.#writer.rangeStarts(starts) : "") + xml,
    );
    // The old start tag stays with the old end: when changes are rejected, the cut-off part merges into that paragraph.
    const begin = this.#begin.replace(ATTRIBUTES, "");
    const xml = paragraphs.map((xml, i) => (i === parts.length && !passed ? this.#begin : begin) + xml);
    this.#part.replace(element.start, element.end, `${xml.join(`</${w}p>`)}${inside}</${w}p>${outside}`);
  }

  /** The start tag of the old paragraph. */
  get #begin(): string {
    return this.#part.startTag(this.#paragraph.element).replace(/\s*\/>$/, ">");
  }

  /** The properties of a paragraph with the old one's beginning, including its page break if it is formatted like the old one. */
  #beginning(look: ParagraphLook, end: Standing): string {
    const own = look.paragraph === this.#shared?.paragraph ? this.#look : look;
    // An earlier change is then in both paragraphs, and no two may have the same id.
    const before = this.#own("w:pPrChange").replace(NUMBER, (_, name: string) => `${name}${this.#writer.nextId}`);
    return this.#propertiesOf(own, end, before || this.#changedFrom(own));
  }

  #propertiesOf({ paragraph, mark }: ParagraphLook, end: Standing, changed = ""): string {
    const { w } = this.#writer;
    return `<${w}pPr>${paragraph}<${w}rPr>${this.#writer.changedMark(end)}${mark}</${w}rPr>${changed}</${w}pPr>`;
  }

  /** The old paragraph's properties, with its end changed. */
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
}

/** Attributes of a start tag that belong to its element; all except the namespaces that its contents use. */
const ATTRIBUTES = /\s(?!xmlns\b)[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*')/g;
/** The number of a change. */
const NUMBER = /(\s[\w.-]*:?id=")\d+(?=")/;
/** Elements that contain paragraphs and do not end with them. */
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
