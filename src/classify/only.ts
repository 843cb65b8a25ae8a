/** Which entries of a comparison a reader asked for: `--only substantive`, `--only opening,quantity`, `--only moved`. */
import { type Entry, FINDING_KINDS, RELATIONS } from "../model/comparison.js";
import { UserError } from "../model/errors.js";

const OTHERS = ["substantive", "routine", "moved", "renumbered"] as const;

/** One thing a reader can ask for. */
export type Wish = (typeof RELATIONS)[number] | (typeof FINDING_KINDS)[number] | (typeof OTHERS)[number];

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
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) throw new UserError("unknown-kind", `--only names nothing; it knows ${WISHES.join(", ")}.`);
  return names.map((name) => {
    const wish = WISHES.find((w) => w === name);
    if (!wish) throw new UserError("unknown-kind", `--only does not know "${name}"; it knows ${WISHES.join(", ")}.`);
    return wish;
  });
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
