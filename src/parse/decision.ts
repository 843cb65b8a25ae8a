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

/** What the first sentence of a decision says. */
export interface DecisionOpening {
  readonly body: AdoptingBody;
  readonly adoption: Adoption;
}

/** A decision names its meeting, the date and the body within this many letters. */
const HEAD = 240;
/** The most letters before the meeting: "At its", "On 7 December 2023, at the". */
const BEFORE_MEETING = 40;

const signsOf = memoize(({ structure: { meeting, formulas } }) => ({
  meeting: new RegExp(meeting, "iu"),
  // In running text the body is named with a small letter and, in Arabic, without the word that begins a formula.
  bodies: (Object.entries(formulas) as [AdoptingBody, readonly string[]][]).flatMap(([body, names]) =>
    names.map((name) => [body, name.replace(/^إن /u, "").toLowerCase()] as const),
  ),
}));

/**
 * Parses the sentence that a decision opens with.
 *
 * @returns null if the text is not such a sentence (an adoption line is not); the adoption has an empty text, since it has no line of its
 *   own
 */
export function decisionOpening(text: string, language: Language): DecisionOpening | null {
  if (namesMeeting(text, language)) return null;
  const { meeting, bodies } = signsOf(language);
  const head = text.slice(0, HEAD).toLowerCase().replaceAll("'", "’");
  const named = meeting.exec(head);
  const date = findDates(text.slice(0, HEAD), language)[0];
  if (!named || named.index > BEFORE_MEETING || !date || text.length <= named.index + named[0].length) return null;
  // If the sentence names several bodies, the first is the one that met.
  const [body] = bodies
    .filter(([, name]) => head.includes(name))
    .sort((a, b) => head.indexOf(a[1]) - head.indexOf(b[1]));
  if (!body) return null;
  return {
    body: body[0],
    adoption: { date: date.iso, meeting: figuresValue(named[1] ?? ""), vote: readVote(text, language), text: "" },
  };
}

/** The index of the block that a decision begins with; -1 if there is none. */
export const decisionAmong = (
  blocks: readonly { readonly role: unknown; readonly text: string }[],
  language: Language,
): number => blocks.findIndex(({ role, text }) => role === null && decisionOpening(text, language) !== null);

/** How many lines at the top of a text are searched for the first line of a decision, and how many of them its opening may take up. */
const [TOP, OPENING_LINES] = [12, 5];

/** The line that begins the sentence of a decision, below its number and title; -1 if there is none. */
export function decisionLine(lines: readonly { readonly text: string }[], language: Language): number {
  const opensAt = (i: number): boolean => {
    const text = lines.slice(i, i + OPENING_LINES).map((line) => line.text);
    return decisionOpening(text.join(" "), language) !== null;
  };
  const places = lines.slice(0, TOP).flatMap((_, i) => (opensAt(i) ? [i] : []));
  // The line above it would seem to match too, with the title before the sentence.
  return places.find((i) => !places.includes(i + 1)) ?? -1;
}
