/** The rule for short names put in brackets after long ones. */
import { HAN, LETTERS } from "../../language/letters.js";
import type { Token } from "../../words/tokens.js";
import { explained, type Rule } from "./rule.js";

/** A short name put in brackets after the long one, or left out there: "the Organization of African Unity [+(OAU)+]". */
export const shortName: Rule = {
  name: "short-name",
  explain: (work) => {
    const { old, new: now, around } = work.change;
    const side = old.length === 0 ? "new" : now.length === 0 ? "old" : null;
    const short = side && BRACKETED.exec(written(work.change[side]))?.[1];
    if (!side || !short || short !== short.toUpperCase() || !isShortFor(short, written(around[side].before)))
      return work;
    return explained(work, "editorial", "short-name", { old: [], new: [] });
  },
};

const written = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join("");

/** Capitals alone, with a number at most, or Chinese characters; other words in brackets say more than a name. */
const BRACKETED = new RegExp(`^[(（]([${LETTERS}]{2,}(?:[-‐‑]\\d+)?|[${HAN}]{2,})[)）]$`);

/** Whether the letters of a name in short stand in this order in the long one, which ends right before it. */
function isShortFor(short: string, long: string): boolean {
  const letters = [...short.replace(/[-‐‑\d]/g, "").toLowerCase()].reverse();
  let rest = long.toLowerCase();
  for (const letter of letters) {
    const at = rest.lastIndexOf(letter);
    if (at === -1) return false;
    rest = rest.slice(0, at);
  }
  return true;
}
