/** Renders the brief as a Word document of its own, for a delegate to take into the room. */
import type { Comparison } from "../../model/comparison.js";
import type { LanguageCode } from "../../model/resolution.js";
import { redline } from "../../redline/redline.js";
import { arrowBetween } from "../arrow.js";
import { briefInWords, countOfGroups, isWhole, type LineInWords, PAGE_LINES } from "../brief-words.js";
import { directionMark } from "../direction.js";
import type { Labels } from "../labels/labels.js";
import type { ReportOptions, WordOptions } from "../options.js";
import { comparedInWords, countsInWords, nameOf, titleInWords, warningsInWords } from "../phrases.js";
import { paragraph, scriptOf, wordFile } from "./parts.js";
import { PAGE } from "./redline.js";
import { runsXml } from "./runs.js";

/**
 * The brief as the bytes of a DOCX file: what was compared, the counts, and every change of substance in a line.
 *
 * @example
 * await writeFile("brief.docx", docxBrief(comparison, options));
 */
export function docxBrief(comparison: Comparison, options: ReportOptions & WordOptions): Uint8Array {
  const content = redline(comparison);
  const { labels, signature } = options;
  const { language } = content.new;
  const script = scriptOf(labels.code);
  const titled = content.new.title === null ? labels.code : language;
  const line = (style: string, text: string, bold = false): string =>
    paragraph(style, labels.code, runsXml(text, { bold }, script));
  const groups = briefInWords(content, options, PAGE_LINES);
  const n = countOfGroups(groups);
  const names = `${nameOf(content.old)} → ${nameOf(content.new)}`;
  const head = paragraph("Symbol", language, runsXml(names, {}, scriptOf(language)));
  const body = [
    paragraph("TableTitle", titled, runsXml(titleInWords(content.new, labels), {}, scriptOf(titled))),
    ...[...comparedInWords(content, labels), ...countsInWords(content, options).map((said) => said.join(" · "))].map(
      (text) => line("Masthead", text),
    ),
    ...warningsInWords(content, labels).whole.map((text) => line("Masthead", text, true)),
    line("TableTitle", `${labels.sections.brief} (${n})`),
    ...groups.flatMap((group) => [
      line("BriefGroup", `${group.name} (${group.n})`),
      ...group.lines.map((told) => lineXml(told, labels, language)),
      ...(group.rest === null ? [] : [line("BriefLine", group.rest)]),
    ]),
  ];
  return wordFile({
    language,
    body: body.join(""),
    page: PAGE,
    heads: { first: head, others: head },
    properties: { ...signature, title: names },
  });
}

/**
 * An address, what it is, and the words: deleted ones struck out and inserted ones bold, as in tables of changes; those of a whole
 * paragraph plain, since its group says that it is new or removed.
 */
function lineXml({ line, address, facts }: LineInWords, labels: Labels, language: LanguageCode): string {
  const own = labels.code;
  const [said, words] = [scriptOf(own), scriptOf(language)];
  const marks = isWhole(line) ? { old: {}, new: {} } : { old: { struck: true }, new: { bold: true } };
  const told = facts.map(({ what, before, old, new: now, after }, i) => {
    const between = old !== "" && now !== "" ? arrowBetween(old, now, own) : "";
    return (
      runsXml(
        `${i === 0 ? " " : labels.semicolon}${what}${what !== "" && old + now !== "" ? labels.colon : ""}`,
        {},
        said,
      ) +
      runsXml(directionMark(before + old + now, language) + before, {}, words) +
      runsXml(old, marks.old, words) +
      runsXml(between, {}, said) +
      runsXml(now, marks.new, words) +
      runsXml(after, {}, words)
    );
  });
  return paragraph("BriefLine", own, runsXml(address, { bold: true }, said) + told.join(""));
}
