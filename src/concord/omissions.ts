/** Passages of which one language says less, or more, than the others: a clause left out, words put in. */
import type { Range } from "../model/resolution.js";
import type { Scales } from "./alikeness.js";
import type { ConcordFinding, Value } from "./concordance.js";
import { knownIn } from "./glossary.js";
import type { Passage, Row } from "./passages.js";

/**
 * What a passage must miss to be told: concepts that stand together in the other languages, each counted once, and its length,
 * whose logarithm against the usual counts so much. Chosen on official sets with clauses dropped (`npm run bench -- concord`): of
 * the sets as they are about one in five has a passage beyond it.
 */
const LEAST_MISSED = 5;
const LENGTH_COUNTS = 10;
/** A concept inside the stretch that the language does have speaks against its being left out. */
const HAS_IT = -1.5;

/** A passage so much longer than usual, as a logarithm, says more than the others; short ones vary too much. */
const MUCH_LONGER = 0.6;

/** Passages whose length tells something, and so many letters outside the facts in each language. */
const RUNNING: readonly Passage["kind"][] = ["preambular", "operative", "subparagraph", "unnumbered", "text"];
const SHORTEST = 40;

/** A passage that cites so much is a list, in which the signs between the symbols make the length. */
const LIST = 4;

/** Languages that have to say it. */
const LEAST_OTHERS = 2;

/** Letters of the missing words that a finding shows. */
const MOST_SHOWN = 90;

/** What one language says less or more than the others in a row; where several do, it is their way of saying it. */
export function omissionFindings(row: Row, where: string, scales: Scales): ConcordFinding[] {
  const [first] = row.values();
  if (row.size <= LEAST_OTHERS || !first || !RUNNING.includes(first.kind)) return [];
  const found = [...row.values()].flatMap((p) => lessOrMore(p, row, scales) ?? []);
  const [one] = found;
  if (!one || found.length > 1) return [];
  return [{ where, kind: "length", severity: "warning", ...one }];
}

/** Whether a passage says less or more than the others, with what they say. */
function lessOrMore(passage: Passage, row: Row, scales: Scales): Pick<ConcordFinding, "languages" | "values"> | null {
  const others = [...row.values()].filter((p) => p !== passage);
  if (Math.min(...others.map((p) => p.letters)) < SHORTEST) return null;
  const languages = [passage.language];
  const longer = excessOf(passage, others, scales);
  const cited = passage.facts.filter((f) => f.kind === "symbol").length;
  if (longer > MUCH_LONGER && cited < LIST) {
    const whole = (p: Passage): Value => shown(p, { start: 0, end: p.text.length });
    return { languages, values: Object.fromEntries([...row.values()].map((p) => [p.language, whole(p)])) };
  }
  if (longer >= 0) return null;
  const found = others.map((other) => ({ other, ...missingIn(other, passage) }));
  // The second lowest: one language may have other words of its own.
  const missed = found.map((f) => f.score).sort((a, b) => a - b)[1] ?? 0;
  if (missed <= 0 || missed - LENGTH_COUNTS * longer < LEAST_MISSED) return null;
  const values = Object.fromEntries(found.map(({ other, stretch }) => [other.language, shown(other, stretch)]));
  return { languages, values: { ...values, [passage.language]: { id: passage.id, text: "", spans: [] } } };
}

/** How much longer a passage is than usual between its language and the others, as a logarithm. */
function excessOf(passage: Passage, others: readonly Passage[], scales: Scales): number {
  const share = (p: Passage): number => Math.log((p.letters + SMALL) / (scales.get(p.language) ?? 1));
  return share(passage) - others.reduce((sum, p) => sum + share(p), 0) / others.length;
}

/** Letters added to every length, so that a few more or less say little of a short passage. */
const SMALL = 5;

/** The stretch of a passage whose concepts another language's lacks most, and how many those are. */
function missingIn(other: Passage, passage: Passage): { score: number; stretch: Range } {
  const known = knownIn(passage.language);
  const places = [...other.concepts].flatMap(([concept, ranges]) => {
    if (known[concept] !== 1) return [];
    const has = passage.concepts.get(concept)?.length ?? 0;
    const worth = has === 0 ? 1 : has >= ranges.length ? HAS_IT : 0;
    return ranges.map(({ start, end }) => ({ start, end, worth }));
  });
  let best = { score: 0, stretch: { start: 0, end: 0 } };
  let [sum, start] = [0, 0];
  for (const place of places.sort((a, b) => a.start - b.start)) {
    if (sum <= 0) [sum, start] = [0, place.start];
    sum += place.worth;
    if (sum > best.score) best = { score: sum, stretch: { start, end: place.end } };
  }
  return best;
}

function shown({ id, text }: Passage, span: Range): Value {
  const words = text.slice(span.start, span.end);
  return { id, text: words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1)}…` : words, spans: [span] };
}
