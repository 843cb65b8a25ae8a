/** Says what kind of change each one is, from the words that were deleted and inserted, by the rows of one table. */
import type { Language } from "../language/language.js";
import type { Budget } from "../model/budget.js";
import {
  type Finding,
  type FindingKind,
  isRoutine,
  type Link,
  type MarkChange,
  type Segment,
  type Side,
  type Span,
} from "../model/comparison.js";
import type { Paragraph } from "../model/resolution.js";
import type { Cutter } from "../words/tokens.js";
import { lexiconOf } from "./lexicon.js";
import { type Change, changesOf, coveredBy, lineOf, SIDES } from "./line.js";
import { neighboursOf } from "./neighbours.js";
import { type OpeningChange, openingChange } from "./opening.js";
import { withoutMoved, withoutSame } from "./pairing.js";
import { partFinding } from "./part.js";
import { countOf, type KindContext, type PendingChange } from "./pending-change.js";
import { turns } from "./rows/bounds.js";
import { withOccasionsMoved } from "./rows/occasion.js";
import { rest } from "./rows/rest.js";
import { label } from "./rows/routine.js";
import { findingsOf, type Named, type Taken } from "./spans.js";
import { FIRST_ROWS, type KindRow, ROWS } from "./table.js";

/** A link, with everything that is needed to judge its kinds of change. */
export interface Linked {
  readonly link: Link;
  readonly old: readonly Paragraph[];
  readonly new: readonly Paragraph[];
  readonly segments: readonly Segment[];
  readonly marks: readonly MarkChange[];
}

/** The context that all links of a comparison share. */
export interface ComparisonContext extends Omit<KindContext, "lines"> {
  readonly language: Language;
  readonly cut: Cutter;
  /** The remaining budget of steps of the run. */
  readonly budget: Budget;
}

/** What a comparison knows about its two texts. */
export interface Given {
  readonly language: Language;
  readonly cut: Cutter;
  /** The paragraphs of both texts. */
  readonly texts: Readonly<Record<Side, readonly string[]>>;
  /** Years between the adoption of the two texts; 1 if unknown. */
  readonly years: number;
  readonly budget: Budget;
}

/** Creates the context that all links of a comparison share. */
export function contextOf({ texts, ...given }: Given): ComparisonContext {
  const lexicon = lexiconOf(given.language);
  const neighbours = (side: Side) => neighboursOf(texts[side], given.cut, lexicon);
  return { ...given, lexicon, texts: { old: neighbours("old"), new: neighbours("new") } };
}

/**
 * Classifies what changed in one link: first the opening phrase, then, change by change, every word that has no equal on the other side.
 *
 * @returns its findings, each with the spans of the words that it is about; none if only white space or typography differs
 */
export function classify(linked: Linked, setting: ComparisonContext): Finding[] {
  return named(linked, setting).map((f) => ({ ...f, substantive: !isRoutine(f.kind) }));
}

function named(linked: Linked, setting: ComparisonContext): Named[] {
  const { link, segments, marks } = linked;
  if (link.relation === "added" || link.relation === "removed") return [];
  const labels = labelFindings(linked);
  if (segments.every((s) => s.kind === "same")) return labels.length > 0 ? labels : noteFindings(marks);
  const line = (side: Side) =>
    lineOf(
      linked[side].map(({ id, text }) => ({ id, tokens: setting.cut(text) })),
      setting.lexicon,
    );
  const context: KindContext = { ...setting, lines: { old: line("old"), new: line("new") } };
  const [was, is] = [linked.old[0], linked.new[0]];
  const changes = changesOf(segments, context.lines);
  const opening = was && is ? openingChange(was, is, setting.lexicon.language) : null;
  const phrases =
    opening && was && is
      ? { old: { paragraph: was.id, ...opening.old }, new: { paragraph: is.id, ...opening.new } }
      : null;
  // "Reiterates its acceptance of, and appreciation for" → "Reiterates its appreciation for": no word of the phrase itself changed, only
  // how far it reads on.
  const taken = changes.some((change) => touches(change, phrases)) ? phrases : null;
  const started = changes.flatMap((change) => startOf(change, taken));
  const ruled = setting.budget.spend(stepsOf(started, context)) ? ruledOf(started, taken, context) : started;
  const findings = ruled.flatMap((pending) => {
    const found = findingsOf(rest(pending, context), taken);
    // A changed preposition after a new verb is no finding of its own ("welcomes" and "takes note of" take different ones).
    return touches(pending.change, taken) ? found.filter((f) => f.kind !== "editorial") : found;
  });
  const all = [...labels, ...(opening && taken ? [openingFinding(opening, taken, linked)] : []), ...findings];
  return all.length > 0 ? all : noteFindings(marks);
}

