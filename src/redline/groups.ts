/** The groups of the brief, ordered by what a reader wants to know first. */
import { turnsAround } from "../language/negation.js";
import type { Finding, FindingKind } from "../model/comparison.js";
import type { LanguageCode } from "../model/resolution.js";

/**
 * The groups in order: what alters the meaning comes first, the operative part before the preamble; last come changes that a second
 * language does not have, and changes that only it has.
 *
 * @example BRIEF_GROUPS.filter((group) => briefOf(comparison).some((line) => line.group === group)); // => ["added", "removed", "verbs", "wording", "preambleAdded", "preambleChanged"]
 */
export const BRIEF_GROUPS = [
  "negation",
  "part",
  "added",
  "removed",
  "verbs",
  "numbers",
  "conditions",
  "actors",
  "wording",
  "preambleAdded",
  "preambleRemoved",
  "preambleChanged",
  "footnotes",
  "alone",
  "missing",
] as const;
/** One of `BRIEF_GROUPS`. */
export type BriefGroup = (typeof BRIEF_GROUPS)[number];

/** Rules that find a change of a target date. */
const DATES: readonly Finding["rule"][] = ["deadline"];

const GROUP_OF: Readonly<Partial<Record<FindingKind, BriefGroup>>> = {
  part: "part",
  opening: "verbs",
  modality: "verbs",
  quantity: "numbers",
  date: "numbers",
  session: "numbers",
  qualifier: "conditions",
  actor: "actors",
};

/**
 * The group of a finding in the operative part.
 *
 * @param words the deleted and the inserted words
 */
export function groupOfFinding(
  { kind, rule }: Finding,
  words: { readonly old: string; readonly new: string },
  language: LanguageCode,
): BriefGroup {
  if (kind !== "part" && kind !== "opening" && turnsAround(words.old, words.new, language)) return "negation";
  return DATES.includes(rule) ? "numbers" : (GROUP_OF[kind] ?? "wording");
}

/** The group of a line: depends on the group it would have in the operative part, and on the part it is in. */
export function groupAt(operative: BriefGroup, place: "operative" | "preamble" | "footnotes"): BriefGroup {
  if (place === "footnotes") return "footnotes";
  if (place === "operative" || operative === "part" || operative === "negation") return operative;
  if (operative === "added") return "preambleAdded";
  return operative === "removed" ? "preambleRemoved" : "preambleChanged";
}
