/** Interprets the tokens of an RTF file and collects the text they produce. */
import { UserError } from "../../model/errors.js";
import type { Furniture } from "../../model/resolution.js";
import type { ChangeCount } from "../problems.js";
import type { Tracked } from "../read-options.js";
import { formatNumber } from "../rich-text/number-format.js";
import { type Rich, seen } from "../rich-text/rich-text.js";
import type { SourceNote } from "../source-text.js";
import { FontTable } from "./fonts.js";
import { characterChange, FIRST, PLAIN, type State } from "./state.js";
import { type ParagraphState, Story, usualParagraph } from "./story.js";
import type { Token } from "./tokens.js";
import { LEFT_OUT, READ_THOUGH_STARRED, SIGNS } from "./words.js";

/** Page headers and footers; a header of the first page only is the masthead. */
const HEADS: ReadonlySet<string> = new Set("header headerl headerr headerf footer footerl footerr footerf".split(" "));

/** What the reader collects from a file. */
interface Options {
  readonly source: string;
  /** How deeply groups may be nested. */
  readonly nesting: number;
  readonly tracked: Tracked;
}

/** Everything that was read. */
export interface RtfText {
  readonly body: readonly Rich[];
  readonly masthead: readonly Rich[];
  readonly notes: readonly SourceNote[];
  readonly setAside: readonly Furniture[];
  readonly changes: ChangeCount;
  /** Every visible piece of text, in the order of the file. */
  readonly given: readonly string[];
}

type NoteKind = "footnote" | "endnote";

/** A note, and the sort in which it is numbered; null if it has a custom mark. */
interface RtfNote extends SourceNote {
  readonly counted: NoteKind | null;
}

export class RtfReader {
  readonly #options: Options;
  readonly #fonts = new FontTable();
  readonly #open: State[] = [];
  #state: State = FIRST;
  readonly #stories: Story[] = [new Story()];
  #paragraph: ParagraphState = usualParagraph();
  #label = "";
  /** Bytes of text that are waiting for the rest of a character. */
  #bytes: number[] = [];
  /** How many substitute characters have yet to be skipped. */
  #toSkip = 0;
  #starred = false;
  /** Superscript text that may turn out to be the mark of the following note. */
  #raised = "";
  #counted = false;
  readonly #notes: RtfNote[] = [];
  readonly #formats = { footnote: "decimal", endnote: "lowerRoman" };
  /** The open note. */
  #kind: NoteKind = "footnote";
  readonly #masthead: Rich[] = [];
  readonly #setAside: Furniture[] = [];
  readonly #given: string[] = [];
  readonly #changes = { insertions: 0, deletions: 0 };
  #changing: "insertions" | "deletions" | null = null;
  #ended = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether the group that contains the whole document has ended. */
  get isEnded(): boolean {
    return this.#ended;
  }

  take(token: Token): void {
    if (token.kind === "bytes") {
      this.#takeBytes(token.bytes, token.coded);
      return;
    }
    this.#flush();
    if (token.kind === "word") this.#word(token.name, token.number);
    else if (token.kind === "open") this.#begin();
    else this.#close();
  }

