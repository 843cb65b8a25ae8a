/** Selects the entries of a comparison that a reader asked for: `--only substantive`, `--only opening,quantity`, `--only moved`. */
import { type Entry, FINDING_KINDS, type FindingKind, RELATIONS, type Relation } from "../model/comparison.js";
import { UserError } from "../model/errors.js";

const OTHERS = ["substantive", "routine", "moved", "renumbered"] as const;

/** One thing a reader can ask to be shown: a relation, a kind of change or a property of entries. */
export type Wish = Relation | FindingKind | "substantive" | "routine" | "moved" | "renumbered";

/** All that can be asked for, in the order that help and messages list them. */
export const WISHES: readonly Wish[] = [...OTHERS, ...RELATIONS, ...FINDING_KINDS];

/**
 * Reads a list of wishes.
 *
 * @param list names divided by commas
 * @throws UserError when a name is unknown, or none is given, as by a script whose variable is empty
 * @example parseWishes("opening,quantity") // ["opening", "quantity"]
 */
export function parseWishes(list: string): Wish[] {
  const names = list
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  if (names.length === 0)
    throw new UserError("unknown-kind", `No kind of change is named; known are ${WISHES.join(", ")}.`);
  return names.map((name) => {
    const wish = WISHES.find((w) => w === (SYNONYMS[name] ?? name));
    if (wish) return wish;
    const meant = nearest(name);
    const hint = meant === null ? "" : ` Did you mean ${meant}?`;
    throw new UserError(
      "unknown-kind",
      `No kind of change is called "${name}"; known are ${WISHES.join(", ")}.${hint}`,
    );
  });
}

/** Words that reports themselves use, or people do, for what can be asked for. */
const SYNONYMS: Readonly<Record<string, Wish>> = {
  substance: "substantive",
  updates: "routine",
  deleted: "removed",
  new: "added",
};

/** So many letters put in, left out or exchanged make a slip of the pen. */
const SLIP = 2;

/** What can be asked for that a word is a slip of the pen of, or null. */
function nearest(name: string): string | null {
  const known = [...WISHES, ...Object.keys(SYNONYMS)];
  const [best] = known
    .map((word) => ({ word, letters: lettersApart(name, word) }))
    .sort((a, b) => a.letters - b.letters);
  return best && best.letters <= SLIP ? best.word : null;
}

/** How many letters have to be put in, left out or exchanged to make one word of another. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether an entry is one of those asked for: any wish suffices, and no wishes mean every entry. */
export function wished(entry: Entry, wishes: readonly Wish[]): boolean {
  return wishes.length === 0 || wishes.some((wish) => fulfils(entry, wish));
}

function fulfils(entry: Entry, wish: Wish): boolean {
  switch (wish) {
    case "substantive":
      return entry.substantive;
    case "routine":
      return !entry.substantive && entry.findings.some((f) => !f.substantive);
    case "moved":
      return entry.moved;
    case "renumbered":
      return entry.renumbered;
    default:
      return entry.relation === wish || entry.findings.some((f) => f.kind === wish);
  }
}
