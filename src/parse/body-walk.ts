/** Walks through a resolution's body block by block, keeping track of the part it has reached, and decides what each block is. */
import type { Language } from "../language/language.js";
import { isSmall } from "../language/letters.js";
import { openingOf } from "../language/openings.js";
import type { Role, SourceBlock } from "../read/source-text.js";
import { adoptionGoesOn, beginsAdoption, isDateAlone, isDateLine, namesMeeting } from "./adoption.js";
import { isAnnex } from "./annex.js";
import { cutBlock, joinBlocks, splitLabel } from "./blocks.js";
import { CLOSING, endsOperative, endsPreambular, isClosed, isHeading } from "./endings.js";
import { isFormula } from "./formula.js";
import { isDashed, type Label, readLabel, typedLabel, typedScannedNumber } from "./labels.js";
import { isPartLetter } from "./part.js";
import { withSectionLabel } from "./section-label.js";

/** How many numbers may be missing before one that is still accepted. */
const MISSING_NUMBERS = 3;

/** The least number of letters in a paragraph that may contain another. */
const SHORTEST_LOST = 20;

type Part = "preamble" | "operative" | "vote" | "annex";

/** Whether a block can only belong to the preamble; then everything before it does too, however it ends. */
const isPreambular = (block: SourceBlock | undefined): boolean =>
  block !== undefined && block.label === "" && typedLabel(block.text, 1) === 0 && endsPreambular(block.text);

/** Whether a block is formatted like a heading and does not end like a sentence, however long it is. */
const looksLikeHeading = ({ text, look }: SourceBlock): boolean =>
  (look?.bold === true || look?.centred === true) && text !== "" && !isClosed(text);

/** The number that a block begins with, or null; see `typedLabel` for which number is expected. */
export function numberOf(block: SourceBlock | undefined, expected: number | null = null): number | null {
  const label = block && readLabel(block.label || block.text.slice(0, typedLabel(block.text, expected)).trim());
  return label?.kind === "number" ? label.value : null;
}

/** Walks through the body: blocks are passed in one after another, and are collected in `done` with their roles. */
export class BodyWalk {
  readonly done: SourceBlock[] = [];
  readonly #language: Language;
  readonly #vote: RegExp;
  readonly #operative: RegExp;
  #part: Part = "preamble";
  /** The last operative number so far. */
  #number: number;
  /** The last number before numbering restarted. Numbering may continue from it, because headings and rows of a list have numbers too. */
  #interrupted: number | null = null;
  #firstAhead = false;
  /** Whether there was a heading since the last number, so that numbering may restart. */
  #headed = false;

  constructor(language: Language, number: number) {
    this.#language = language;
    this.#number = number;
    this.#operative = new RegExp(language.structure.operative, "iu");
    // Some bodies print the formula in brackets.
    this.#vote = new RegExp(`^\\[?(?:${language.structure.vote.join("|")})`, "u");
  }

