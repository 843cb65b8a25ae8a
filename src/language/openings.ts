/** Finds opening phrases: the verbs and participles that paragraphs begin with, including their connectors. */
import type { Range } from "../model/resolution.js";
import type { Language } from "./language.js";
import { lookupForm } from "./lookup-form.js";
import { memoize } from "./memoize.js";
import { PhraseIndex } from "./phrase-index.js";
import type { Scale, Writings } from "./wording-rules.js";

/** The meaning of one opening phrase. */
export interface Opening extends Range {
  /** Its verbs in order, by names that all forms of a verb share. */
  readonly verbs: readonly string[];
  /** Words of manner and strength ("with concern", "strongly"), in lower case and in order. */
  readonly manners: readonly string[];
  /** Connectors ("also", "once again"), in lower case and in order. */
  readonly connectors: readonly string[];
  readonly scale: Scale;
  /** The position on the scale, 0 being the weakest. The scales are our judgement. */
  readonly force: number;
}

/** The role of a phrase of the data inside an opening phrase. */
type Part =
  | {
      readonly as: "verb";
      readonly name: string;
      readonly scale: Scale;
      readonly force: number;
      readonly again: boolean;
    }
  | { readonly as: "manner"; readonly form: string; readonly scale: Scale; readonly force: number }
  | { readonly as: "intensifier" | "connector" | "filler"; readonly form: string };

interface OpeningLexicon {
  readonly verbs: PhraseIndex<Part>;
  /** What may come before a verb. */
  readonly before: PhraseIndex<Part>;
  /** What may come after a verb; empty if everything that belongs to a verb comes before it. */
  readonly after: PhraseIndex<Part>;
  readonly connectors: PhraseIndex<string>;
  readonly joins: PhraseIndex<Part>;
  readonly attachedJoin: string | null;
  /** The words that begin before `end`, at most as many as an opening phrase may have. */
  readonly cut: (text: string, end: number) => Word[];
}

interface Word extends Range {
  readonly form: string;
}

/** How much an intensifier adds: less than one step of any scale, so that a stronger verb always outweighs it. */
const INTENSIFIED = 0.5;

/** How many words at the start of a paragraph are searched for its opening phrase; the longest in use have nine. */
const LONGEST_START = 14;

/** How many letters are searched for those words. */
export const LONGEST_OPENING = LONGEST_START * 16;

const writings = (list: Writings): string[] => list.split("|");

/** Words and punctuation marks. Only marks that separate phrases matter here; Unicode classes compile slowly. */
const SPACED = /[^\s,;:.()“”«»،؛]+|\S/g;

/** The first words of a text, including commas; French elisions are not split. */
function spacedWords(text: string, end: number): Word[] {
  const words: Word[] = [];
  const start = text.slice(0, LONGEST_OPENING);
  SPACED.lastIndex = 0;
  for (let match = SPACED.exec(start); match && match.index < end; match = SPACED.exec(start)) {
    words.push({ start: match.index, end: match.index + match[0].length, form: lookupForm(match[0]) });
    if (words.length === LONGEST_START) break;
  }
  return words;
}

/** In a language without spaces every character counts as a word. */
function characters(text: string, end: number): Word[] {
  return [...text.slice(0, Math.min(LONGEST_START, end))].map((form, i) => ({ start: i, end: i + 1, form }));
}

/** The forms as listed in the data; these are enough, and safer, where a line of a page may begin in the middle of a sentence. */
const printedForms = memoize((language) => buildLexicon(language, (form) => [form]));

/** Those forms, plus the forms used by a body of the other grammatical gender. */
const allForms = memoize((language) => {
  const { otherGender } = language.wording.openings;
  if (!otherGender) return printedForms(language);
  const chains = otherGender.map((chain) =>
    chain.map(([pattern, instead]) => [new RegExp(pattern, "gu"), instead] as const),
  );
  return buildLexicon(language, (form) => [
    ...new Set([form, ...chains.map((chain) => chain.reduce((so, [was, is]) => so.replace(was, is), form))]),
  ]);
});

