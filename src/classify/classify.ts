/** What kind of change each one is. */
import type { Language } from "../language/language.js";
import type { Budget } from "../model/budget.js";
import {
  type Finding,
  type FindingKind,
  isRoutine,
  type Link,
  type MarkChange,
  type Segment,
  type Span,
} from "../model/comparison.js";
import type { Paragraph } from "../model/resolution.js";
import type { Cutter, Token } from "../words/tokens.js";
import { type Change, type Cut, changesOf } from "./change.js";
import type { Known } from "./known.js";
import { type OpeningChange, openingChange } from "./opening.js";
import { citation, reference, source } from "./rules/citation.js";
import { name } from "./rules/name.js";
import { occasion } from "./rules/occasion.js";
import { withOccasionsMoved } from "./rules/occasion-moved.js";
import { place } from "./rules/place.js";
import { quantity } from "./rules/quantity.js";
import { title } from "./rules/quoted.js";
import { withoutResumed } from "./rules/resumed.js";
import { connector, label, numbering, repeatedVerb, verbAgain } from "./rules/routine.js";
import { type Context, type Rule, type Work, without } from "./rules/rule.js";
import { shortName } from "./rules/short-name.js";
import { actor, leftover, modality, qualifier } from "./rules/substance.js";
import { successors } from "./rules/successor.js";
import { variant } from "./rules/variant.js";
import { sameWords, wholesMoved, withoutMoved } from "./rules/wording.js";

/** A link with all that its kinds of change are judged by. */
export interface Linked {
  readonly link: Link;
  readonly old: readonly Paragraph[];
  readonly new: readonly Paragraph[];
  readonly words: readonly Segment[];
  readonly marks: readonly MarkChange[];
}

/** What holds for all links of a comparison. */
export interface ComparisonContext {
  readonly language: Language;
  /** The whole texts made `loose`, for what stands elsewhere in them; made at the first need. */
  readonly texts: Readonly<Record<"old" | "new", () => string>>;
  /** Years between the adoption of the two texts; 1 where that is unknown. */
  readonly years: number;
  readonly cut: Cutter;
  readonly known: Known;
  /** What is left of the steps of the run. */
  readonly budget: Budget;
}

/**
 * The rules in their order. Each explains what it can of a change: first those of what says the same, of each change by
 * itself and of what only moved from one to another, then those of what differs. `leftover` names the rest.
 */
const SAME: readonly Rule[] = [label, connector, repeatedVerb, numbering, sameWords, variant];
const OTHER: readonly Rule[] = [
  verbAgain,
  title,
  reference,
  citation,
  source,
  occasion,
  place,
  quantity,
  name,
  shortName,
  modality,
  qualifier,
  actor,
];

/**
 * Names what changed in one link.
 *
 * @returns its findings, in the order of the text; none where nothing but white space or typography differs
 */
export function classify(linked: Linked, setting: ComparisonContext): Finding[] {
  return named(linked, setting).map((f) => ({ ...f, substantive: !isRoutine(f.kind) }));
}

/** A finding whose weight is not told yet. */
type Named = Omit<Finding, "substantive">;

function named(linked: Linked, setting: ComparisonContext): Named[] {
  const { link, words, marks } = linked;
  if (link.relation === "added" || link.relation === "removed") return [];
  const changed = words.some((s) => s.kind !== "same");
  const findings: Named[] = [...labelFindings(linked)];
  if (!changed) return findings.length > 0 ? findings : noteFindings(marks);
  const cutOf = ({ id, text }: Paragraph): Cut => ({ id, text, tokens: setting.cut(text) });
  const old = linked.old.map(cutOf);
  const now = linked.new.map(cutOf);
  const { known, language, texts, years, budget } = setting;
  const tokens = { old: wordsOf(old), new: wordsOf(now) };
  const context: Context = { ...known, language, texts, years, budget, tokens };
  const [was, is] = [linked.old[0], linked.new[0]];
  const opening = was && is ? openingChange(was, is, setting.language) : null;
  if (opening && was && is) findings.push(openingFinding(opening, was, is));
  const started = changesOf(words, old, now).flatMap((change) => startOf(change, opening, linked, context));
  const works = budget.spend(stepsOf(started, context)) ? allRuled(started, opening, linked, context) : started;
  for (const work of works) {
    const found = findingsOf(leftover.explain(work, context));
    // Beside a new verb the grammar of its object is no finding ("welcomes" and "takes note of" differ in it).
    const beside = opening && within(work.change, opening, linked);
    findings.push(...(beside ? found.filter((f) => f.kind !== "editorial") : found));
  }
  return merged(findings.length > 0 ? findings : noteFindings(marks));
}

/** What it takes all rules together to hold one word against another, in steps, as measured on long paragraphs. */
const STEPS_A_PAIR = 20;

/** Steps of all rules together: none does more than to hold each changed word against every word of its paragraphs. */
function stepsOf(works: readonly Work[], { tokens }: Context): number {
  const changed = works.reduce((sum, { change }) => sum + change.old.length + change.new.length, 0);
  return STEPS_A_PAIR * changed * (tokens.old.length + tokens.new.length);
}

