/** Decides whether the result of an earlier run still holds, from hashes and the list of texts, without reading any text. */
import { createHash } from "node:crypto";
import { contendersOf, recentUntitled, type Seeker } from "../recall/contenders.js";
import type { Candidate } from "../recall/evidence.js";
import type { HeldIndex } from "../recall/held.js";
import type { BatchText } from "./texts.js";

/** What a text says about its predecessor, as kept between runs. */
export type BriefSeeker = Seeker<Pick<Candidate, "symbol" | "score">>;

/**
 * A hash of the contents of the text and of all texts from which its predecessor is chosen. As long as these are unchanged, so is the
 * outcome, whatever else the library gains or loses.
 *
 * @param seeker null if the earlier text is named in a list
 * @returns SHA-256 in hexadecimal
 */
export function checkOf<T extends BatchText>(
  { files, old }: { readonly files: readonly number[]; readonly old: readonly number[] | null },
  seeker: BriefSeeker | null,
  texts: readonly BatchText[],
  index: HeldIndex<T>,
): string {
  const named = [...files, "old", ...(old ?? [])].map((at) => (typeof at === "number" ? (texts[at]?.hash ?? "") : at));
  const held = seeker
    ? [...contendersOf(seeker, index).flatMap((c) => c.files), ...recentUntitled(seeker, index).map((u) => u.held)]
    : [];
  const known = held.map(({ symbol, hash }) => `${symbol} ${hash}`);
  return createHash("sha256")
    .update([...named, ...known].join("\n"))
    .digest("hex");
}