  finish(): RtfText {
    this.#flush();
    while (this.#open.length > 0) this.#close();
    this.#settleRaised();
    const body = this.#stories[0]?.finish() ?? [];
    const changes = { ...this.#changes, moves: 0 };
    const given = this.#given;
    return { body, masthead: this.#masthead, notes: this.#numbered(), setAside: this.#setAside, changes, given };
  }

  /** The notes with the numbers of those that are counted, in the order in which they begin. */
  #numbered(): SourceNote[] {
    const counts = { footnote: 0, endnote: 0 };
    return this.#notes.map(({ counted, ...note }) =>
      counted === null ? note : { ...note, mark: formatNumber(++counts[counted], this.#formats[counted]) },
    );
  }

  get #story(): Story {
    return this.#stories.at(-1) as Story;
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #begin(): void {
    this.#open.push(this.#state);
    if (this.#open.length > this.#options.nesting)
      throw new UserError(
        "too-deep",
        `${this.#options.source} nests its groups too deep to be a resolution and was not read.`,
      );
    this.#set({ end: null });
    this.#toSkip = 0;
    this.#starred = false;
  }

  #close(): void {
    const { end } = this.#state;
    const outer = this.#open.pop();
    if (!outer) return;
    end?.();
    this.#state = outer;
    this.#toSkip = 0;
    if (this.#open.length === 0) this.#ended = true;
  }

  /** Tokens of text: some together form a character, and those after a `\u` only substitute for it. */
  #takeBytes(bytes: readonly number[], coded: boolean): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    const rest = bytes.slice(skipped);
    if (this.#state.destination === "fonts") this.#fonts.name(rest, coded);
    else this.#bytes.push(...rest);
  }

  /** Decodes the waiting bytes in the encoding of their font. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const text = this.#fonts.decode(this.#bytes, this.#state.font);
    this.#bytes = [];
    this.#write(text);
  }

  #write(text: string): void {
    const { destination, hidden, raised, inserted, deleted, font, italic, bold } = this.#state;
    if (destination === "label") this.#label += text;
    if (destination !== "text" || text === "") return;
    this.#count(inserted ? "insertions" : deleted ? "deletions" : null);
    if (this.#options.tracked === "accepted" ? deleted : inserted) return;
    this.#given.push(seen(text, this.#fonts.nameOf(font)));
    if (hidden) {
      if (text.trim() !== "") this.#setAside.push({ text: text.trim(), why: "hidden" });
    } else if (raised) this.#raised += text;
    else {
      this.#settleRaised();
      this.#story.text.append(text, { italic, bold, raised, font: this.#fonts.nameOf(font) });
    }
  }

  /** Consecutive runs with the same change are one change. */
  #count(change: "insertions" | "deletions" | null): void {
    if (change !== null && change !== this.#changing) this.#changes[change]++;
    this.#changing = change;
  }

  /** The superscript text is plain text after all. */
  #settleRaised(): void {
    if (this.#raised !== "") this.#story.text.append(this.#raised, { italic: false, bold: false, raised: true });
    this.#raised = "";
    this.#counted = false;
  }

  #word(name: string, number: number | null): void {
    if (this.#toSkip > 0 && SIGNS[name] !== undefined) {
      this.#toSkip--;
      return;
    }
    this.#toSkip = 0;
    const starred = this.#starred;
    this.#starred = name === "*";
    if (this.#starred) return;
    // Of the two versions in `upr`, this one is for readers that support Unicode.
    if (starred && name === "ud") this.#set({ destination: "text" });
    else if (starred && !READ_THOUGH_STARRED.has(name)) this.#set({ destination: "nothing" });
    else if (this.#state.destination === "fonts") this.#fonts.word(name, number);
    else if (this.#state.destination !== "nothing") this.#known(name, number);
  }

  #known(name: string, number: number | null): void {
    const sign = SIGNS[name];
    const change = characterChange(name, number);
    if (sign !== undefined) this.#write(sign);
    else if (change !== null) this.#set(change);
    else if (name === "u") {
      this.#toSkip = this.#state.substitutes;
      this.#write(String.fromCharCode((number ?? 0) & 0xffff));
    } else if (HEADS.has(name)) this.#pageHead(name);
    else if (LEFT_OUT.has(name)) this.#set({ destination: "nothing" });
    else if (PARAGRAPH_WORDS.has(name)) this.#paragraphWord(name, number);
    else if (name === "chftn") {
      // LibreOffice writes a superscript space before the mark, which it does not display.
      if (this.#raised.trim() !== "") this.#settleRaised();
      this.#raised = "";
      this.#counted = true;
    } else if (name === "footnote") this.#startNote();
    else if (name === "ftnalt") this.#kind = "endnote";
    else if (name === "aftnnar") this.#formats.endnote = "decimal";
    else if (name === "fonttbl") this.#set({ destination: "fonts" });
    else if (name === "ansicpg") this.#fonts.setPage(number ?? 0);
    else if (name === "listtext" || name === "pntext") this.#startLabel();
    else if (name === "shptxt") this.#startStory((paragraphs) => this.#story.anchor(paragraphs));
  }

  #paragraphWord(name: string, number: number | null): void {
    if (this.#state.destination !== "text") return;
    const paragraph = this.#paragraph;
    if (name === "pard") this.#paragraph = usualParagraph();
    else if (name === "li" || name === "lin") paragraph.left = number ?? 0;
    else if (name === "fi") paragraph.first = number ?? 0;
    else if (name === "qc") paragraph.centred = true;
    else if (name === "intbl") paragraph.inTable = true;
    else this.#break(name);
  }

  /** Where a paragraph, a cell, a row or a line ends. */
  #break(name: string): void {
    this.#settleRaised();
    const { inserted, deleted } = this.#state;
    if (name === "tab") this.#story.text.tab();
    else if (name === "line" || name === "nestcell" || name === "nestrow") this.#story.text.space();
    else if (name === "cell") this.#story.endCell(this.#paragraph);
    else if (name === "row") this.#story.endRow();
    // A paragraph whose end is deleted continues in the next one.
    else if (!(this.#options.tracked === "accepted" ? deleted : inserted)) this.#story.endParagraph(this.#paragraph);
  }

  #startLabel(): void {
    this.#label = "";
    this.#set({
      destination: "label",
      end: () => {
        this.#story.label = this.#label.trim();
      },
    });
  }

  /** Collects the group's paragraphs separately. */
  #startStory(then: (paragraphs: readonly Rich[]) => void): void {
    const paragraph = this.#paragraph;
    this.#stories.push(new Story());
    this.#paragraph = usualParagraph();
    this.#set({
      ...PLAIN,
      destination: "text",
      end: () => {
        this.#flush();
        this.#settleRaised();
        const paragraphs = this.#story.finish();
        this.#stories.pop();
        this.#paragraph = paragraph;
        then(paragraphs);
      },
    });
  }

