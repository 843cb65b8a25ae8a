/** Writes blocks as paragraphs of a Word document; what only one text has becomes a tracked change. */

import type { Passage, Standing, TextPiece } from "../../redline/blocks.js";
import { tableRowsOf } from "../../redline/table-rows.js";
import type { Signature } from "../ooxml/signature.js";
import { escapeXml } from "../ooxml/xml.js";
import type { CommentPiece, WordBlock, WordNote, WordPiece } from "./pieces.js";
import { runsXml, type Script } from "./runs.js";
import { tableXml } from "./tables.js";

/** Writes parts of one document: changes and footnotes are numbered through all of them. */
export interface Markup {
  /** Paragraphs of blocks; `style` names the style of each. */
  paragraphs(blocks: readonly WordBlock[], style: (block: WordBlock) => string): string;
  /** The footnotes that the paragraphs written so far lead to, in order. */
  notes(wordsOf: (note: WordNote) => readonly TextPiece[]): string;
  /** The comments of the paragraphs written so far, in order. */
  comments(): readonly NumberedComment[];
}

/** How the marks of footnotes look. */
const RAISED = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';

/** What a footnote's first mark is called where others lead to the same footnote. */
const bookmarkOf = (note: number): string => `_RefNote${note}`;

/** One more mark of a footnote: a field that shows the number of the first. */
function crossReferenceXml(note: number, deleted: boolean): string {
  const [instruction, text] = deleted ? ["w:delInstrText", "w:delText"] : ["w:instrText", "w:t"];
  const field = (type: string): string => `<w:r>${RAISED}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  return (
    `${field("begin")}<w:r>${RAISED}<${instruction} xml:space="preserve"> NOTEREF ${bookmarkOf(note)} \\f \\h </${instruction}></w:r>` +
    `${field("separate")}<w:r>${RAISED}<${text}>${note}</${text}></w:r>${field("end")}`
  );
}

/** A comment with the number that the body names it by. */
export interface NumberedComment {
  readonly id: number;
  readonly lines: readonly string[];
}

/**
 * The number before that of the first comment, above all numbers of footnotes. The format lets both be numbered from
 * one; LibreOffice 7 then leaves footnotes empty whose numbers a comment has too.
 */
const BEFORE_COMMENTS = 100_000;

/** Steps of sub-paragraphs that have a style of their own. */
export const MAX_DEPTH = 4;

type Ends = ReadonlyMap<string, { first: number; last: number }>;

export function createMarkup(signature: Signature, script: Script): Markup {
  const signed = `w:author="${escapeXml(signature.author)}" w:date="${escapeXml(signature.date)}"`;
  const notes: WordNote[] = [];
  const comments: NumberedComment[] = [];
  let changes = 0;
  const change = (): string => `w:id="${++changes}" ${signed}`;

  const referTo = (note: WordNote): string => {
    notes.push(note);
    const n = notes.length;
    const mark = `<w:r>${RAISED}<w:footnoteReference w:id="${n}"/></w:r>`;
    if (note.mark !== "first") return mark;
    return `<w:bookmarkStart w:id="${n}" w:name="${bookmarkOf(n)}"/>${mark}<w:bookmarkEnd w:id="${n}"/>`;
  };
  const referAgain = (note: WordNote, deleted: boolean): string => {
    const n =
      1 +
      notes.findIndex((n) => (note.old !== null && n.old === note.old) || (note.new !== null && n.new === note.new));
    return crossReferenceXml(n, deleted);
  };
  const comment = ({ lines }: CommentPiece): string => {
    const id = BEFORE_COMMENTS + comments.length + 1;
    comments.push({ id, lines });
    return `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  };
  const pieceXml = (piece: WordPiece, element: Tracked | null): string => {
    if (piece.kind === "note") return piece.mark === "again" ? referAgain(piece, element === "del") : referTo(piece);
    if (piece.kind === "comment") return comment(piece);
    return runsXml(piece.text, { opening: piece.opening, deleted: element === "del" }, script);
  };
  const piecesXml = (pieces: readonly WordPiece[]): string =>
    runsOfOneStanding(pieces)
      .map((group) => {
        const element = group[0] ? tracked(group[0]) : null;
        const inner = group.map((piece) => pieceXml(piece, element)).join("");
        return element === null ? inner : `<w:${element} ${change()}>${inner}</w:${element}>`;
      })
      .join("");

  return {
    paragraphs(blocks, style) {
      const ranges = { old: moveEnds(blocks, "old"), new: moveEnds(blocks, "new") };
      const ids = new Map<string, number>();
      return blocks
        .map((block, index) => {
          const rows = tableRowsOf(block);
          if (rows) return tableXml(rows, { rightToLeft: script.rightToLeft, change, piecesXml });
          const opened = rangeNames(ranges, index, "first");
          const closed = rangeNames(ranges, index, "last");
          const starts = opened.map(({ side, name }) => {
            ids.set(side + name, changes + 1);
            return `<w:${RANGE[side]}Start ${change()} w:name="${name}"/>`;
          });
          const end = trackedEnd(block);
          const mark = end === null ? "" : `<w:rPr><w:${end} ${change()}/></w:rPr>`;
          const pieces = piecesXml(block.pieces);
          const ends = closed.map(({ side, name }) => `<w:${RANGE[side]}End w:id="${ids.get(side + name) ?? 0}"/>`);
          const properties = `<w:pPr><w:pStyle w:val="${style(block)}"/>${mark}</w:pPr>`;
          return `<w:p>${properties}${starts.join("")}${pieces}</w:p>${ends.join("")}`;
        })
        .join("");
    },
    notes(wordsOf) {
      const mark =
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/><w:spacing w:val="60"/></w:rPr><w:footnoteRef/></w:r>';
      return notes
        .map((note, index) => {
          const words = piecesXml(wordsOf(note));
          return `<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${mark}${words}</w:p></w:footnote>`;
        })
        .join("");
    },
    comments: () => comments,
  };
}

