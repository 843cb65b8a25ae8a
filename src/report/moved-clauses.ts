/** Says in words which clauses went from one item to another, or came from there. */
import type { Item } from "../redline/item.js";
import { shortened } from "../redline/shortened.js";
import { fill, type Labels } from "./labels/labels.js";

/** Letters of a clause that are quoted. */
const QUOTED = 60;

/** Where each clause went or came from; nothing where none did. */
export function clausesInWords({ entry: { clauses = [] }, linked, earlier, language }: Item, labels: Labels): string[] {
  return clauses.map(({ went, old, new: now }) => {
    const [span, passages] = went === "to" ? [old, linked.old] : [now, linked.new];
    const text = passages.find((p) => p.id === span.paragraph)?.text.slice(span.start, span.end) ?? "";
    const clause = shortened(text, QUOTED, language);
    if (went === "to") return fill(labels.clauseTo, { clause, to: now.paragraph });
    const address = { address: old.paragraph };
    const from =
      earlier === null ? fill(labels.ofUnnamed, address) : fill(labels.ofEarlier, { ...address, text: earlier });
    return fill(labels.clauseFrom, { clause, from });
  });
}