  #startNote(): void {
    const typed = this.#raised.trim();
    const counted = this.#counted || typed === "";
    this.#raised = "";
    this.#counted = false;
    const { inserted, deleted } = this.#state;
    if (this.#options.tracked === "accepted" ? deleted : inserted) {
      this.#set({ destination: "nothing" });
      return;
    }
    // A note may be inside another, or in a page header: it is kept, though no mark in the text leads to it.
    const outer = this.#kind;
    this.#kind = "footnote";
    const place = this.#notes.length;
    const key = `n${place + 1}`;
    this.#story.text.mark(key);
    this.#notes.push({ key, mark: typed, text: "", counted: null });
    this.#startStory((paragraphs) => {
      const text = paragraphs.map(({ block }) => (block.label ? `${block.label} ${block.text}` : block.text)).join(" ");
      const repeated = !counted && text.startsWith(typed) ? typed.length : 0;
      this.#notes[place] = {
        key,
        mark: typed,
        text: text.slice(repeated).trim(),
        counted: counted ? this.#kind : null,
      };
      this.#kind = outer;
    });
  }

  #pageHead(name: string): void {
    this.#startStory((paragraphs) => {
      if (name === "headerf") this.#masthead.push(...paragraphs);
      else {
        const why = name.startsWith("header") ? "page head" : "page foot";
        for (const { block } of paragraphs) if (block.text !== "") this.#setAside.push({ text: block.text, why });
      }
    });
  }
}

const PARAGRAPH_WORDS = new Set(
  "pard,par,sect,page,column,li,lin,fi,qc,intbl,cell,row,nestcell,nestrow,tab,line,\n,\r".split(","),
);
