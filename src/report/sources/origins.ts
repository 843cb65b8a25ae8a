/** Says in words where added text comes from: agreed language, or an older text of the series. */
import type { Origin, PlaceElsewhere } from "../../model/comparison.js";
import type { Item } from "../../redline/item.js";
import { shortened } from "../../redline/shortened.js";
import { HISTORY_LABELS } from "../history/labels.js";
import { fill, type Labels } from "../labels/labels.js";
import { SOURCES_LABELS } from "./labels.js";

/** Letters of the words that are quoted where an entry has several origins. */
const QUOTED = 32;

/** What is to be said of the origins of an item's words; nothing where nobody asked for them. */
export function originsInWords({ entry: { origins = [] }, linked, language }: Item, labels: Labels): string[] {
  return origins.map((origin) => {
    const { paragraph, start, end } = origin.words;
    const text = linked.new.find((p) => p.id === paragraph)?.text.slice(start, end) ?? "";
    const quoted = origins.length > 1 ? `“${shortened(text, QUOTED, language)}”: ` : "";
    return `${quoted}${inWords(origin, labels)}`;
  });
}

function inWords(origin: Origin, { code }: Labels): string {
  if (origin.kind === "returned") {
    const { symbol, id } = origin.from;
    return fill(HISTORY_LABELS[code].backAgain, { from: `${symbol} ${id}` });
  }
  const labels = SOURCES_LABELS[code];
  const [best] = origin.places;
  if (!best) return fill(labels.none, { n: origin.texts });
  const others = origin.places.length - 1;
  const since = [...origin.places].sort((a, b) => (a.date ?? "9").localeCompare(b.date ?? "9"))[0] ?? best;
  const more = others > 0 ? `; ${fill(labels.others, { n: others, since: since.symbol })}` : "";
  return `${labels.heading}: ${placeInWords(best, code)}${more}`;
}

/** How words stand in one text. */
export function placeInWords({ symbol, id, exact, similarity }: PlaceElsewhere, code: Labels["code"]): string {
  const labels = SOURCES_LABELS[code];
  const place = `${symbol} ${id}`;
  return exact ? fill(labels.toTheLetter, { place }) : fill(labels.nearly, { place, n: Math.floor(similarity * 100) });
}
