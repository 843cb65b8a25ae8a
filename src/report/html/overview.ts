/** Draws the overview: both texts as columns of bars, with ribbons from each paragraph to what it became. */
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison } from "../../model/comparison.js";
import type { Paragraph } from "../../model/resolution.js";
import type { Item } from "../../redline/item.js";
import type { Redline } from "../../redline/redline.js";
import type { Labels } from "../labels/labels.js";
import { addressesOf } from "../phrases.js";
import { escaped, fragment } from "./escape.js";

/** The drawing's own units; the page stretches it to the available space. */
const WIDTH = 100;
const HEIGHT = 1000;
const BAR = 26;
/** The gap between bars, as a share of the average height of a bar. */
const GAP_SHARE = 0.25;
/** The fewest letters that a paragraph counts for; a heading has a bar too. */
const FEWEST_LETTERS = 60;

interface Bar {
  readonly from: number;
  readonly to: number;
}

/** The labels of the drawing, and the items that its bars can link to. */
interface Drawing {
  readonly labels: Labels;
  readonly shown: readonly Item[];
}

/** The overview as a figure. It repeats the list of changes, so it is hidden from screen readers. */
export function overviewHtml(content: Redline, { old, new: now }: Comparison, { labels, shown }: Drawing): string {
  const items = content.items.flatMap((i) => (i.kind === "item" ? [i] : []));
  const columns = { old: columnOf(old.paragraphs), new: columnOf(now.paragraphs) };
  const mirrored = LANGUAGES[content.new.language].direction === "rtl";
  const shapes = items.map((item) => shapesOf(item, labels, columns, shown.includes(item))).join("");
  const legend = (["changed", "moved", "added", "removed"] as const)
    .map((r) => `<li class="${r}">${escaped(r === "moved" ? labels.moved : labels.relations[r])}</li>`)
    .join("");
  return `<figure class="overview">
<figcaption title="${escaped(labels.page.overviewHelp)}"><b>${escaped(labels.columns.old)}</b><b>${escaped(labels.columns.new)}</b></figcaption>
<ul class="legend">${legend}</ul>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><g${mirrored ? ` transform="translate(${WIDTH} 0) scale(-1 1)"` : ""}>${shapes}</g></svg>
</figure>`;
}

/** Where each paragraph's bar is, by address; its height shows the length of the paragraph. */
function columnOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, Bar> {
  const shown = paragraphs.filter((p) => p.text.trim() !== "");
  const letters = shown.map((p) => Math.max(FEWEST_LETTERS, p.text.length));
  const total = letters.reduce((sum, n) => sum + n, 0);
  const gap = (HEIGHT / shown.length) * GAP_SHARE;
  const scale = (HEIGHT - gap * shown.length) / total;
  const bars = new Map<string, Bar>();
  let from = 0;
  shown.forEach(({ id }, i) => {
    const to = from + (letters[i] ?? 0) * scale;
    bars.set(id, { from, to });
    from = to + gap;
  });
  return bars;
}

function shapesOf(
  item: Item,
  labels: Labels,
  columns: Readonly<Record<"old" | "new", ReadonlyMap<string, Bar>>>,
  isShown: boolean,
): string {
  const old = item.old.flatMap((id) => columns.old.get(id) ?? []);
  const now = item.new.flatMap((id) => columns.new.get(id) ?? []);
  const bars = [...old.map((b) => rectangle(0, b)), ...now.map((b) => rectangle(WIDTH - BAR, b))];
  const ribbons = old.flatMap((o) => now.map((n) => ribbon(o, n)));
  const kind = item.moved
    ? "moved"
    : item.relation === "split" || item.relation === "merged"
      ? "changed"
      : item.relation;
  const light = item.relation === "changed" && !item.moved && !item.substantive ? " light" : "";
  const link = isShown ? ` href="#${fragment(item.key)}"` : "";
  return `<a${link} tabindex="-1" class="${kind}${light}"><title>${escaped(addressesOf(item, labels))}</title>${[...ribbons, ...bars].join("")}</a>`;
}

const rectangle = (x: number, { from, to }: Bar): string =>
  `<path class="bar" d="M${x} ${r(from)}h${BAR}V${r(to)}h${-BAR}z"/>`;

function ribbon(old: Bar, now: Bar): string {
  const [left, right, middle] = [BAR, WIDTH - BAR, WIDTH / 2];
  const there = `C${middle} ${r(old.from)} ${middle} ${r(now.from)} ${right} ${r(now.from)}`;
  const back = `C${middle} ${r(now.to)} ${middle} ${r(old.to)} ${left} ${r(old.to)}`;
  return `<path class="ribbon" d="M${left} ${r(old.from)}${there}V${r(now.to)}${back}z"/>`;
}

/** A tenth of a unit is finer than any screen shows. */
const r = (n: number): string => String(Math.round(n * 10) / 10);
