/**
 * Recognises decisions, which are reported in running text and have no opening formula: "At its 42nd meeting, on …, the General Assembly decided
 * …".
 */
import { findDates } from "../language/dates.js";
import { figuresValue } from "../language/figures.js";
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import type { AdoptingBody } from "../language/structure-rules.js";
import type { Adoption } from "../model/resolution.js";
import { namesMeeting, readVote } from "./adoption.js";

/** What the first sentence of a decision tells. */
export interface DecisionOpening {
  readonly body: AdoptingBody;
  readonly adoption: Adoption;
}

/** Letters within which a decision names its meeting, the date and the body. */
const HEAD = 240;
/** Letters before the meeting: "At its", "On 7 December 2023, at the". */
const BEFORE_MEETING = 40;

const signsOf = memoize(({ structure: { meeting, formulas } }) => ({
  meeting: new RegExp(meeting, "iu"),
  // In running text the body is named without what opens a formula in Arabic, and with a small letter.
  bodies: (Object.entries(formulas) as [AdoptingBody, readonly string[]][]).flatMap(([body, names]) =>
    names.map((name) => [body, name.replace(/^إن /u, "").toLowerCase()] as const),
  ),
}));

/**
 * Reads the sentence that a decision opens with.
 *
 * @returns null where a text is none, a line of adoption among others; the adoption has no line of its own, so that its text is empty
 */
export function decisionOpening(text: string, language: Language): DecisionOpening | null {
  if (namesMeeting(text, language)) return null;
  const { meeting, bodies } = signsOf(language);
  const head = text.slice(0, HEAD).toLowerCase().replaceAll("'", "’");
  const named = meeting.exec(head);
  const date = findDates(text.slice(0, HEAD), language)[0];
  if (!named || named.index > BEFORE_MEETING || !date || text.length <= named.index + named[0].length) return null;
  // Of several bodies that the sentence names the first is the one that met.
  const [body] = bodies
    .filter(([, name]) => head.includes(name))
    .sort((a, b) => head.indexOf(a[1]) - head.indexOf(b[1]));
  if (!body) return null;
  return {
    body: body[0],
    adoption: { date: date.iso, meeting: figuresValue(named[1] ?? ""), vote: readVote(text, language), text: "" },
  };
}

/** The place of the block that a decision begins with; -1 where there is none. */
export const decisionAmong = (
  blocks: readonly { readonly role: unknown; readonly text: string }[],
  language: Language,
): number => blocks.findIndex(({ role, text }) => role === null && decisionOpening(text, language) !== null);

/** Lines at the top of a text among which a decision's first is, and how many of them its opening takes at most. */
const [TOP, OPENING_LINES] = [12, 5];

/** The line that the sentence of a decision begins with, below its number and title; -1 where there is none. */
export function decisionLine(lines: readonly { readonly text: string }[], language: Language): number {
  const opensAt = (i: number): boolean => {
    const text = lines.slice(i, i + OPENING_LINES).map((line) => line.text);
    return decisionOpening(text.join(" "), language) !== null;
  };
  const places = lines.slice(0, TOP).flatMap((_, i) => (opensAt(i) ? [i] : []));
  // The line above it seems to open so as well, with the title before the sentence.
  return places.find((i) => !places.includes(i + 1)) ?? -1;
}
