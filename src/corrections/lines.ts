/** Converts corrections to and from the lines of their file. */
import type { Corrections } from "../model/corrections.js";

/** One line of the file: a link of one paragraph with one or several, a pair that is not linked, or a verdict. */
export interface Line {
  readonly what: "link" | "unlink" | "verdict";
  /** Addresses of the earlier text. */
  readonly old: readonly string[];
  /** Addresses of the later text. */
  readonly new: readonly string[];
  /** Only in a verdict, which names one paragraph. */
  readonly substantive?: boolean;
}

/** The lines for some corrections; a split or merge is one line. */
export function linesOf({ link = [], unlink = [], verdicts = [] }: Corrections): Line[] {
  const links: { what: "link"; old: string[]; new: string[] }[] = [];
  for (const [old, now] of link) {
    const split = links.find((line) => line.old.length === 1 && line.old[0] === old);
    const merged = links.find((line) => line.new.length === 1 && line.new[0] === now);
    if (split) split.new.push(now);
    else if (merged) merged.old.push(old);
    else links.push({ what: "link", old: [old], new: [now] });
  }
  return [
    ...links,
    ...unlink.map(([old, now]): Line => ({ what: "unlink", old: [old], new: [now] })),
    ...verdicts.map(({ side, paragraph, substantive }): Line => {
      const named = side === "old" ? { old: [paragraph], new: [] } : { old: [], new: [paragraph] };
      return { what: "verdict", ...named, substantive };
    }),
  ];
}

/**
 * Writes a line. The report's page runs this function too, as its own source text, so it must not use anything from outside.
 *
 * @example lineText({ what: "link", old: ["OP5"], new: ["OP7"] }) // "link OP5 = OP7"
 */
export function lineText({ what, old, new: now, substantive }: Line): string {
  if (what !== "verdict") return `${what} ${old.join(" ")} = ${now.join(" ")}`;
  const name = old.length > 0 ? `-${old.join("")}` : now.join("");
  return `verdict ${name} ${substantive ? "substance" : "routine"}`;
}
