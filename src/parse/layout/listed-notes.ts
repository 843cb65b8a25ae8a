/** Finds notes that no typed rule separates from the body: at the foot of a page whose rule was drawn as a line, or listed at the end of a text. */
import { findDates } from "../../language/dates.js";
import type { Language } from "../../language/language.js";
import { openingOf } from "../../language/openings.js";
import { beginsAdoption, namesMeeting } from "../adoption.js";
import { isFinished, type Line, largest, mode } from "./lines.js";
import { beforeYear } from "./marks.js";
import { ENDS_NOTE, MARK_ALONE, MARK_AND_WORDS, type OpenNote } from "./note-marks.js";

/**
 * The index of the first line of the notes at the foot of a page of extracted text whose rule was drawn and is therefore missing: the next
 * note number, alone or before a text if the page has it as a mark, with no more lines below it than notes can have; -1 if there is none.
 */
export function footStart(lines: readonly Line[], open: readonly OpenNote[], { direction }: Language): number {
  const next = Number(open.at(-1)?.mark ?? 0) + 1;
  const alone = (line: Line | undefined): number => Number(MARK_ALONE.exec(line?.text ?? "")?.[1]);
  const marked = (line: Line): number => Number((MARK_ALONE.exec(line.text) ?? MARK_AND_WORDS.exec(line.text))?.[1]);
  const atYear = direction === "rtl" ? `|${beforeYear(String(next))}` : "";
  const inText = new RegExp(`[\\p{L}\\p{P}]${next}(?![\\d/.])${atYear}`, "u");
  const isMarked = lines.some(({ text }) => inText.test(text));
  const at = lines.findLastIndex((line) => alone(line) === next || (isMarked && marked(line) === next));
  const foot = lines.slice(at);
  const marks = new Set(foot.map(marked));
  let last = next;
  while (marks.has(last + 1)) last++;
  const sure = last > next || ENDS_NOTE.test(foot.at(-1)?.text ?? "") || alone(foot.at(-1)) <= last;
  if (at <= 0 || foot.length > (last - next + 1) * MOST_OF_NOTE || !sure) return -1;
  // A note that was unfinished continues here, above the first mark, at the margin of the notes.
  const edge = largest(foot.map((line) => line.left));
  const isApart = mode(lines.slice(0, at).map((line) => line.left)) > edge;
  let start = at;
  const unfinished = !ENDS_NOTE.test(open.at(-1)?.lines.at(-1)?.text ?? ".");
  while (unfinished && isApart && start > 0 && (lines[start - 1] as Line).left <= edge) start--;
  return start;
}

/** The most lines that a note has on an average page. */
const MOST_OF_NOTE = 6;