function buildLexicon(
  { spaced, wording: { openings } }: Language,
  formsOf: (form: string) => readonly string[],
): OpeningLexicon {
  const cut = spaced ? spacedWords : characters;
  // The data are written in the form in which words are looked up.
  const wordsOf = (form: string): string[] => (spaced ? form.split(" ") : [...form]);
  const lexicon = {
    verbs: new PhraseIndex<Part>(),
    before: new PhraseIndex<Part>(),
    after: new PhraseIndex<Part>(),
    connectors: new PhraseIndex<string>(),
    joins: new PhraseIndex<Part>(),
  };
  const put = (list: Writings, make: (form: string) => Part, ...indexes: readonly PhraseIndex<Part>[]): void => {
    for (const same of writings(list)) {
      const [name = "", ...others] = same.split("=");
      for (const form of [name, ...others].flatMap(formsOf))
        for (const index of indexes) index.add(wordsOf(form), make(name));
    }
  };
  const around = openings.beside === "before" ? [lexicon.before] : [lexicon.before, lexicon.after];
  for (const [scale, levels] of Object.entries(openings.verbs) as [Scale, (readonly Writings[])[]][]) {
    levels.forEach((level, force) => {
      for (const list of level) {
        const name = writings(list)[0] ?? "";
        for (const form of writings(list).flatMap(formsOf)) {
          const again = form.startsWith(AGAIN);
          lexicon.verbs.add(wordsOf(again ? form.slice(1) : form), { as: "verb", name, scale, force, again });
        }
      }
    });
  }
  for (const scale of ["approval", "concern"] as const) {
    openings.manners[scale].forEach((list, force) => {
      put(list, (form) => ({ as: "manner", form, scale, force }), ...around);
    });
  }
  put(openings.intensifiers, (form) => ({ as: "intensifier", form }), ...around);
  put(openings.connectors, (form) => ({ as: "connector", form }), ...around);
  put(openings.carriers, (form) => ({ as: "filler", form }), lexicon.before);
  put(openings.particles, (form) => ({ as: "filler", form }), lexicon.before);
  for (const name of writings(openings.connectors))
    for (const form of formsOf(name)) lexicon.connectors.add(wordsOf(form), name);
  const attached = writings(openings.joins).find((j) => j.endsWith("-"));
  const apart = writings(openings.joins).filter((j) => !j.endsWith("-"));
  for (const form of apart) lexicon.joins.add(wordsOf(form), { as: "filler", form });
  return { ...lexicon, cut, attachedJoin: attached?.slice(0, -1) ?? null };
}

/** Stands before a verb that only says that something is repeated, and among the connectors of a phrase that has such a verb. */
export const AGAIN = "+";

/** The parts of an opening phrase, and how many words they cover. */
interface Parsed {
  readonly parts: readonly Part[];
  readonly end: number;
}

/** A verb with everything before and after it; the longest first alternative that ends in a verb. */
function unit(lexicon: OpeningLexicon, words: readonly string[], at: number): Parsed | null {
  const verbs = lexicon.verbs.at(words, at, lexicon.connectors);
  const others = lexicon.before.at(words, at, lexicon.connectors);
  // Of equally long alternatives, the one that requires a verb is tried first, and dropped if no verb follows.
  for (const found of [...others, ...verbs].sort((a, b) => b.length - a.length)) {
    const parts = [found.value, ...found.skipped.map((form): Part => ({ as: "connector", form }))];
    if (found.value.as === "verb") return trailing(lexicon, words, { parts, end: at + found.length });
    const rest = unit(lexicon, words, at + found.length);
    if (rest) return { parts: [...parts, ...rest.parts], end: rest.end };
  }
  return null;
}

function trailing(lexicon: OpeningLexicon, words: readonly string[], so: Parsed): Parsed {
  const next = lexicon.after.at(words, so.end)[0];
  return next ? trailing(lexicon, words, { parts: [...so.parts, next.value], end: so.end + next.length }) : so;
}

function parsed(lexicon: OpeningLexicon, words: readonly string[]): Parsed | null {
  let so = unit(lexicon, words, 0);
  for (let more = so; so && more; ) {
    more = joined(lexicon, words, so.end);
    if (more) so = { parts: [...so.parts, ...more.parts], end: more.end };
  }
  return so;
}

/** A further verb after "and", or after a comma and "and". */
function joined(lexicon: OpeningLexicon, words: readonly string[], end: number): Parsed | null {
  const at = words[end] === "," ? end + 1 : end;
  const join = lexicon.joins.at(words, at)[0];
  if (join) return unit(lexicon, words, at + join.length);
  const attached = lexicon.attachedJoin;
  const word = words[at];
  if (attached === null || !word?.startsWith(attached)) return null;
  return unit(lexicon, [...words.slice(0, at), word.slice(attached.length), ...words.slice(at + 1)], at);
}

