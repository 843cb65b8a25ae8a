/** Draws a series: each text is a column of bars, and ribbons join a paragraph to what it became in the next text. */
import type { History, Version } from "../../history/history.js";
import { escaped, fragment } from "../html/escape.js";
import { short } from "./facts.js";

/** The drawing's own units; the page stretches it to the available space. */
const WIDTH = 1000;
const HEIGHT = 1000;
/** The share of a column's width that its bars take; the rest is for ribbons. */
const BAR_SHARE = 0.4;
/** The gap between bars, as a share of the average height of a bar. */
const GAP_SHARE = 0.25;
/** The fewest letters that a paragraph counts for; a heading has a bar too. */
const FEWEST_LETTERS = 60;

interface Bar {
  readonly from: number;
  readonly to: number;
}

/** The picture as a figure. It repeats what the list says, so it is hidden from screen readers. */
export function seriesPicture(history: History, names: readonly string[], direction: "ltr" | "rtl"): string {
  if (names.length < 2) return "";
  const lives = [
    ...history.paragraphs.map((p) => ({ versions: p.versions, key: p.id, gone: false })),
    ...history.gone.map((g) => ({ versions: g.versions, key: null, gone: true })),
  ];
  const columns = names.map((name) =>
    columnOf(lives.flatMap(({ versions }) => versions.filter((v) => v.symbol === name))),
  );
  const room = WIDTH / (names.length - 1 + BAR_SHARE);
  const width = room * BAR_SHARE;
  const numbers = new Map(names.map((name, i) => [name, i]));
  const shapes = lives.map(({ versions, key, gone }) => {
    const places = versions.flatMap((v) => {
      const n = numbers.get(v.symbol) ?? 0;
      const bar = columns[n]?.get(v.id);
      return bar ? [{ v, x: n * room, bar }] : [];
    });
    const drawn = places.map(({ v, x, bar }, i) => {
      const before = places[i - 1];
      const kind = v.relation === "added" ? " new" : gone && i === places.length - 1 ? " gone" : "";
      const changed = v.relation !== "unchanged" && v.relation !== "first" && v.relation !== "added";
      const ribbon = before ? ribbonOf(before.x + width, before.bar, x, bar) : "";
      return `<g${changed ? ' class="changed"' : ""}>${ribbon}<path class="bar${kind}" d="M${r(x)} ${r(bar.from)}h${r(width)}V${r(bar.to)}h${r(-width)}z"/></g>`;
    });
    const link = key === null ? "" : ` href="#${fragment(key)}"`;
    return `<a${link} tabindex="-1"><title>${escaped(titleOf(versions))}</title>${drawn.join("")}</a>`;
  });
  const mirrored = direction === "rtl" ? ` transform="translate(${WIDTH} 0) scale(-1 1)"` : "";
  const [first = "", last = ""] = [names[0], names.at(-1)];
  return `<figure dir="${direction}" aria-hidden="true"><figcaption><span>${escaped(short(first))}</span><span>${escaped(short(last))}</span></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"><g${mirrored}>${shapes.join("")}</g></svg></figure>`;
}

const titleOf = (versions: readonly Version[]): string => versions.map((v) => `${short(v.symbol)} ${v.id}`).join(" → ");

/** Where each paragraph's bar is; its height shows the length of the paragraph. */
function columnOf(versions: readonly Version[]): ReadonlyMap<string, Bar> {
  const once = [...new Map(versions.map((v) => [v.id, v])).values()].sort((a, b) => a.position - b.position);
  const letters = once.map((v) => Math.max(FEWEST_LETTERS, v.text.length));
  const total = letters.reduce((sum, n) => sum + n, 0);
  const gap = (HEIGHT / Math.max(1, once.length)) * GAP_SHARE;
  const scale = (HEIGHT - gap * once.length) / Math.max(1, total);
  const bars = new Map<string, Bar>();
  let from = 0;
  once.forEach(({ id }, i) => {
    const to = from + (letters[i] ?? 0) * scale;
    bars.set(id, { from, to });
    from = to + gap;
  });
  return bars;
}

function ribbonOf(left: number, old: Bar, right: number, now: Bar): string {
  const middle = r((left + right) / 2);
  const there = `C${middle} ${r(old.from)} ${middle} ${r(now.from)} ${r(right)} ${r(now.from)}`;
  const back = `C${middle} ${r(now.to)} ${middle} ${r(old.to)} ${r(left)} ${r(old.to)}`;
  return `<path class="ribbon" d="M${r(left)} ${r(old.from)}${there}V${r(now.to)}${back}z"/>`;
}

/** A tenth of a unit is finer than any screen shows. */
const r = (n: number): string => String(Math.round(n * 10) / 10);
