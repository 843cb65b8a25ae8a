/** Makes a sentence that was inserted or deleted as a whole a mark of its own. */
import type { DiffStretch } from "../diff.js";
import type { Token } from "../token.js";
import { joined, type Pass, type WordSequences } from "./pass.js";

const SENTENCE_END = /^[.;!?。；！？؛؟]$/u;

/**
 * Splits a mark that begins inside a sentence and continues with whole new sentences at the end of the first one.
 *
 * @example meet[+ twice. Schools take part+]. → meet[+ twice+]. [+Schools take part.+]
 */
export const sentencesApart: Pass = (texts, stretches) => {
  const out: DiffStretch[] = [];
  let taken = 0;
  stretches.forEach((stretch, k) => {
    const after = stretches[k + 1];
    const here = taken === 0 ? stretch : without(stretch, taken);
    taken = 0;
    const cut = !stretch.same && after ? borderOf(texts, stretch, after) : null;
    if (!cut || !after) {
      out.push(here);
      return;
    }
    const { side, at } = cut;
    const stop = after[OTHER[side]][0];
    // The full stop kept after the mark is really the one inside it; the one after it closes the last sentence of the mark.
    const whole = [at, after[side][0]] as const;
    const one = (range: readonly [number, number], other: readonly [number, number], same: boolean): DiffStretch =>
      side === "new" ? { same, old: other, new: range } : { same, old: range, new: other };
    out.push(one([stretch[side][0], at], stretch[OTHER[side]], false));
    out.push(one([at, at + 1], [stop, stop + 1], true));
    out.push(one([whole[0] + 1, whole[1] + 1], [stop + 1, stop + 1], false));
    taken = 1;
  });
  return joined(out);
};

const OTHER = { old: "new", new: "old" } as const;

/** A kept stretch without its first words. */
const without = ({ same, old, new: now }: DiffStretch, count: number): DiffStretch => ({
  same,
  old: [old[0] + count, old[1]],
  new: [now[0] + count, now[1]],
});

/** The side that has additional whole sentences, and where its first sentence ends; null if neither side has any or both do. */
function borderOf(
  texts: WordSequences,
  stretch: DiffStretch,
  after: DiffStretch,
): { readonly side: "old" | "new"; readonly at: number } | null {
  const stops = (side: "old" | "new"): number[] => {
    const [from, to] = stretch[side];
    const found: number[] = [];
    for (let at = from; at < to; at++) if (isStop(texts[side][at])) found.push(at);
    return found;
  };
  const [old, now] = [stops("old"), stops("new")];
  if ((old.length === 0) === (now.length === 0)) return null;
  const side = now.length > 0 ? "new" : "old";
  const [at] = side === "new" ? now : old;
  const next = texts[side][after[side][0]];
  // A mark that begins with the full stop, or with a sentence, already consists of whole sentences.
  if (at === undefined || at === stretch[side][0] || next?.key !== texts[side][at]?.key) return null;
  return isStop(texts[side][stretch[side][0] - 1]) || stretch[side][0] === 0 ? null : { side, at };
}

const isStop = (token: Token | undefined): boolean => token !== undefined && SENTENCE_END.test(token.text);
