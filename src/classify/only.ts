/** Selects the entries of a comparison that a reader asked for: `--only substantive`, `--only opening,quantity`, `--only moved`. */
import { type Entry, FINDING_KINDS, type FindingKind, RELATIONS, type Relation } from "../model/comparison.js";
import { UserError } from "../model/errors.js";

const OTHERS = ["substantive", "routine", "moved", "renumbered"] as const;

/** One thing a reader can ask to be shown: a relation, a kind of change or a property of entries. */
export type Wish = Relation | FindingKind | "substantive" | "routine" | "moved" | "renumbered";

/** Everything that can be asked for, in the order in which help and messages list it. */
export const WISHES: readonly Wish[] = [...OTHERS, ...RELATIONS, ...FINDING_KINDS];

/**
 * Parses a list of wishes.
 *
 * @param list names separated by commas
 * @throws UserError if a name is unknown, or if there is none, as from a script whose variable is empty
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

/** Words for these that reports use, or that people tend to use. */
const SYNONYMS: Readonly<Record<string, Wish>> = {
  substance: "substantive",
  updates: "routine",
  deleted: "removed",
  new: "added",
};

/** Up to this many inserted, missing or wrong letters count as a typing error. */
const SLIP = 2;

/** The name that a misspelt word was probably meant to be, or null. */
function nearest(name: string): string | null {
  const known = [...WISHES, ...Object.keys(SYNONYMS)];
  const [best] = known
    .map((word) => ({ word, letters: lettersApart(name, word) }))
    .sort((a, b) => a.letters - b.letters);
  return best && best.letters <= SLIP ? best.word : null;
}

/** The edit distance between two words: how many letters must be inserted, deleted or replaced. */
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

/** Whether an entry is among those asked for: it must match at least one wish; with no wishes every entry matches. */
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