/** Names of the paragraph styles by what a paragraph is. */
const STYLES: Readonly<Record<Passage["kind"], string>> = {
  title: "Title",
  formula: "Preambular",
  preambular: "Preambular",
  operative: "Operative",
  unnumbered: "Operative",
  subparagraph: "Subparagraph",
  heading: "Heading1",
  text: "BodyText",
  table: "BodyText",
  adoption: "Adoption",
};

/** The style of a block of the body. */
export function styleOf(block: Pick<WordBlock, "ends">): string {
  const { kind, depth } = block.ends;
  const name = STYLES[kind];
  return kind === "subparagraph" ? `${name}${Math.min(Math.max(depth, 1), MAX_DEPTH)}` : name;
}

type Tracked = "ins" | "del" | "moveFrom" | "moveTo";

const RANGE = { old: "moveFromRange", new: "moveToRange" } as const;

function tracked({ side, move }: Standing): Tracked | null {
  if (side === "both") return null;
  if (move !== null) return side === "old" ? "moveFrom" : "moveTo";
  return side === "old" ? "del" : "ins";
}

/**
 * A paragraph's end is marked as its last words are. LibreOffice 7 takes an end marked as moved after words marked as
 * deleted for a change of its own, and leaves an empty paragraph behind.
 */
function trackedEnd({ pieces, end }: WordBlock): Tracked | null {
  const last = pieces.at(-1);
  return tracked(last?.side === end.side && end.move !== null ? last : end);
}

/** First and last block of each move's end on one side. */
function moveEnds(blocks: readonly WordBlock[], side: "old" | "new"): Ends {
  const ends = new Map<string, { first: number; last: number }>();
  blocks.forEach((block, index) => {
    for (const part of [...block.pieces, block.end]) {
      if (part.side !== side || part.move === null) continue;
      ends.set(part.move, { first: ends.get(part.move)?.first ?? index, last: index });
    }
  });
  return ends;
}

function rangeNames(
  ranges: { old: Ends; new: Ends },
  index: number,
  end: "first" | "last",
): { side: "old" | "new"; name: string }[] {
  return (["old", "new"] as const).flatMap((side) =>
    [...ranges[side]].filter(([, at]) => at[end] === index).map(([name]) => ({ side, name })),
  );
}

function runsOfOneStanding(pieces: readonly WordPiece[]): WordPiece[][] {
  const groups: WordPiece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group?.[0] && group[0].side === piece.side && group[0].move === piece.move) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
