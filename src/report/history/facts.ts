/** Says in words what the reports on a text's history show about a paragraph. */
import type { ClausePlace, History, ParagraphHistory, Version } from "../../history/history.js";
import { fill } from "../labels/labels.js";
import type { HistoryLabels } from "./labels.js";

/** A symbol without the prefix that nearly all have, so that many fit a line: `77/71` for A/RES/77/71. */
export const short = (symbol: string): string => symbol.replace(/^A\/RES\//, "");

/** A paragraph of one text of the series: "77/71 OP3". */
export const placeInWords = ({ symbol, id }: ClausePlace): string => `${short(symbol)} ${id}`;

/** The texts of the series in their order. */
export function seriesInWords({ series }: History, labels: HistoryLabels): string {
  const names = series.map((text) => short(text.symbol ?? text.file));
  return fill(labels.series, { n: series.length, symbols: names.join(` ${labels.arrow} `) });
}

/** When a paragraph first appeared. */
export function sinceInWords({ versions, since, orEarlier }: ParagraphHistory, labels: HistoryLabels): string {
  if (since.symbol === versions.at(-1)?.symbol && !orEarlier) return labels.isNew;
  return fill(orEarlier ? labels.sinceFirst : labels.since, { place: placeInWords(since) });
}

const CHANGES = ["changed", "split", "merged"] as const;

/** What became of a paragraph on the way, one fact for each step. */
export function fateInWords({ versions }: ParagraphHistory, labels: HistoryLabels): string[] {
  const later = versions.slice(1);
  const named = (those: readonly Version[]): string =>
    those
      .map((v) => short(v.symbol) + (v.substantive && v.relation !== "added" ? ` (${labels.substance})` : ""))
      .join(labels.comma);
  const facts = CHANGES.flatMap((relation) => {
    const those = later.filter((v) => v.relation === relation);
    return those.length > 0 ? [fill(labels.became[relation], { symbols: named(those) })] : [];
  });
  for (const fact of ["moved", "doubtful"] as const) {
    const those = later.filter((v) => v[fact]);
    if (those.length > 0)
      facts.push(fill(labels.became[fact], { symbols: those.map((v) => short(v.symbol)).join(labels.comma) }));
  }
  for (const { returned, symbol } of later) {
    if (returned) facts.push(fill(labels.returned, { from: placeInWords(returned), symbol: short(symbol) }));
  }
  return later.length > 0 && facts.length === 0 ? [labels.unchanged] : facts;
}
