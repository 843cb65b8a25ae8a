/** Joins neighbouring findings about passages that the same languages lack, or alone have: a missing page is one fault, not ten. */
import type { ConcordKind } from "./concordance.js";
import type { PassageRow } from "./passages.js";
import { whereOf } from "./places.js";
import type { PlacedFinding } from "./structure.js";

const JOINED: readonly ConcordKind[] = ["missing", "added"];

/** Joins findings on consecutive rows into one at the first row, with `to` at the last. */
export function withRuns(found: readonly PlacedFinding[], rows: readonly PassageRow[]): PlacedFinding[] {
  const places = new Map(rows.map((row, at) => [row, at]));
  const at = ([row]: PlacedFinding): number => places.get(row) ?? 0;
  const runs: { placed: PlacedFinding; last: number }[] = [];
  /** The last run for each combination of kind and languages. */
  const latest = new Map<string, { placed: PlacedFinding; last: number }>();
  for (const placed of [...found].sort((a, b) => at(a) - at(b))) {
    const [row, { kind, languages }] = placed;
    const sort = `${kind} ${languages.join()}`;
    const run = latest.get(sort);
    if (run && run.last + 1 === at(placed) && JOINED.includes(kind)) {
      run.placed = [run.placed[0], { ...run.placed[1], to: whereOf(row) }];
      run.last = at(placed);
    } else {
      const begun = { placed, last: at(placed) };
      runs.push(begun);
      latest.set(sort, begun);
    }
  }
  return runs.map(({ placed }) => placed);
}
