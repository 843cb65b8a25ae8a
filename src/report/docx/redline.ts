/**
 * A Word redline: the new text with tracked changes against the old one, laid out as the United Nations does.
 *
 * The parts are written by hand rather than with a library. The well-kept one (docx) has neither moves nor tracked
 * marks of footnotes, reaches the ends of paragraphs through private fields only, stamps the time into its bytes, and
 * loads slower than the whole comparison takes; what a redline needs of the format fits in these few files.
 */
import { findDates } from "../../language/dates.js";
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison } from "../../model/comparison.js";
import type { Resolution } from "../../model/resolution.js";
import { redline } from "../../redline/redline.js";
import { type Signature, UNSIGNED } from "../ooxml/signature.js";
import { type CommentOptions, commented, commentsXml } from "./comments.js";
import { bodyBlocks, lineBlocks, noteWords, numberOf } from "./lines.js";
import { createMarkup, type Markup, styleOf } from "./markup.js";
import { scriptOf, wordFile } from "./parts.js";

/** Letter paper, on which the Organization prints in New York, in twentieths of a point. */
export const PAGE =
  '<w:pgSz w:w="12240" w:h="15840"/>' +
  '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720" w:gutter="0"/>';

/**
 * The redline as the bytes of a DOCX file: accepting all changes gives the new text, rejecting all the old one, in
 * body, footnotes and running head. Further editing is tracked too, as the guidelines for submitting proposals ask.
 *
 * @param signature whose changes they are and when they were made; fixed by default, so that the same texts give the
 *   same bytes
 * @param comments in what words to comment on the changes; a redline without comments where not given
 * @example
 * await writeFile("redline.docx", docxRedline(comparison, { author: "Utopia", date: "2026-11-01T09:00:00Z" }));
 */
export function docxRedline(
  comparison: Comparison,
  signature: Signature = UNSIGNED,
  comments: CommentOptions | null = null,
): Uint8Array {
  const { language, title, symbol } = comparison.new;
  const markup = createMarkup(signature, scriptOf(language));
  const blocks = bodyBlocks(comparison);
  const written = markup.paragraphs(comments ? commented(blocks, redline(comparison), comments) : blocks, styleOf);
  // A document must end in a paragraph.
  const body = written.endsWith("</w:tbl>") ? `${written}<w:p/>` : written;
  const notes = markup.notes((note) => noteWords(comparison, note.old, note.new));
  return wordFile({
    language,
    body,
    page: PAGE,
    heads: { first: headXml(comparison, markup, true), others: headXml(comparison, markup, false) },
    notes,
    comments: comments ? commentsXml(markup.comments(), comments.labels.code, signature) : "",
    tracking: true,
    properties: { ...signature, title: [symbol, title].filter((text) => text !== null).join(" ") },
  });
}

/** The page header; that of the first page includes the lines above the title. */
function headXml({ old, new: after }: Comparison, markup: Markup, masthead: boolean): string {
  const linesOf = (text: Resolution): string[] => [
    ...(text.symbol === null ? [] : [text.symbol]),
    ...(masthead ? [...dateForTitle(text), ...text.masthead.filter((line) => !isSaidElsewhere(line, text))] : []),
  ];
  const blocks = lineBlocks(linesOf(old), linesOf(after), LANGUAGES[after.language]);
  return markup.paragraphs(blocks, (block) => (block === blocks[0] ? "Symbol" : "Masthead"));
}

/**
 * The date of adoption, for a text without a title: it is printed below the symbol in place of the title, in the header, so that the body
 * has only the text.
 */
function dateForTitle({ title, adoption, language }: Resolution): string[] {
  const text = adoption?.text ?? "";
  const date = title === null ? findDates(text, LANGUAGES[language])[0] : undefined;
  return date ? [text.slice(date.start, date.end)] : [];
}

/** Whether a line of the masthead is the symbol, or the number before the title. */
function isSaidElsewhere(line: string, text: Resolution): boolean {
  return line === text.symbol || (text.title !== null && `${line.replace(/\.$/, "")}.` === numberOf(text));
}