/**
 * Finds the opening phrase at the start of a paragraph, including connectors: the longest one that the language's data can form.
 *
 * @returns its range, or null if the paragraph starts with none
 * @example openingOf("Also requests the Secretary-General", LANGUAGES.en) // { start: 0, end: 13 }
 */
export function openingOf(text: string, language: Language): Range | null {
  const { begins } = language.wording.openings;
  const first = begins === undefined ? undefined : spacedWords(text, 1)[0]?.form;
  const isSure = begins !== undefined && first !== undefined && writings(begins).includes(first);
  return rangeOf(read(isSure ? allForms(language) : printedForms(language), text));
}

/**
 * The same for text that is known to begin a paragraph: there the verbs are recognised in the gender of any body.
 *
 * @example paragraphOpening("يقرر إنشاء لجنة", LANGUAGES.ar) // { start: 0, end: 4 }
 */
export function paragraphOpening(text: string, language: Language): Range | null {
  return rangeOf(readOpening(text, language));
}

const rangeOf = (opening: Opening | null): Range | null => opening && { start: opening.start, end: opening.end };

/**
 * Interprets the opening phrase of a paragraph: its verbs, its connectors, its force.
 *
 * @param known where the phrase is, if the source's italics show it; otherwise it is searched for
 * @returns null if there is no phrase that the data knows
 */
export function readOpening(text: string, language: Language, known?: Range | null): Opening | null {
  return read(allForms(language), text, known);
}

function read(lexicon: OpeningLexicon, text: string, known?: Range | null): Opening | null {
  const [first] = lexicon.cut(text, 1);
  if (!first || !(lexicon.verbs.starts(first.form) || lexicon.before.starts(first.form))) return null;
  const given = lexicon.cut(text, known?.end ?? text.length).filter((w) => !known || w.end <= known.end);
  // Italics that end with a mark of repetition ("reiterates its") exclude the verb that is repeated ("request").
  const marks = lexicon.connectors.at(given.map(formOf), 0)[0]?.length;
  const words = known && marks === given.length ? lexicon.cut(text, text.length) : given;
  const found = parsed(lexicon, words.map(formOf));
  if (!found) return null;
  const verbs = found.parts.filter((p) => p.as === "verb");
  const forms = (as: Part["as"]): string[] => found.parts.flatMap((p) => (p.as === as && "form" in p ? [p.form] : []));
  return {
    start: 0,
    end: known && words === given ? known.end : (words[found.end - 1]?.end ?? 0),
    verbs: verbs.map((v) => v.name),
    manners: [...forms("manner"), ...forms("intensifier")],
    connectors: [...forms("connector"), ...(verbs.some((v) => v.again) ? [AGAIN] : [])],
    ...strength(found.parts),
  };
}

const formOf = ({ form }: Word): string => form;

/** The force of all parts together: the strongest one, on the first scale that says more than `notice`. */
function strength(parts: readonly Part[]): { readonly scale: Scale; readonly force: number } {
  const placed = [...parts.filter((p) => p.as === "manner"), ...parts.filter((p) => p.as === "verb")].filter(
    (p) => p.scale !== "notice",
  );
  const scale = placed[0]?.scale ?? "notice";
  const force = Math.max(0, ...placed.filter((p) => p.scale === scale).map((p) => p.force));
  return { scale, force: force + (parts.some((p) => p.as === "intensifier") ? INTENSIFIED : 0) };
}

/** Scales whose zero point is `notice`. */
const FROM_NOTICE: readonly Scale[] = ["emphasis", "approval", "concern"];

/**
 * Whether the force of an opening phrase increased or decreased: our judgement, not a fact of the text.
 *
 * @returns `neutral` if the two are not on one scale or equally strong
 */
export function forceOf(before: Opening, after: Opening): "stronger" | "weaker" | "neutral" {
  if (before.scale === after.scale) return direction(after.force - before.force);
  if (before.scale === "notice" && FROM_NOTICE.includes(after.scale)) return "stronger";
  if (after.scale === "notice" && FROM_NOTICE.includes(before.scale)) return "weaker";
  return "neutral";
}

const direction = (step: number): "stronger" | "weaker" | "neutral" =>
  step > 0 ? "stronger" : step < 0 ? "weaker" : "neutral";
