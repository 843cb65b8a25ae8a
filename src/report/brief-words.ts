/** Puts the brief into the words of a language; every report shows the same lines. */
import type { BriefLine } from "../redline/brief.js";
import type { BriefFact } from "../redline/facts.js";
import type { BriefGroup } from "../redline/groups.js";
import type { ItemsLine, Redline } from "../redline/redline.js";
import { arrowBetween } from "./arrow.js";
import { answers, type View } from "./fold.js";
import { fill, type Labels } from "./labels/labels.js";
import { addressesOf, oldAddresses } from "./phrases.js";
import { groupName } from "./witness.js";

/** A fact as a line shows it. */
export interface FactInWords {
  /** What it is, if neither the group nor the words say so; otherwise the empty string. */
  readonly what: string;
  /** Its kind if marks show it (inserted, deleted or replaced); otherwise the empty string. */
  readonly kind: string;
  /** The text before the words that both sides have. */
  readonly before: string;
  readonly old: string;
  readonly new: string;
  readonly after: string;
}

/** A line of the brief, with its words still separate, so that each format can mark them. */
export interface LineInWords {
  readonly line: ItemsLine;
  readonly address: string;
  readonly facts: readonly FactInWords[];
}

/** A group of the brief. */
export interface GroupInWords {
  readonly name: string;
  /** How many entries it has. */
  readonly n: number;
  readonly lines: readonly LineInWords[];
  /** The addresses of entries for which there was no space, or null. */
  readonly rest: string | null;
}

/** The most lines of the brief at the beginning of a report, so that the changes below still start on the first screens. */
export const LEAD_LINES = 20;
/** The most lines of the brief alone: one page. */
export const PAGE_LINES = 45;

/**
 * The brief, with every entry of substance that was asked for in a line or, if there is no space, by its address.
 *
 * @param most the most lines in all
 */
export function briefInWords(
  content: Redline,
  { labels, view }: { readonly labels: Labels; readonly view: View },
  most = Number.POSITIVE_INFINITY,
): GroupInWords[] {
  const shown = content.brief.filter(({ items }) => view.only.length === 0 || items.some((i) => answers(i, view.only)));
  const groups = [...new Set(shown.map((line) => line.group))];
  const lines = groups.map((group) => shown.filter((line) => line.group === group));
  const room = shares(
    lines.map((all) => all.length),
    most,
  );
  return groups.map((group, at) => {
    const all = lines[at] ?? [];
    const share = room[at] ?? 0;
    // If only one line were left out, the note saying so would take its place.
    const fitting = all.length <= share + 1 ? all : all.slice(0, share);
    const left = all.slice(fitting.length);
    const addresses = left.map(({ items }) => addressesOfItems(items, labels, TOGETHER)).join(labels.listComma);
    return {
      name: groupName(group, content.witness, labels),
      n: countOf(all),
      lines: fitting.map((line) => lineInWords(line, labels)),
      rest: left.length === 0 ? null : fill(labels.andMore, { n: countOf(left), addresses }),
    };
  });
}

/**
 * How many lines each group may have: equally many, and what one group does not need goes to the others, so that a long list of new text
 * leaves lines for changed verbs and numbers.
 *
 * @param sizes how many lines each group has
 * @example shares([1, 10, 3], 8) // [1, 4, 3]
 */
function shares(sizes: readonly number[], most: number): number[] {
  const given = sizes.map(() => 0);
  let room = most;
  while (room > 0) {
    const open = sizes.flatMap((size, at) => (size > (given[at] ?? 0) ? [at] : []));
    if (open.length === 0) break;
    const each = Math.max(1, Math.floor(room / open.length));
    for (const at of open) {
      const more = Math.min(each, room, (sizes[at] ?? 0) - (given[at] ?? 0));
      given[at] = (given[at] ?? 0) + more;
      room -= more;
    }
  }
  return given;
}

/** Whether a line is about a whole paragraph; its group or its own label says whether it is new or removed. */
export const isWhole = ({ facts }: BriefLine): boolean =>
  facts.some(({ kind }) => kind === "added" || kind === "removed");

