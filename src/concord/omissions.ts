/** Finds passages where one language says less or more than the others: a clause left out, or words put in. */
import type { Range } from "../model/resolution.js";
import type { ConcordFinding, Value } from "./concordance.js";
import { shareIn } from "./glossary.js";
import type { Habits } from "./habits.js";
import type { Passage, PassageRow } from "./passages.js";
import type { Scales } from "./similarity.js";

/**
 * From this value on a clause is reported as left out: how much likelier the passages are if it is left out than if it is not, as a
 * logarithm averaged over the other languages. Chosen on one half of the official sets, with dropped clauses and unaltered, with a glossary
 * mined from the other half; the shipped glossary is mined from both (docs/languages.md says which figures are blind).
 */
const LEAST_SURE = 7;

/** The most that one missing concept counts for an omission; one that the language has as often as the others counts as much against it. */
const MOST_A_CONCEPT = 3;
const HAS_IT = -2.5;
/** A concept that other languages lack too is only a way of expressing it: it counts by how much more than a third of them have it. */
const LACKED_TOO = 0.5;
/** If the value falls below this, a stretch contains two clauses. */
const APART = -3;

/** The most that the length counts, for and against. */
const MOST_OF_LENGTH = { for: 10, against: -12 };
/** A passage that is not shorter than usual by this much of the spread lacks nothing. */
const SHORTER = 0.4;
/** How much of the clause lies before its first concept and after its last, as a share of the passage. */
const BESIDE = 0.03;

/** A passage that is longer than usual by this much, as a logarithm, says more than the others; short ones vary too much. */
const MUCH_LONGER = 0.6;

/** The least number of letters, outside the facts and in each language, for the length of a passage to mean something. */
const RUNNING: readonly Passage["kind"][] = ["preambular", "operative", "subparagraph", "unnumbered", "text"];
const SHORTEST = 40;

/** A passage that cites this much is a list, whose length depends on the signs between the symbols. */
const LIST = 4;

/** How many languages must agree. */
const LEAST_OTHERS = 2;

/** How many letters of the missing words a finding shows. */
const MOST_SHOWN = 90;

/** Finds what one language says less or more than the others in a row; if several do, it is only their way of expressing it. */
export function omissionFindings(row: PassageRow, where: string, known: Known): ConcordFinding[] {
  const [first] = row.values();
  if (row.size <= LEAST_OTHERS || !first || !RUNNING.includes(first.kind)) return [];
  const found = [...row.values()].flatMap((p) => lessOrMore(p, row, known) ?? []);
  const [one] = found;
  if (!one || found.length > 1) return [];
  return [{ where, kind: "length", severity: "warning", ...one }];
}

/** Whether a passage says less or more than the others, with the words of the others. */
function lessOrMore(
  passage: Passage,
  row: PassageRow,
  { scales, habits }: Known,
): Pick<ConcordFinding, "languages" | "values"> | null {
  const others = [...row.values()].filter((p) => p !== passage);
  if (Math.min(...others.map((p) => p.letters)) < SHORTEST) return null;
  const languages = [passage.language];
  const longer = excessOf(passage, others, scales);
  const cited = passage.facts.filter((f) => f.kind === "symbol").length;
  if (longer > MUCH_LONGER && cited < LIST) {
    const whole = (p: Passage): Value => shown(p, { start: 0, end: p.text.length });
    return { languages, values: Object.fromEntries([...row.values()].map((p) => [p.language, whole(p)])) };
  }
  const spread = spreadOf([passage, ...others], scales);
  if (longer > -SHORTER * spread) return null;
  const found = others.map((other) => ({
    other,
    ...clauseMissing(other, { passage, others, longer, spread, habits }),
  }));
  // One language may say more than all others, and another one less.
  const sure = found.map((f) => f.sure).sort((a, b) => a - b);
  const middle = sure.length > LEAST_OTHERS ? sure.slice(1, -1) : sure;
  if (middle.reduce((sum, s) => sum + s, 0) / middle.length < LEAST_SURE) return null;
  const values = Object.fromEntries(found.map(({ other, clause }) => [other.language, shown(other, clause)]));
  return { languages, values: { ...values, [passage.language]: { id: passage.id, text: "", spans: [] } } };
}

/** How much longer a passage is than usual between its language and the others, as a logarithm. */
function excessOf(passage: Passage, others: readonly Passage[], scales: Scales): number {
  const share = (p: Passage): number => Math.log((p.letters + SMALL) / (restOf(p, scales) + SMALL));
  return share(passage) - others.reduce((sum, p) => sum + share(p), 0) / others.length;
}

