/** Finds opening verbs, labels and footnote marks that one language has differently from the others. */
import type { LanguageCode } from "../model/resolution.js";
import type { ConcordFinding, ConcordKind, Severity, Value } from "./concordance.js";
import { standsFor } from "./glossary.js";
import type { Opened, Passage, PassageRow } from "./passages.js";

/** How many languages must agree before one of them can differ alone. */
const LEAST_AGREEING = 2;
/** The same for opening verbs, whose force is our judgement in every language. */
const LEAST_AGREEING_VERBS = 4;

/** A property of a passage, as a key that is the same in all languages, and how it is shown; null if nothing can be said. */
type Told = { readonly key: string; readonly value: Value } | null;

/** Finds what one language has differently, for each of these properties. */
export function detailFindings(
  row: PassageRow,
  where: string,
  noteRows: ReadonlyMap<string, string>,
): ConcordFinding[] {
  return [
    ...openingFindings(row, where),
    ...odd(row, where, "label", "error", labelTold, LEAST_AGREEING),
    ...odd(row, where, "mark", "error", (p) => marksTold(p, noteRows), LEAST_AGREEING),
  ];
}

function odd(
  row: PassageRow,
  where: string,
  kind: ConcordKind,
  severity: Severity,
  toldOf: (passage: Passage) => Told,
  least: number,
): ConcordFinding[] {
  const told = [...row.values()].flatMap((passage) => {
    const one = toldOf(passage);
    return one ? [{ language: passage.language, ...one }] : [];
  });
  const keys = new Map<string, LanguageCode[]>();
  for (const { key, language } of told) keys.set(key, [...(keys.get(key) ?? []), language]);
  if (keys.size !== 2) return [];
  const [few = [], many = []] = [...keys.values()].sort((a, b) => a.length - b.length);
  if (few.length !== 1 || (many.length < least && row.size > 2)) return [];
  const values = Object.fromEntries(told.map(({ language, value }) => [language, value]));
  return [{ where, kind, languages: many.length === 1 ? [...many, ...few] : few, values, severity }];
}

/**
 * Finds a verb that is no known translation of the English one and has a different force, while all other languages have translations of
 * it; or an English verb of which no other language has a translation.
 */
function openingFindings(row: PassageRow, where: string): ConcordFinding[] {
  const english = row.get("en")?.opening;
  // "Reiterates its" leaves the verb to the words that follow.
  if (!english || english.verb.startsWith("+")) return [];
  const others = [...row.values()].filter((p) => p.language !== "en" && p.opening !== null);
  const odd = others.filter(({ language, opening }) => opening && !alikeVerbs(english, language, opening));
  if (others.length < LEAST_AGREEING_VERBS || odd.length === 0) return [];
  if (odd.length > 1 && odd.length < others.length) return [];
  const languages: LanguageCode[] = odd.length === 1 ? odd.map((p) => p.language) : ["en"];
  const values = Object.fromEntries([...row.values()].map((p) => [p.language, openingValue(p)]));
  const weighs = odd.every(({ opening }) => opening && !opening.repeats && otherForce(english, opening));
  const severity = weighs ? "warning" : "note";
  return [{ where, kind: "opening", languages, values, severity }];
}

/** How many steps apart on one scale two verbs must be to have a different force. */
const MUCH_FORCE = 2;
/** Scales of verbs that ask for something to be done; all others only express an opinion. */
const DOING: readonly string[] = ["call", "act"];

/** Whether one verb asks or decides and the other does not, or one does so much more strongly. */
const otherForce = (a: Opened, b: Opened): boolean =>
  (DOING.includes(a.scale) || DOING.includes(b.scale)) &&
  (a.scale !== b.scale || Math.abs(a.force - b.force) >= MUCH_FORCE);

const alikeVerbs = (english: Opened, language: LanguageCode, { verb, scale, force }: Opened): boolean =>
  standsFor(english.verb, language, verb) || (scale === english.scale && Math.abs(force - english.force) < 1);

function openingValue({ id, text, opening }: Passage): Value {
  if (!opening) return { id, text: "", spans: [] };
  return { id, text: text.slice(0, opening.end), spans: [{ start: 0, end: opening.end }] };
}

/** The printed number or letter in Latin: the last part of an address, unless we counted it ourselves. */
function labelTold({ id, kind }: Passage): Told {
  if (kind !== "operative" && kind !== "subparagraph") return null;
  const label = /(?:\([^()]*\)|\d+)$/.exec(id.replace(/#\d+$/, ""))?.[0];
  return label === undefined ? null : { key: label, value: { id, text: label, spans: [] } };
}

/** The notes that its marks lead to, as the rows they are in. */
function marksTold({ id, language, marks }: Passage, noteRows: ReadonlyMap<string, string>): Told {
  const notes = marks.map(({ note }) => noteRows.get(`${language} ${note}`) ?? note);
  const spans = marks.map(({ at }) => ({ start: at, end: at }));
  return { key: [...notes].sort().join(" "), value: { id, text: marks.map((m) => m.note).join(", "), spans } };
}
