/** Finds numbers, dates and symbols that one language has differently from the others, or lacks. */
import type { LanguageCode, Range } from "../model/resolution.js";
import type { ConcordFinding, ConcordKind, Severity, Value } from "./concordance.js";
import type { Fact, FactKind } from "./fact-work.js";
import type { Passage, PassageRow } from "./passages.js";
import { isReference } from "./references.js";

/** Facts that can replace each other. */
type Family = "symbol" | "date" | "number";

/** The family of a key; a number counts as a date if any language has it in one. */
function familyOf(key: string, passages: readonly Passage[]): Family {
  if (/^[rsc]:/.test(key)) return "symbol";
  return passages.some((p) => p.facts.some((f) => f.key === key && f.kind === "date")) ? "date" : "number";
}

/** Languages express smaller numbers in so many ways ("both", "a pair") that one counts as missing only if another number replaces it. */
const LEAST_MISSED = 13;

/** How one language differs from the others in the facts of a family. */
interface Deviation {
  /** What all others have and it lacks, and what only it has. */
  readonly missing: string[];
  readonly extra: string[];
  /** What it has once less than all others, and once more; alone these are only ways of expressing it. */
  readonly less: string[];
  readonly more: string[];
}

/**
 * Finds the values of a row that the languages do not share. A value that all others have and one lacks, or that only one has, makes a
 * finding, together with what replaces it.
 */
export function valueFindings(row: PassageRow, where: string): ConcordFinding[] {
  if (row.size < 2) return [];
  const found: ConcordFinding[] = [];
  for (const [language, families] of deviations(row)) {
    for (const [family, deviation] of families) {
      const severity = severityOf(family, deviation, row);
      if (severity) found.push(findingOf(row, where, language, family, deviation, severity));
    }
  }
  return row.size === 2 ? mutual(found) : found;
}

/** How often a passage states something, in an unambiguous form and in any form. */
interface Said {
  readonly sure: number;
  readonly all: number;
}

/** How each language differs. */
function deviations(row: PassageRow): Map<LanguageCode, Map<Family, Deviation>> {
  const passages = [...row.values()];
  const found = new Map<LanguageCode, Map<Family, Deviation>>();
  const of = (language: LanguageCode, key: string): Deviation => {
    const families = found.get(language) ?? new Map<Family, Deviation>();
    const family = familyOf(key, passages);
    const deviation = families.get(family) ?? { missing: [], extra: [], less: [], more: [] };
    found.set(language, families.set(family, deviation));
    return deviation;
  };
  const keys = new Set(passages.flatMap((p) => p.facts.flatMap((f) => (f.sure ? [f.key] : []))));
  for (const key of keys) {
    const said = passages.map((p) => saidIn(p, key));
    passages.forEach(({ language }, i) => {
      const own = said[i] ?? { sure: 0, all: 0 };
      const others = said.filter((_, k) => k !== i);
      const sureOnes = others.filter((o) => o.sure > 0).length;
      // A name in capitals is spelt differently in other scripts: it counts only beside the same name with a different number.
      const isName = key.startsWith("c:");
      const isTold = !isName || passages.some((p, k) => k !== i && hasNameLike(p, key));
      if (!isName && own.all === 0 && others.every((o) => o.all > 0) && sureOnes * 2 >= others.length) {
        of(language, key).missing.push(key);
      } else if (isTold && own.sure > 0 && others.every((o) => o.all === 0)) of(language, key).extra.push(key);
      else if (!isName && isOnce(own, others, -1)) of(language, key).less.push(key);
      else if (!isName && isOnce(own, others, 1)) of(language, key).more.push(key);
    });
  }
  return found;
}

const hasNameLike = ({ facts }: Passage, key: string): boolean =>
  facts.some((f) => f.key.startsWith(key.slice(0, key.lastIndexOf("-") + 1)));

/**
 * Whether all others state something equally often, and one language states it once more or once less. Ambiguous facts are read more often
 * than they are stated, so a higher count of them proves nothing.
 */
const isOnce = (own: Said, others: readonly Said[], step: 1 | -1): boolean =>
  (step === 1 ? (["sure"] as const) : (["sure", "all"] as const)).some((form) => {
    const [usual = 0] = others.map((o) => o[form]);
    return usual + step === own[form] && usual + step >= 0 && others.every((o) => o[form] === usual);
  });