/** The changes of a link after every rule but `leftover`. */
function allRuled(
  started: readonly Work[],
  opening: OpeningChange | null,
  linked: Linked,
  context: Context,
): readonly Work[] {
  const same = wholesMoved(started, context).map((work) => ruled(work, SAME, opening, linked, context));
  const anew = withoutResumed(withoutMoved(same, context, isPlain), context);
  const works = withOccasionsMoved(anew, context).map((work) => ruled(work, OTHER, opening, linked, context));
  return withoutMoved(successors(works, context), context);
}

const wordsOf = (cuts: readonly Cut[]): readonly Token[] =>
  cuts.length === 1 && cuts[0] ? cuts[0].tokens : cuts.flatMap((c) => c.tokens);

const OPENING_RULES = { opening: "opening", connector: "repetition", editorial: "same-verb" } as const;

function openingFinding(opening: OpeningChange, was: Paragraph, is: Paragraph): Named {
  const finding = {
    kind: opening.kind,
    old: [{ paragraph: was.id, ...opening.old }],
    new: [{ paragraph: is.id, ...opening.new }],
    rule: OPENING_RULES[opening.kind],
  };
  return opening.force === undefined ? finding : { ...finding, force: opening.force };
}

/** One change after the opening phrase has taken its part of it; nothing where it took all. */
function startOf(change: Change, opening: OpeningChange | null, linked: Linked, context: Context): Work[] {
  const weight = (side: "old" | "new"): Token[] => {
    const first = linked[side][0]?.id;
    const end = change[`${side}Spans`][0]?.paragraph === first && opening ? opening[side].end : 0;
    const words = without(change[side], ["idle"], context.vocabulary);
    return words.filter((t) => t.start >= end && isWeighty(t));
  };
  const start: Work = { change, old: weight("old"), new: weight("new"), found: [] };
  const taken = opening && within(change, opening, linked) && start.old.length + start.new.length === 0;
  return taken ? [] : [start];
}

/** What the rules find in a change that nothing has explained yet. */
function ruled(
  start: Work,
  rules: readonly Rule[],
  opening: OpeningChange | null,
  linked: Linked,
  context: Context,
): Work {
  const inOpening = opening && within(start.change, opening, linked);
  let work = start;
  for (const rule of rules) {
    if (work.old.length + work.new.length === 0 && work.found.length > 0) break;
    if (!inOpening || rule !== connector) work = rule.explain(work, context);
  }
  return work;
}

const findingsOf = ({ change, found }: Work): Named[] =>
  found.map(({ kind, rule }) => ({ kind, rule, old: change.oldSpans, new: change.newSpans }));

/** A word that is no number, date or symbol: those are for the rules of what is brought up to date, wherever they went. */
const isPlain = (token: Token): boolean => token.kind === "word" && !/\d/.test(token.text);

/** Words that say something by themselves: neither articles nor prepositions nor punctuation. */
const isWeighty = (token: Token): boolean => token.kind === "word" || token.kind === "whole";

/** Whether a change touches the opening phrase of the first paragraph of either side. */
function within(change: Change, opening: OpeningChange, { old, new: now }: Linked): boolean {
  const touches = (span: Span | undefined, id: string | undefined, end: number): boolean =>
    span !== undefined && span.paragraph === id && span.start < end;
  return (
    touches(change.oldSpans[0], old[0]?.id, opening.old.end) || touches(change.newSpans[0], now[0]?.id, opening.new.end)
  );
}

/** A label that was printed in the text and is one now, or the reverse, or that a paragraph had not. */
function labelFindings({ link, old, new: now }: Linked): Named[] {
  const [was, is] = [old[0], now[0]];
  if (!link.renumbered || !was || !is || (was.label !== "") === (is.label !== "")) return [];
  if (was.kind !== "unnumbered" && is.kind !== "unnumbered" && was.kind !== "text" && is.kind !== "text") return [];
  return [{ kind: "numbering", rule: "label", old: [whole(was)], new: [whole(is)] }];
}

const whole = (p: Paragraph): Span => ({ paragraph: p.id, start: 0, end: p.text.length });

/** Marks that lead to other notes: another document is cited. */
function noteFindings(marks: readonly MarkChange[]): Named[] {
  return marks
    .filter((m) => m.change !== "same")
    .map((m) => ({ kind: "reference" as const, rule: "note", old: m.old ? [m.old] : [], new: m.new ? [m.new] : [] }));
}

/** Findings of one kind by one rule at one place are one finding. */
function merged(findings: readonly Named[]): Named[] {
  if (findings.length < 2 || new Set(findings.map((f) => f.kind)).size === findings.length) return [...findings];
  const seen = new Set<string>();
  return findings.filter((f) => {
    const key = JSON.stringify([f.kind, f.old, f.new]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Kinds of findings, each once, in order of appearance. */
export const kindsOf = (findings: readonly Finding[]): FindingKind[] => [...new Set(findings.map((f) => f.kind))];