/** How many entries all groups have. */
export const countOfGroups = (groups: readonly GroupInWords[]): number =>
  groups.reduce((sum, group) => sum + group.n, 0);

const countOf = (lines: readonly ItemsLine[]): number => lines.reduce((sum, { entries }) => sum + entries.length, 0);

/** All lines as plain text, with the names of their groups. */
export function briefLines(groups: readonly GroupInWords[], labels: Labels): string[] {
  return groups.flatMap(({ name, n, lines, rest }) => [
    `${name} (${n})`,
    ...lines.map(
      ({ address, facts }) => `${address} · ${facts.map((fact) => factInWords(fact, labels)).join(labels.semicolon)}`,
    ),
    ...(rest === null ? [] : [rest]),
  ]);
}

/** A fact as plain text. */
export function factInWords({ what, kind, before, old, new: now, after }: FactInWords, labels: Labels): string {
  const words = [old, now].filter((text) => text !== "").join(arrowBetween(old, now, labels.code));
  // Without marks, only this arrow separates the deleted words from the inserted ones.
  const isOneSided = old + now !== "" && (old === "" || now === "");
  return [isOneSided && what === "" ? kind : what, before + words + after]
    .filter((text) => text !== "")
    .join(labels.colon);
}

function lineInWords(line: ItemsLine, labels: Labels): LineInWords {
  return {
    line,
    address: addressesOfItems(line.items, labels),
    facts: [
      ...line.facts.map((fact, i) => ({
        what: whatOf(line, i, labels),
        kind: SAID_BY_WORDS.includes(fact.kind) ? nameOfKind(fact, labels) : "",
        before: fact.before ?? "",
        old: fact.old,
        new: fact.new,
        after: fact.after ?? "",
      })),
      ...(line.more > 0 ? [{ ...NO_WORDS, what: fill(labels.moreFacts, { n: line.more }) }] : []),
    ],
  };
}

const NO_WORDS: FactInWords = { what: "", kind: "", before: "", old: "", new: "", after: "" };

/** The separator between addresses of one entry if addresses of other entries follow, so that "OP5 + OP6, OP8" are two entries. */
const TOGETHER = " + ";

/** The addresses of a line; an entry that moved to the other part is shown with its old address too. */
function addressesOfItems(
  items: readonly ItemsLine["items"][number][],
  labels: Labels,
  between = items.length > 1 ? TOGETHER : labels.listComma,
): string {
  return items
    .map((item) => {
      const address = addressesOf(item, labels, between);
      const parted = item.findings.some((finding) => finding.kind === "part");
      return parted ? `${address} (${oldAddresses(item, labels)})` : address;
    })
    .join(labels.listComma);
}

/** Groups whose lines all have one kind, which the group's name says. */
const SAID_BY_GROUP: Readonly<Partial<Record<BriefGroup, readonly BriefFact["kind"][]>>> = {
  negation: ["modality"],
  added: ["added"],
  removed: ["removed"],
  verbs: ["opening"],
  numbers: ["quantity", "date", "session"],
  conditions: ["qualifier"],
  actors: ["actor"],
  preambleAdded: ["added"],
  preambleRemoved: ["removed"],
};

/** Kinds that the marks themselves show: inserted, deleted or replaced. */
const SAID_BY_WORDS: readonly BriefFact["kind"][] = ["addition", "deletion", "rewording"];

function whatOf({ facts, group }: BriefLine, at: number, labels: Labels): string {
  const [fact, last] = [facts[at], facts[at - 1]];
  if (!fact) return "";
  const { kind, force, part } = fact;
  if (part) return labels.part[part];
  const isSaid =
    SAID_BY_WORDS.includes(kind) || last?.kind === kind || (at === 0 && SAID_BY_GROUP[group]?.includes(kind));
  // That two verbs have the same force need not be said beside them.
  const judged = force && force !== "neutral" ? [labels.force[force]] : [];
  return [...(isSaid ? [] : [nameOfKind(fact, labels)]), ...judged].join(labels.listComma);
}

const nameOfKind = ({ kind }: BriefFact, labels: Labels): string =>
  kind === "added" || kind === "removed" ? labels.relations[kind] : labels.kinds[kind];
