/** The comments beside a redline: what was compared, and for every change its address, what became of it, its kinds and any doubts. */
import type { Side } from "../../model/comparison.js";
import type { LanguageCode } from "../../model/resolution.js";
import type { Item } from "../../redline/item.js";
import type { Departure, Redline } from "../../redline/redline.js";
import { briefInWords, briefLines, LEAD_LINES } from "../brief-words.js";
import { answers, type View } from "../fold.js";
import { fill, type Labels } from "../labels/labels.js";
import { type Signature, UNSIGNED } from "../ooxml/signature.js";
import { escapeXml } from "../ooxml/xml.js";
import {
  addressesOf,
  comparedInWords,
  countsInWords,
  itemInWords,
  oldAddresses,
  setAsideLines,
  warningsInWords,
} from "../phrases.js";
import type { NumberedComment } from "./markup.js";
import { paragraph, scriptOf } from "./parts.js";
import type { CommentPiece, WordBlock, WordNote, WordPiece } from "./pieces.js";
import { runsXml } from "./runs.js";

/** The words of the comments, and which changes they cover. */
export interface CommentOptions {
  readonly labels: Labels;
  readonly view: View;
}

type Lines = readonly string[];

/** A paragraph or note of one text. */
interface Beginning {
  readonly side: Side;
  readonly id: string;
}

/**
 * Adds a comment to each paragraph about which there is something to say, and comments on the whole before the first one. Remarks on a
 * footnote are beside the paragraph that has its mark, because Word has no comments inside footnotes.
 */
export function commented(blocks: readonly WordBlock[], content: Redline, options: CommentOptions): WordBlock[] {
  const remarks = remarksOf([...content.items, ...content.footnotes], options);
  const said = new Set<string>();
  const own = blocks.map((block): Lines => {
    const places = [
      ...beginningsOf(block),
      ...block.pieces.flatMap((piece) => (piece.kind === "note" ? notesOf(piece) : [])),
    ];
    const lines = [...new Set(places.flatMap((place) => remarks.get(keyOf(place)) ?? []))].filter((l) => !said.has(l));
    for (const line of lines) said.add(line);
    return lines;
  });
  // A comment in text that both sides have stays, whatever the reader accepts.
  const stays = blocks.findIndex((block) => block.pieces.some(isInBoth));
  return blocks.map((block, i) => {
    const comments = [...(i === Math.max(stays, 0) ? onTheWhole(content, options) : []), own[i] ?? []];
    return withComments(
      block,
      comments.filter((lines) => lines.length > 0),
    );
  });
}

/** The comments on the whole: warnings; what was compared and how much changed; what matters; the rest. */
function onTheWhole(content: Redline, options: CommentOptions): Lines[] {
  const { labels } = options;
  const lines = briefLines(briefInWords(content, options, LEAD_LINES), labels);
  const { whole, places } = warningsInWords(content, labels);
  const headed = (name: string, lines: Lines): Lines => (lines.length === 0 ? [] : [name, ...lines]);
  return [
    headed(labels.sections.warnings, whole),
    [...comparedInWords(content, labels), ...countsInWords(content, options).map(joined)],
    headed(labels.sections.brief, lines),
    headed(labels.sections.warnings, places),
    headed(labels.sections.setAside, setAsideLines(content)),
  ];
}

const joined = (counts: Lines): string => counts.join(" · ");

/** The remarks on changes, by the place where these begin. */
function remarksOf(
  items: readonly (Item | Departure)[],
  { labels, view }: CommentOptions,
): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap((entry): [string, string][] => {
      const item = entry.kind === "departure" ? entry.item : entry;
      const [old = "", now] = [item.old[0], item.new[0]];
      if (!answers(item, view.only)) return [];
      if (entry.kind === "item" && now !== undefined)
        return [[keyOf({ side: "new", id: now }), itemInWords(item, labels)]];
      const gone = `${oldAddresses(item, labels)} · ${fill(labels.movedTo, { to: addressesOf(item, labels) })}`;
      return [[keyOf({ side: "old", id: old }), entry.kind === "departure" ? gone : itemInWords(item, labels)]];
    }),
  );
}

/** The paragraphs of both texts that begin here. */
const beginningsOf = ({ old, new: now }: WordBlock): Beginning[] => [
  ...(old ? [{ side: "old" as const, id: old.id }] : []),
  ...(now ? [{ side: "new" as const, id: now.id }] : []),
];

const keyOf = ({ side, id }: Beginning): string => `${side} ${id}`;

const notesOf = ({ old, new: after }: WordNote): Beginning[] => [
  ...(after === null ? [] : [{ side: "new" as const, id: after }]),
  ...(old === null ? [] : [{ side: "old" as const, id: old }]),
];

const isInBoth = (piece: WordPiece): boolean => piece.kind === "text" && piece.side === "both";

/**
 * Puts comments behind the first text that neither accepting nor rejecting takes away, and where there is none, behind
 * the first piece and like it: so they neither part changes that belong together nor leave a paragraph of their own. Where only
 * what is taken away follows, they go behind that: LibreOffice joins the paragraph to the next when it takes a footnote away that stands
 * between a comment and the paragraph's end.
 */
function withComments(block: WordBlock, comments: readonly Lines[]): WordBlock {
  if (comments.length === 0) return block;
  const { pieces } = block;
  const first = Math.max(0, pieces.findIndex(isInBoth));
  const { side, move } = pieces[first] ?? block.end;
  const made = comments.map((lines): CommentPiece => ({ kind: "comment", lines, side, move }));
  const rest = pieces.slice(first + 1);
  const at = rest.length > 0 && rest.every((piece) => piece.side === "old") ? pieces.length - 1 : first;
  return { ...block, pieces: [...pieces.slice(0, at + 1), ...made, ...pieces.slice(at + 1)] };
}

/**
 * The comments part. The author is always the program, whoever signs the changes, since its judgements are nobody else's.
 *
 * @param language the language of the comments
 */
export function commentsXml(comments: readonly NumberedComment[], language: LanguageCode, { date }: Signature): string {
  const script = scriptOf(language);
  const mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
  return comments
    .map(({ id, lines }) => {
      const signed = `w:author="${UNSIGNED.author}" w:date="${escapeXml(date)}" w:initials="${UNSIGNED.author}"`;
      const paragraphs = lines.map((line, i) =>
        paragraph("CommentText", language, (i === 0 ? mark : "") + runsXml(line, {}, script)),
      );
      return `<w:comment w:id="${id}" ${signed}>${paragraphs.join("")}</w:comment>`;
    })
    .join("");
}
