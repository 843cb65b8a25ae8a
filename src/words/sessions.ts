/** Keeps the name of a session together as one word: "seventy-fifth session", "tenth special session", "دورتها الخامسة والسبعين". */
import type { Language } from "../language/language.js";
import { findNumerals } from "../language/numerals.js";
import type { Patterns } from "./patterns.js";
import { placed, type Token } from "./token.js";
import type { WordTable } from "./word-table.js";

/** Merges each session's noun, the ordinals beside it and everything between them into one token. */
export function withSessions(
  text: string,
  found: readonly Token[],
  patterns: Patterns,
  language: Language,
  wordTable: WordTable,
): readonly Token[] {
  if (!found.some((t) => patterns.sessionNouns.has(t.text))) return found;
  const ordinals = findNumerals(text, language).filter((n) => n.ordinal);
  const isOrdinal = (t: Token | undefined): boolean =>
    t !== undefined && ordinals.some((o) => o.start <= t.start && t.end <= o.end);
  const isBetween = (t: Token | undefined): boolean => t !== undefined && patterns.sessionBetween.has(t.text);
  const out: Token[] = [];
  for (let at = 0; at < found.length; at++) {
    const noun = found[at];
    if (!noun) continue;
    out.push(noun);
    if (!patterns.sessionNouns.has(noun.text)) continue;
    let first = out.length - 1;
    while (isBetween(out[first - 1])) first--;
    const led = isOrdinal(out[first - 1]);
    while (isOrdinal(out[first - 1])) first--;
    let last = at;
    while (isBetween(found[last + 1])) last++;
    const followed = isOrdinal(found[last + 1]);
    while (isOrdinal(found[last + 1]) || isBetween(found[last + 1])) last++;
    if (!led && !followed) continue;
    const start = (led ? out[first] : noun)?.start ?? noun.start;
    const end = found[last]?.end ?? noun.end;
    out.length = led ? first : out.length - 1;
    out.push(placed(wordTable.whole(text.slice(start, end)), start));
    at = last;
  }
  return out;
}
