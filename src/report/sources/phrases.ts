/** Says in words what the reports on agreed language show about a passage. */
import { byDate, type Hit } from "../../sources/lookup.js";
import { type Source, span } from "../../sources/sources.js";
import { fill } from "../labels/labels.js";
import type { SourcesLabels } from "./labels.js";

/** A place in a text: "A/RES/77/221 OP12". */
const placeOf = ({ text, id }: Hit): string => `${text.symbol} ${id}`;

/** How a passage stands in one text. */
export function hitInWords(hit: Hit, labels: SourcesLabels): string {
  const place = placeOf(hit);
  return hit.exact
    ? fill(labels.toTheLetter, { place })
    : fill(labels.nearly, { place, n: Math.floor(hit.similarity * 100) });
}

/** Where a passage stands already: the best place, then how many other texts have it and since when. */
export function sourceInWords({ matches }: Pick<Source, "matches">, texts: number, labels: SourcesLabels): string[] {
  const [best] = matches;
  if (!best) return [fill(labels.none, { n: texts })];
  const alike = matches.filter((m) => m.exact === best.exact).sort((a, b) => byDate(a.text, b.text));
  const earliest = span(alike)?.earliest ?? best;
  const others = matches.length - 1;
  return [
    hitInWords(best, labels),
    ...(others > 0 ? [fill(labels.others, { n: others, since: earliest.text.symbol })] : []),
  ];
}