/** A note below the text: its mark, and a text that begins like a sentence. */
const LISTED = /^(\d{1,3}|\*{1,3})(?:([/)])\s+(?=\S)|\s+(?=[\p{Lu}\p{Lo}“"«(]))/u;

/**
 * The index of the first note in a list at the end of a text without rules: below the adoption line, whatever the numbers; or anywhere
 * below the body, if a sign after the number or a mark in the text confirms it; -1 if there is none.
 */
export function endStart(lines: readonly Line[], language: Language): number {
  const adopted = lines.findLastIndex(({ text }) => beginsAdoption(text, language) || namesMeeting(text, language));
  // The masthead may name the meeting, too.
  const atEnd = adopted !== -1 && !lines.slice(adopted).some(({ text }) => /^1\s?[.．]/u.test(text));
  const listed = lines.map(({ text }) => (findDates(text, language)[0]?.start === 0 ? null : LISTED.exec(text)));
  const tails = tailsOf(listed);
  const marked = firstMarks(lines);
  return listed.findIndex((mark, i) => {
    if (!mark || i === 0) return false;
    if (atEnd && i > adopted) return !isOpenAdoption(lines.slice(adopted, i), language);
    const { ascends, count } = tails[i] ?? { ascends: false, count: 0 };
    const isMarked = (marked.get(`${mark[1]}${mark[2] ?? ""}`) ?? i) < i;
    const isEnd = mark[2] !== undefined || lines.length - i <= count * MOST_OF_NOTE;
    if (!ascends || !isMarked || !isEnd || !isFinished(lines[i - 1]?.text ?? "")) return false;
    return openingOf(lines[i]?.text.slice(mark[0].length) ?? "", language) === null;
  });
}

/** For each line, whether the marks from there to the end ascend, and how many there are. */
function tailsOf(listed: readonly (RegExpExecArray | null)[]): readonly { ascends: boolean; count: number }[] {
  let tail = { ascends: true, count: 0 };
  let next = Number.POSITIVE_INFINITY;
  return listed
    .toReversed()
    .map((mark) => {
      if (!mark) return tail;
      const number = Number(mark[1]);
      tail = { ascends: tail.ascends && !(number >= next), count: tail.count + 1 };
      if (!Number.isNaN(number)) next = number;
      return tail;
    })
    .toReversed();
}

const MARK_IN_TEXT = /[\p{L}\p{P}]\s?(?<mark>\d{1,3}|\*{1,3})(?<sign>[/)]?)(?=[\s,;.]|$)/gu;

/** The first line in which each mark follows a letter or a sign. */
function firstMarks(lines: readonly Line[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  lines.forEach(({ text }, i) => {
    for (const { groups } of text.matchAll(MARK_IN_TEXT)) {
      const printed = `${groups?.mark}${groups?.sign}`;
      if (!first.has(printed)) first.set(printed, i);
    }
  });
  return first;
}

/** Whether lines are only part of an adoption line. */
function isOpenAdoption(lines: readonly Line[], language: Language): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const open = text.lastIndexOf("(") > text.lastIndexOf(")");
  return open || !namesMeeting(text, language) || /(?:[,،，]|\p{Ll}\p{Ll} with)$/u.test(text);
}

/**
 * Whether a page contains nothing but a list of notes: one that begins below an adoption line at the end of the page before, or the rest of
 * one, from the next number or the middle of a note on.
 *
 * @param before the page before
 */
export function listGoesOn(
  lines: readonly Line[],
  before: readonly Line[],
  open: readonly OpenNote[],
  language: Language,
): boolean {
  const listed = lines.map(({ text }) => LISTED.exec(text));
  const first = listed.findIndex((mark) => mark !== null);
  const last = open.at(-1);
  const isOfLast = last?.listed === true && !ENDS_NOTE.test(last.lines.at(-1)?.text ?? "");
  if (first === -1)
    return isOfLast && lines.length > 0 && lines.length <= MOST_OF_NOTE && hasNoOpening(lines, language);
  const next = last ? Number(last.mark) + 1 : endsWithAdoption(before, language) ? 1 : null;
  const { ascends, count } = tailsOf(listed)[first] ?? { ascends: false, count: 0 };
  if (first > (isOfLast ? MOST_OF_NOTE : 0) || Number(listed[first]?.[1]) !== next) return false;
  if (!ascends || lines.length > (count + Number(first > 0)) * MOST_OF_NOTE) return false;
  return hasNoOpening(
    lines.map((line, i) => ({ ...line, text: line.text.slice(listed[i]?.[0].length ?? 0) })),
    language,
  );
}

const hasNoOpening = (lines: readonly Line[], language: Language): boolean =>
  lines.every(({ text }) => openingOf(text, language) === null);

/** Whether one of the last lines of a page names the meeting at which the text was adopted. */
const endsWithAdoption = (lines: readonly Line[], language: Language): boolean =>
  lines.slice(-LINES_OF_ADOPTION).some(({ text }) => namesMeeting(text, language) || beginsAdoption(text, language));

const LINES_OF_ADOPTION = 4;

/** Adds the notes that are listed at the end of a text, each with its number. */
export function gatherListed(lines: readonly Line[], page: number, notes: OpenNote[]): void {
  for (const line of lines) {
    const mark = LISTED.exec(line.text);
    if (mark) notes.push({ mark: mark[1] ?? "", sign: mark[2] ?? "", page, lines: [], listed: true });
    notes.at(-1)?.lines.push({ ...line, text: line.text.slice(mark?.[0].length ?? 0), marks: [] });
  }
}
