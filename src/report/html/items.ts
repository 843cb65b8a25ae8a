/** Renders items, the places that moved items left, and their facts as HTML. */
import { LANGUAGES } from "../../language/languages.js";
import { isRoutine } from "../../model/comparison.js";
import { type Item, isChange } from "../../redline/item.js";
import type { Departure, Redline } from "../../redline/redline.js";
import { shortened } from "../../redline/shortened.js";
import type { Fold } from "../fold.js";
import { fill } from "../labels/labels.js";
import { addressesOf, facts, foldInWords, oldAddresses, weight } from "../phrases.js";
import { escaped, fragment } from "./escape.js";
import { languageAttributes } from "./page.js";
import { blockHtml, type PieceContext } from "./redline.js";

/** How many letters of a moved paragraph are shown where it used to be. */
const MOST_OF_DEPARTED = 160;

/** The list of a section's items. */
export function itemsHtml(
  items: readonly (Item | Departure | Fold)[],
  content: Redline,
  context: PieceContext,
): string {
  const departures = new Map(items.flatMap((i) => (i.kind === "departure" ? [[i.item, i.key] as const] : [])));
  return items
    .map((entry) => {
      if (entry.kind === "fold") return `<p class="left-out">${escaped(foldInWords(entry, context.labels))}</p>`;
      if (entry.kind === "departure") return departureHtml(entry, content, context);
      return itemHtml(entry, content, { ...context, departure: departures.get(entry) ?? null });
    })
    .join("\n");
}

interface ItemContext extends PieceContext {
  /** The id of the place where the item used to be, or null. */
  readonly departure: string | null;
}

function itemHtml(item: Item, { old, new: now }: Redline, context: ItemContext): string {
  const changed = isChange(item);
  const heavy = item.substantive ? "substantive" : item.kinds.some(isRoutine) ? "routine" : "";
  const data = [
    `data-relation="${item.moved && item.relation === "unchanged" ? "moved" : item.relation}"`,
    `data-address="${escaped(addressesOf(item, context.labels))}"`,
    ...(item.old.length > 0 && item.old.join() !== item.new.join() && item.new.length > 0
      ? [`data-was="${escaped(item.old.join(", "))}"`]
      : []),
    ...(changed ? ["data-change"] : []),
    ...(item.moved ? ["data-moved"] : []),
    ...(heavy ? [`data-weight="${heavy}"`] : []),
    ...(item.kinds.length > 0 ? [`data-kinds="${item.kinds.join(" ")}"`] : []),
  ].join(" ");
  const language = (item.new.length > 0 ? now : old).language;
  const also = item.new.slice(1).map((id) => `<span id="${escaped(id)}"></span>`);
  return `<article class="item" id="${escaped(item.key)}" ${data} tabindex="-1">
${also.join("")}<header>${headingHtml(item, context)}${factsHtml(item, context)}${changed ? copyButton(context) : ""}</header>
<div class="text" ${languageAttributes(language)}>${item.blocks.map((b) => blockHtml(b, context)).join("")}</div>
</article>`;
}

function headingHtml(item: Item, { labels }: PieceContext): string {
  const name = `<bdi dir="${LANGUAGES[labels.code].direction}">${escaped(addressesOf(item, labels))}</bdi>`;
  const link = `<a href="#${fragment(item.key)}" title="${escaped(labels.page.link)}">${name}</a>`;
  return `<h3>${item.relation === "removed" ? `<del>${link}</del>` : link}</h3>`;
}

function factsHtml(item: Item, { labels, departure }: ItemContext): string {
  const said = facts(item, labels).map(
    (fact, i) => `<span${i === 0 ? ' class="relation"' : ""}>${escaped(fact)}</span>`,
  );
  const heavy = weight(item, labels);
  const jump = `<a href="#${departure ? fragment(departure) : ""}">${escaped(labels.page.jump)}</a>`;
  const all = [
    ...(isChange(item) || item.renumbered ? said : []),
    ...(heavy ? [`<strong class="weight">${escaped(heavy)}</strong>`] : []),
    ...(departure ? [`<span class="jump">${jump}</span>`] : []),
  ];
  return all.length === 0 ? "" : `<p class="facts">${all.join(" ")}</p>`;
}

const copyButton = ({ labels }: PieceContext): string =>
  `<button type="button" class="copy js" hidden>${escaped(labels.page.copy)}</button>`;

function departureHtml({ key, item }: Departure, { old }: Redline, { labels }: PieceContext): string {
  const to = fill(labels.movedTo, { to: addressesOf(item, labels) });
  const text = item.blocks.flatMap((b) => b.old?.text ?? []).join(" ");
  return `<div class="departure" role="note" id="${escaped(key)}" data-of="${escaped(item.key)}" tabindex="-1">
<span class="address">${escaped(oldAddresses(item, labels))}</span> <a href="#${fragment(item.key)}">${escaped(to)}</a>
<span class="excerpt" ${languageAttributes(old.language)}>${escaped(shortened(text, MOST_OF_DEPARTED, old.language))}</span>
</div>`;
}
