/** Renders what `resdiff concord` prints: each finding with what each language has, those that differ alone first. */
import type { Concordance, ConcordFinding } from "../../concord/concordance.js";
import type { TerminalOptions } from "../options.js";
import { paragraph, print } from "../text/page.js";
import { type Run, run } from "../text/style.js";
import { comparedInWords, countsInWords, placeOf, ranked, sayings, standing } from "./facts.js";
import { CONCORD_LABELS } from "./labels.js";

export type ConcordTextOptions = Pick<TerminalOptions, "labels" | "width" | "color">;

/** Columns reserved for language codes; if more languages agree, their codes push the words to the right. */
const CODE_COLUMNS = 6;

/** The findings as text. */
export function concordText(concordance: Concordance, { labels, width: columns, color }: ConcordTextOptions): string {
  const own = CONCORD_LABELS[labels.code];
  const head = [
    ...paragraph([run(`${own.heading} · ${concordance.symbol ?? labels.noSymbol}`, "strong")], { columns }),
    ...paragraph([run(comparedInWords(concordance, labels, own), "faint")], { columns }),
    ...paragraph([run(countsInWords(concordance, own).join(labels.listComma))], { columns }),
  ];
  const parts = [head, ...ranked(concordance).map((finding) => lines(finding, { labels, columns }))];
  return print(
    parts.flatMap((part, i) => (i === 0 ? part : [[], ...part])),
    color,
  );
}

function lines(
  finding: ConcordFinding,
  { labels, columns }: { readonly labels: TerminalOptions["labels"]; readonly columns: number },
): Run[][] {
  const own = CONCORD_LABELS[labels.code];
  const { kind, severity } = finding;
  const head = [
    run(`${placeOf(finding)} `, "accent"),
    run(`${own.kinds[kind]} · ${standing(finding, labels, own)}`, "strong"),
    run(` · ${own.severities[severity]}`, "faint"),
  ];
  return [
    ...paragraph(head, { columns }),
    ...sayings(finding, own).flatMap(({ languages, text, alone }) =>
      paragraph([run(text, alone ? "deleted" : "plain")], {
        columns,
        first: run(`${alone ? "! " : "  "}${languages.join(" ")} `.padEnd(CODE_COLUMNS), alone ? "deleted" : "faint"),
      }),
    ),
  ];
}
