/** Turns groups of linked positions into the links that reports show. */
import { FIGURES, HAN, LETTERS } from "../language/letters.js";
import { typographic } from "../language/typography.js";
import type { Evidence, Link, Relation } from "../model/comparison.js";
import type { Paragraph } from "../model/resolution.js";
import { type Group, movedGroups } from "./order.js";

/** The input from which links are written. */
export interface GroupsFound {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  readonly groups: readonly Group[];
  readonly evidence: (group: Group) => Evidence;
}

/** Puts every paragraph of both texts into exactly one link, in the order of the new text, with removed ones where they used to be. */
export function linksOf({ before, after, groups, evidence }: GroupsFound): Link[] {
  const length = (group: Group): number => group.new.reduce((sum, j) => sum + (after[j]?.text.length ?? 0), 0);
  const moved = movedGroups(groups, length);
  const byNew = new Map(groups.map((g) => [g.new[0], g]));
  const linked = { old: new Set(groups.flatMap((g) => g.old)), new: new Set(groups.flatMap((g) => g.new)) };
  const removed = removedAfter(
    before,
    linked.old,
    groups.filter((g) => !moved.has(g)),
  );
  const links: Link[] = (removed.get(-1) ?? []).map((p) => bare([p.id], [], "removed"));
  after.forEach((paragraph, j) => {
    const group = byNew.get(j);
    if (group) links.push(linkOf(group, { before, after, moved: moved.has(group), evidence: evidence(group) }));
    else if (!linked.new.has(j)) links.push(bare([], [paragraph.id], "added"));
    for (const gone of removed.get(j) ?? []) links.push(bare([gone.id], [], "removed"));
  });
  return links;
}

/** The removed paragraphs, by the new position after which they are listed: that of the last paragraph before them that stayed. */
function removedAfter(
  before: readonly Paragraph[],
  linked: ReadonlySet<number>,
  still: readonly Group[],
): Map<number, Paragraph[]> {
  const stayed = new Map(still.flatMap((g) => g.old.map((i) => [i, g.new[0] ?? -1])));
  const found = new Map<number, Paragraph[]>();
  let place = -1;
  before.forEach((paragraph, i) => {
    place = Math.max(place, stayed.get(i) ?? -1);
    if (linked.has(i)) return;
    const list = found.get(place);
    if (list) list.push(paragraph);
    else found.set(place, [paragraph]);
  });
  return found;
}

interface Written {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  readonly moved: boolean;
  readonly evidence: Evidence;
}

function linkOf(group: Group, { before, after, moved, evidence }: Written): Link {
  const was = before[group.main[0]];
  const now = after[group.main[1]];
  const ids = (side: readonly Paragraph[], positions: readonly number[]): string[] =>
    positions.map((at) => side[at]?.id ?? "");
  return {
    old: ids(before, group.old),
    new: ids(after, group.new),
    relation: relationOf(group, sameWords(was?.text ?? "", now?.text ?? "")),
    moved,
    renumbered: !moved && was !== undefined && now !== undefined && renumbered(was, now),
    evidence,
  };
}

function relationOf(group: Group, same: boolean): Relation {
  if (group.new.length > 1) return "split";
  if (group.old.length > 1) return "merged";
  return same ? "unchanged" : "changed";
}

/** Whether a reader would see no changed word; white space and typography do not count. */
const sameWords = (was: string, now: string): boolean => was === now || typographic(was) === typographic(now);

/** Characters that are neither letters nor digits. */
const OTHER = new RegExp(`[^${LETTERS}${HAN}${FIGURES}]`, "g");

/** Whether two printed numbers differ in more than brackets, full stops and the script of their digits. */
function renumbered(was: Paragraph, now: Paragraph): boolean {
  const bare = ({ label }: Paragraph): string => label.normalize("NFKC").replace(OTHER, "").toLowerCase();
  return was.label !== "" && now.label !== "" && was.id !== now.id && bare(was) !== bare(now);
}

function bare(old: readonly string[], now: readonly string[], relation: "added" | "removed"): Link {
  return { old, new: now, relation, moved: false, renumbered: false, evidence: null };
}
