/** The brief as rows of cells, for spreadsheets. */
import { withBeside } from "../redline/facts.js";
import type { Redline } from "../redline/redline.js";
import { briefInWords } from "./brief-words.js";
import type { ReportOptions } from "./options.js";

/** The header, and a row for each line: its group, addresses, what changed, the deleted words and the inserted ones. */
export function briefRows(content: Redline, options: ReportOptions): string[][] {
  const { columns, listComma, semicolon } = options.labels;
  const rows = briefInWords(content, options).flatMap(({ name, lines }) =>
    lines.map(({ address, facts, line }) => {
      const told = (of: (fact: (typeof facts)[number]) => string): string =>
        facts
          .map(of)
          .filter((text) => text !== "")
          .join(semicolon);
      const kinds = [...new Set(facts.map((f) => f.what || f.kind).filter((said) => said !== ""))].join(listComma);
      return [
        name,
        address,
        line.old.join(listComma),
        kinds,
        told((f) => withBeside(f, f.old)),
        told((f) => withBeside(f, f.new)),
      ];
    }),
  );
  return [[columns.group, columns.address, columns.old, columns.kinds, columns.oldWords, columns.newWords], ...rows];
}