  /** @param firstAhead whether paragraph 1 is still to come, so that only a decision can be operative here */
  take(block: SourceBlock, next: SourceBlock | undefined, firstAhead = false): void {
    const { text } = block;
    this.#firstAhead = firstAhead;
    if (block.role !== null) this.#put(block, block.role);
    else if (isFormula(text, this.#language)) this.begin("preamble", block, "formula");
    else if (isAnnex(text, this.#language)) this.begin("annex", block, "annex");
    else if (this.#isVote(text)) this.begin("vote", block, "vote");
    else if (this.#isAdoption(block, next)) this.#put(block, "adoption");
    else if (this.#part === "vote") this.#put(block, "vote");
    else this.#takeLabelled(block, next);
  }

  /** A preamble may come before the formula. */
  takeAboveFormula(block: SourceBlock): void {
    const length = typedLabel(block.text, null);
    const point = length > 0 && readLabel(block.text.slice(0, length).trim())?.kind === "point";
    if (point) this.#takePoint(splitLabel(block, length));
    else this.#put(block, "preambular");
  }

  begin(part: Part, block: SourceBlock, role: Role): void {
    this.#part = part;
    if (part !== "vote") {
      this.#number = 0;
      this.#interrupted = null;
    }
    this.#put(block, role);
  }

  #put(block: SourceBlock, role: Role): void {
    if (role === "heading" || role === "annex") this.#headed = true;
    else if (role === "operative") this.#headed = false;
    this.done.push({ ...block, role });
  }

  #takeLabelled(whole: SourceBlock, next: SourceBlock | undefined): void {
    const cut = this.#nextInside(whole);
    const [block, rest] = cut === 0 ? [whole] : cutBlock(whole, cut);
    this.#takeOne(block, rest ?? next);
    if (rest) this.#takeLabelled(rest, next);
  }

  /**
   * The position inside a block where the next number stands, if the text lost the paragraph break before it: after the end of a sentence
   * and before a phrase that paragraphs open with; 0 if there is none.
   */
  #nextInside({ text, label }: SourceBlock): number {
    if (this.#part === "annex" || text.length < SHORTEST_LOST) return 0;
    const own = readLabel(label || text.slice(0, typedLabel(text, this.#number + 1)).trim());
    const next = (own?.kind === "number" ? own.value : this.#number) + 1;
    const found = new RegExp(
      `[.;,:。；，؛،]${CLOSING}(?:\\s+\\S)?\\s+(?=${next}(?:[.．]|\\s*[-–])\\s*(\\S.*))`,
      "su",
    ).exec(text);
    const after = found?.[1] ?? "";
    // A small letter goes on in the sentence after a comma; where paragraphs begin small, no other sign is in its midst.
    const begins = !isSmall(after) || !/^[,،，]/u.test(found?.[0] ?? ",");
    const opens = begins && openingOf(after, this.#language) !== null;
    return found && opens ? found.index + found[0].length : 0;
  }

  #takeOne(block: SourceBlock, next: SourceBlock | undefined): void {
    const scanned = this.#scannedNumber(block, next);
    const length = block.label === "" ? scanned || typedLabel(block.text, this.#number + 1) : 0;
    const split = length > 0 ? splitLabel(block, length) : block;
    const label: Label | null = scanned > 0 ? { kind: "number", value: this.#number + 1 } : readLabel(split.label);
    const misprinted = label?.kind === "number" && this.#isMisprinted(label.value, block, next);
    if (label?.kind === "number" && (misprinted || this.#believes(label, block, next))) {
      const value = misprinted ? this.#number + 1 : label.value;
      if (!this.#follows(value)) this.#interrupted = this.#number;
      this.#number = value;
      if (this.#part === "preamble") this.#part = "operative";
      this.#put(split, "operative");
    } else if (label?.kind === "point") this.#takePoint(split);
    else this.#takePlain(block, next);
  }

  /** The length of the next number if a scan shows letters for its digits, which the number after it proves. */
  #scannedNumber({ text, label }: SourceBlock, next: SourceBlock | undefined): number {
    const length = label === "" && this.#part !== "annex" ? typedScannedNumber(text, this.#number + 1) : 0;
    return length > 0 && this.#precedesNextButOne(next) ? length : 0;
  }

  /** Whether a typed number is a misprint of the next one, which the number after it proves: "4.", "8.", "6.". */
  #isMisprinted(value: number, { label }: SourceBlock, next: SourceBlock | undefined): boolean {
    const typed = label === "" && this.#part === "operative";
    return typed && value !== this.#number + 1 && this.#precedesNextButOne(next);
  }

  #precedesNextButOne(next: SourceBlock | undefined): boolean {
    return numberOf(next) === this.#number + 2;
  }

  /** A number is accepted if the form keeps it separate, or if it follows the previous one. */
  #believes(label: Extract<Label, { kind: "number" }>, block: SourceBlock, next: SourceBlock | undefined): boolean {
    if (block.label !== "" || this.#part === "annex") return true;
    // A section's paragraphs are numbered from 1 on.
    if (label.value === 1 && (this.#headed || numberOf(next) === 2)) return true;
    return this.#follows(label.value) || (this.#interrupted !== null && label.value === this.#interrupted + 1);
  }

  /** Whether a number follows the previous one, with at most a few missing. */
  #follows(value: number): boolean {
    return value > this.#number && value <= this.#number + 1 + MISSING_NUMBERS;
  }

  #takePoint(block: SourceBlock): void {
    const before = this.done.at(-1);
    // A list in the preamble is part of its paragraph: a preambular paragraph has one address.
    if (this.#part === "preamble" && before?.role === "preambular")
      this.done[this.done.length - 1] = joinBlocks(before, block);
    else this.#put(block, "point");
  }

  #takePlain(block: SourceBlock, next: SourceBlock | undefined): void {
    if (this.#part === "preamble" && isDashed(block.text) && this.done.at(-1)?.role === "preambular")
      this.#takePoint(block);
    else if (this.#part === "operative" && this.#beginsPreambleOfPart(block))
      this.begin("preamble", block, "preambular");
    else if (this.#inPreamble() && this.#opensOperative(block, next)) {
      this.#part = "operative";
      this.#put(block, "operative");
    } else if (
      looksLikeHeading(block) ||
      (isHeading(block.text) && !isDashed(block.text) && !this.#opensPreambular(block))
    )
      this.#put(withSectionLabel(block), "heading");
    else if (this.#isQuoted(block)) this.#put(block, "operative");
    else if (this.#part === "annex") this.#put(block, "text");
    else if (this.#inPreamble() && (!endsOperative(block.text) || this.#goesOnWith(next)))
      this.#put(block, "preambular");
    else {
      this.#part = "operative";
      this.#put(block, "operative");
    }
  }

  /** Whether the following blocks show that the preamble continues, however this paragraph ends. */
  #goesOnWith(next: SourceBlock | undefined): boolean {
    if (this.#firstAhead) return true;
    return isPreambular(next) && !beginsAdoption(next?.text ?? "", this.#language);
  }

  /** A decision may come before paragraph 1, also of a section, or in a text without paragraph numbers. */
  #opensOperative({ text }: SourceBlock, next: SourceBlock | undefined): boolean {
    return this.#operative.test(text) && !(endsPreambular(text) && isPreambular(next));
  }

  /** A part that is headed by a letter may have a preamble of its own without the formula. */
  #beginsPreambleOfPart({ text }: SourceBlock): boolean {
    const before = this.done.at(-1);
    const heads = before?.role === "heading" && isPartLetter(before.text, this.#language);
    return heads && endsPreambular(text) && openingOf(text, this.#language) !== null && !this.#operative.test(text);
  }

  /** One of several sections may have a preamble of its own, between its heading and its paragraph 1. */
  #inPreamble(): boolean {
    return this.#part === "preamble" || (this.#part === "operative" && this.#headed);
  }

  /** Newer Spanish texts have no comma after preambular paragraphs, so a short one is only recognised by its opening phrase. */
  #opensPreambular({ text }: SourceBlock): boolean {
    return this.#inPreamble() && openingOf(text, this.#language) !== null;
  }

  /** Text after a colon in a preamble that has no opening phrase of its own is a quotation: the question put to a court. */
  #isQuoted(block: SourceBlock): boolean {
    const before = this.done.at(-1);
    const announced = before?.role === "preambular" && /[:：]$/u.test(before.text);
    return announced && this.#inPreamble() && openingOf(block.text, this.#language) === null;
  }

  #isVote(text: string): boolean {
    return this.#part !== "preamble" && this.#vote.test(text) && !namesMeeting(text, this.#language);
  }

  /** The meeting, or a date alone beside it or at the very end. */
  #isAdoption({ text }: SourceBlock, next: SourceBlock | undefined): boolean {
    const before = this.done.at(-1);
    if (before?.role === "adoption" && adoptionGoesOn(before.text, text, this.#language)) return true;
    if (namesMeeting(text, this.#language)) return this.#part !== "preamble" || beginsAdoption(text, this.#language);
    if (this.#part === "preamble") return false;
    if (next && beginsAdoption(text, this.#language) && namesMeeting(`${text} ${next.text}`, this.#language))
      return true;
    if (before?.role === "adoption" && isDateLine(text, this.#language)) return true;
    if (!isDateAlone(text, this.#language)) return false;
    return !next || namesMeeting(next.text, this.#language) || before?.role === "adoption";
  }
}
