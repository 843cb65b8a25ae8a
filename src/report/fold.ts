/** Decides which items of a redline a report shows, and which stretches between them it folds into one line. */
import { type Wish, wished } from "../classify/only.js";
import { type Item, isChange } from "../redline/item.js";
import type { Departure, Redline } from "../redline/redline.js";

/** What to show. */
export interface View {
  /** Show only entries that match any of these; all changes if there are none. */
  readonly only: readonly Wish[];
  /** How many paragraphs to show before and after each change. */
  readonly context: number;
}

/** A stretch of paragraphs that is not shown. */
export interface Fold {
  readonly kind: "fold";
  readonly items: readonly Item[];
  /** How many of them did change, but were not asked for. */
  readonly hidden: number;
}

/**
 * The items to show, in order, with folds for the others.
 *
 * @param items the items of a redline's body, or its footnotes
 * @example
 * fold(redline(comparison).items, { only: ["substantive"], context: 1 });
 */
export function fold(items: readonly (Item | Departure)[], view: View): (Item | Departure | Fold)[] {
  const wanted = items.map((i) => answers(i.kind === "departure" ? i.item : i, view.only));
  const shown = items.map((i, at) =>
    i.kind === "departure"
      ? wanted[at]
      : wanted.slice(Math.max(0, at - view.context), at + view.context + 1).includes(true),
  );
  const out: (Item | Departure | Fold)[] = [];
  let folded: Item[] = [];
  const close = (): void => {
    if (folded.length > 0) out.push({ kind: "fold", items: folded, hidden: folded.filter(isChange).length });
    folded = [];
  };
  items.forEach((item, at) => {
    if (shown[at]) {
      close();
      out.push(item);
    } else if (item.kind === "item") folded.push(item);
  });
  close();
  return out;
}

/** How many of all changes are shown. */
export function changesShown({ items, footnotes }: Redline, view: View): { readonly n: number; readonly all: number } {
  const changes = [...items, ...footnotes].filter((i): i is Item => i.kind === "item" && isChange(i));
  return { n: changes.filter((i) => answers(i, view.only)).length, all: changes.length };
}

/** Whether an item is among those asked for; if nothing was asked for, whether it has a change. */
export function answers(item: Item, only: readonly Wish[]): boolean {
  const told = isChange(item) || item.entry.witness?.standing === "missing";
  return only.length === 0 ? told : wished(item.entry, only);
}