/** How many steps all rows together need to compare one word with another, measured on long paragraphs. */
const STEPS_A_PAIR = 20;

/** The steps of all rows together: none does more than compare each changed word with every word of its paragraphs. */
function stepsOf(changes: readonly PendingChange[], { lines }: KindContext): number {
  const changed = changes.reduce(
    (sum, { change: { old, new: now } }) => sum + old.to - old.from + now.to - now.from,
    0,
  );
  return STEPS_A_PAIR * changed * (lines.old.tokens.length + lines.new.tokens.length);
}

/** The changes after all rows but the last have been applied. */
function ruledOf(started: readonly PendingChange[], taken: Taken, context: KindContext): PendingChange[] {
  const ruled = (pending: PendingChange, rows: readonly KindRow[]): PendingChange =>
    rows.reduce((done, row) => (countOf(done.left) === 0 ? done : row.explain(done, context)), pending);
  const same = started.map((pending) => {
    const rows = touches(pending.change, taken) ? FIRST_ROWS.filter((row) => row.kind !== "connector") : FIRST_ROWS;
    return withoutSame(ruled(label(pending), rows), context);
  });
  return withOccasionsMoved(withoutMoved(same, context), context).map((pending) => ruled(pending, ROWS.slice(0, -1)));
}

/** A change with its content words, after the opening phrase has taken its share; nothing if it took them all. */
function startOf(change: Change, taken: Taken): PendingChange[] {
  const weighty = (side: Side): number[] => {
    const { line, from, to } = change[side];
    const idle = coveredBy(change[side], ["idle"]);
    return Array.from({ length: to - from }, (_, k) => from + k).filter((at) => {
      const word = line.tokens[at];
      const told = taken && line.homes[at] === taken[side].paragraph && (word?.start ?? 0) < taken[side].end;
      return !told && (turns(line, at) || (!idle.has(at) && (word?.kind === "word" || word?.kind === "whole")));
    });
  };
  const left = { old: weighty("old"), new: weighty("new") };
  return countOf(left) === 0 && touches(change, taken) ? [] : [{ change, left, claims: [] }];
}

/** Whether a change touches the opening phrase of the first paragraph of either side. */
const touches = (change: Change, taken: Taken): boolean =>
  taken !== null &&
  SIDES.some((side) => {
    const [span] = change[side].spans;
    return span !== undefined && span.paragraph === taken[side].paragraph && span.start < taken[side].end;
  });

const OPENING_RULES = { opening: "opening", connector: "repetition", editorial: "same-verb" } as const;

/**
 * A paragraph that moved to the other part of the resolution opens with another form of the same verb ("Recalls", "Recalling"). That is a
 * changed opening of unchanged force.
 */
function openingFinding({ kind, force }: OpeningChange, { old, new: now }: NonNullable<Taken>, linked: Linked): Named {
  const inOtherPart = partFinding(linked.old, linked.new).length > 0;
  const told = inOtherPart
    ? ({ kind: "opening", force: force ?? "neutral" } as const)
    : { kind, ...(force && { force }) };
  return { ...told, rule: OPENING_RULES[kind], old: [old], new: [now] };
}

/** A label that was part of the text and is now a label, or the reverse, or a label that a paragraph did not have before. */
function labelFindings({ link, old, new: now }: Linked): Named[] {
  const [was, is] = [old[0], now[0]];
  if (!link.renumbered || !was || !is || (was.label !== "") === (is.label !== "")) return [];
  if (![was, is].some((p) => p.kind === "unnumbered" || p.kind === "text")) return [];
  return [{ kind: "numbering", rule: "label", old: [beginning(was)], new: [beginning(is)] }];
}

/** The position before the first word, where a label stands. */
const beginning = (p: Paragraph): Span => ({ paragraph: p.id, start: 0, end: 0 });

/** Footnote marks that lead to different notes: a different document is cited. */
function noteFindings(marks: readonly MarkChange[]): Named[] {
  return marks
    .filter((m) => m.change !== "same")
    .map((m) => ({ kind: "reference" as const, rule: "note", old: m.old ? [m.old] : [], new: m.new ? [m.new] : [] }));
}

/** Kinds of findings, each once, in order of appearance. */
export const kindsOf = (findings: readonly Finding[]): FindingKind[] => [...new Set(findings.map((f) => f.kind))];