/** The number of letters in a language's text without a passage, with which the passage is compared. */
const restOf = (p: Passage, scales: Scales): number => Math.max(0, (scales.get(p.language) ?? 0) - p.letters);

/** Letters added to every length, so that a few more or fewer mean little in a short passage. */
const SMALL = 5;

/** How much lengths vary between languages if nothing is missing, as a logarithm: from the passage and from the text that it is compared with. */
function spreadOf(passages: readonly Passage[], scales: Scales): number {
  const mean = (of: (p: Passage) => number): number => passages.reduce((sum, p) => sum + of(p), 0) / passages.length;
  const own = spreadAt(mean((p) => p.letters));
  const text = spreadAt(mean((p) => restOf(p, scales)));
  return Math.hypot(own, text);
}

/** The spread of lengths as measured on official sets: 0.13 for passages of 45 letters, 0.08 for 180, 0.06 for 700, in all six languages. */
const spreadAt = (letters: number): number => 0.4 / Math.max(30, letters) ** 0.3;

/** What is known of the whole resolution: how long its texts are, and how each language usually puts what it says. */
export interface Known {
  readonly scales: Scales;
  readonly habits: Habits;
}

/** A passage that may lack something, with what is known about it. */
interface Suspect extends Pick<Known, "habits"> {
  readonly passage: Passage;
  readonly others: readonly Passage[];
  readonly longer: number;
  readonly spread: number;
}

/** A stretch of a passage that another language seems to lack, and how certain that is. */
interface Missing {
  readonly sure: number;
  readonly clause: Range;
}

/**
 * Finds the stretch of a passage that another language most certainly lacks: its concepts are missing there, and the other passage is
 * shorter by the length of the stretch.
 */
function clauseMissing(other: Passage, suspect: Suspect): Missing {
  const places = worthOf(other, suspect);
  let best: Missing = { sure: Number.NEGATIVE_INFINITY, clause: { start: 0, end: 0 } };
  for (const [i, { start, worth }] of places.entries()) {
    if (worth <= 0) continue;
    let sum = 0;
    for (const place of places.slice(i)) {
      sum += place.worth;
      if (sum < APART) break;
      if (place.worth <= 0) continue;
      const sure = sum + lengthSays((place.end - start) / other.text.length + BESIDE, suspect);
      if (sure > best.sure) best = { sure, clause: { start, end: place.end } };
    }
  }
  return best;
}

/** The places of a passage's concepts, in order, each with how strongly it indicates that the stretch around it is missing. */
function worthOf(
  other: Passage,
  { passage, others, habits }: Suspect,
): { start: number; end: number; worth: number }[] {
  const places = [...other.concepts].flatMap(([concept, ranges]) => {
    const usual = habits(concept, passage, others);
    if (usual === 0) return [];
    const has = passage.concepts.get(concept)?.length ?? 0;
    const worth =
      has === 0
        ? Math.min(MOST_A_CONCEPT, -Math.log(1 - usual)) * agreement(concept, others, other)
        : has >= ranges.length
          ? HAS_IT
          : 0;
    return worth === 0 ? [] : ranges.map(({ start, end }) => ({ start, end, worth }));
  });
  return places.sort((a, b) => a.start - b.start);
}

/** The share of the other languages knowing a concept that have it too, from 0 to 1. */
function agreement(concept: number, others: readonly Passage[], asked: Passage): number {
  const able = others.filter((p) => p !== asked && (shareIn(p.language)[concept] ?? 0) > 0);
  const share = able.length === 0 ? 0.5 : able.filter((p) => p.concepts.has(concept)).length / able.length;
  return Math.max(0, share * (1 + LACKED_TOO) - LACKED_TOO);
}

/** How much likelier a length is if this share is missing than if nothing is, as a logarithm; both follow a bell curve. */
function lengthSays(part: number, { longer, spread }: Suspect): number {
  const without = Math.log(1 - Math.min(LARGEST_PART, part));
  const says = (longer ** 2 - (longer - without) ** 2) / (2 * spread ** 2);
  return Math.min(MOST_OF_LENGTH.for, Math.max(MOST_OF_LENGTH.against, says));
}

/** A passage that lacks more than this is a different passage. */
const LARGEST_PART = 0.85;

function shown({ id, text }: Passage, span: Range): Value {
  const words = text.slice(span.start, span.end);
  return { id, text: words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1)}…` : words, spans: [span] };
}