function saidIn(passage: Passage, key: string): Said {
  const facts = passage.facts.filter((f) => f.key === key);
  if (facts.length > 0) return { sure: facts.filter((f) => f.sure).length, all: facts.length };
  return { sure: 0, all: standsApart(passage, key) ? 1 : 0 };
}

/** Whether the parts of a number in brackets stand apart, as plain numbers. */
function standsApart({ facts }: Passage, key: string): boolean {
  const bracketed = /^r:(\d+)\/(\d+)$/.exec(key);
  const isPlain = (value: string | undefined): boolean =>
    facts.some((f) => f.key === `n:${value}` && f.kind !== "symbol");
  return bracketed !== null && isPlain(bracketed[1]) && isPlain(bracketed[2]);
}

const numberIn = (key: string): number => Number(key.slice(2));

/** The severity of a difference, or null if it is only a different notation. */
function severityOf(family: Family, deviation: Deviation, row: PassageRow): Severity | null {
  const { missing, extra } = deviation;
  if (stead(deviation)) return "error";
  if (missing.length === 0 && extra.length === 0) return null;
  if (family === "symbol") return missing.length > 0 ? "error" : "warning";
  const isPair = (key: string): boolean => /^(?:dm|my):/.test(key);
  const counts = (key: string): boolean =>
    key.startsWith("m:") || (numberIn(key) >= LEAST_MISSED && Number.isInteger(numberIn(key)));
  if (missing.some((key) => isPair(key) || counts(key))) return "error";
  // A year or a month alone may be part of a name; a whole date is not.
  const telling = family === "date" ? isPair : counts;
  return row.size > 2 && extra.some(telling) ? "warning" : null;
}

/** Whether something replaces what is missing: one thing less, another more. */
const stead = ({ missing, extra, less, more }: Deviation): boolean =>
  missing.length + less.length > 0 && extra.length + more.length > 0;

function findingOf(
  row: PassageRow,
  where: string,
  language: LanguageCode,
  family: Family,
  deviation: Deviation,
  severity: Severity,
): ConcordFinding {
  const both = stead(deviation);
  const missing = [...deviation.missing, ...(both ? deviation.less : [])];
  const extra = [...deviation.extra, ...(both ? deviation.more : [])];
  const values: Partial<Record<LanguageCode, Value>> = {};
  for (const passage of row.values()) {
    values[passage.language] = valueIn(passage, passage.language === language ? extra : missing);
  }
  const others = [...row.values()].filter((p) => p.language !== language);
  const kind = kindOf(family, missing.length > 0 ? others : [...row.values()], missing.length > 0 ? missing : extra);
  return { where, kind, languages: [language], values, severity };
}

/** What a passage states under some keys, each place once; overlapping facts, such as the parts of a date, are one place. */
function valueIn(passage: Passage, keys: readonly string[]): Value {
  const spans: Range[] = [];
  for (const { start, end } of passage.facts.filter((f) => keys.includes(f.key))) {
    let whole = { start, end };
    for (const f of passage.facts) {
      if (f.kind === "date" && f.start < whole.end && whole.start < f.end) whole = union(whole, f);
    }
    const last = spans.at(-1);
    if (last && whole.start < last.end) spans[spans.length - 1] = union(last, whole);
    else spans.push(whole);
  }
  return { id: passage.id, text: spans.map((s) => passage.text.slice(s.start, s.end)).join(" … "), spans };
}

const union = (a: Range, b: Range): Range => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** The interpretation that most of the languages have. */
function kindOf(family: Family, passages: readonly Passage[], keys: readonly string[]): ConcordKind {
  if (family !== "number") return family;
  const votes = new Map<FactKind, number>();
  for (const passage of passages) {
    const fact = passage.facts.find((f) => keys.includes(f.key));
    if (fact) votes.set(named(fact, passage), (votes.get(named(fact, passage)) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "number";
}

const named = (fact: Fact, passage: Passage): FactKind =>
  (fact.kind === "number" || fact.kind === "session") && isReference(passage, fact) ? "reference" : fact.kind;

/** Of two languages neither is the majority: what each of them states about one thing makes one finding. */
function mutual(found: readonly ConcordFinding[]): ConcordFinding[] {
  const kinds = [...new Set(found.map((f) => f.kind))];
  return kinds.flatMap((kind) => {
    const [first, second] = found.filter((f) => f.kind === kind);
    if (!first) return [];
    const languages = Object.keys(first.values) as LanguageCode[];
    return [{ ...(second && second.severity === "error" ? second : first), languages }];
  });
}
