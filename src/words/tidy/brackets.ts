/** Puts both halves of a pair of brackets or quotation marks into the same mark, or into none. */
import type { DiffStretch } from "../diff.js";
import type { Token } from "../token.js";
import { joined, type Pass, type WordSequences } from "./pass.js";

const PAIRS = ["()", "[]", "（）", "［］", "【】", "《》", "〈〉", "“”", "‘’", "«»", "「」", "『』"] as const;
const CLOSING = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const OPENING = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]));

/**
 * If one half of a pair is in a replacement and the other half was kept next to it, the kept half joins the replacement; if the other half
 * was kept further away, this half is kept too.
 *
 * @example [-thirty (30-][+forty (40+]) → [-thirty (30)-][+forty (40)+]
 * @example [-old “A-][+new “B+] of all” → [-old-][+new+] “[-A-][+B+] of all”
 */
export const pairsWhole: Pass = (texts, stretches) => {
  const out = stretches.map((s) => ({ ...s }));
  for (let k = 0; k < out.length; k++) {
    const [before, stretch, after] = [out[k - 1], out[k], out[k + 1]];
    if (!stretch || stretch.same) continue;
    const opened = unpaired(texts, stretch, "open");
    if (opened && after && isText(texts, after.old[0], CLOSING.get(opened.text))) {
      out[k] = { ...stretch, old: [stretch.old[0], stretch.old[1] + 1], new: [stretch.new[0], stretch.new[1] + 1] };
      out[k + 1] = { ...after, old: [after.old[0] + 1, after.old[1]], new: [after.new[0] + 1, after.new[1]] };
      continue;
    }
    const closed = opened ? null : unpaired(texts, stretch, "close");
    if (closed && before && isText(texts, before.old[1] - 1, OPENING.get(closed.text))) {
      out[k] = { ...stretch, old: [stretch.old[0] - 1, stretch.old[1]], new: [stretch.new[0] - 1, stretch.new[1]] };
      out[k - 1] = { ...before, old: [before.old[0], before.old[1] - 1], new: [before.new[0], before.new[1] - 1] };
      continue;
    }
    const half = opened ?? closed;
    if (half) out.splice(k, 1, ...around(stretch, half));
  }
  return joined(out);
};

/** A sign that both sides of a replacement have without its other half. */
interface Half {
  readonly text: string;
  readonly old: number;
  readonly new: number;
}

/** The only sign of a replacement that is opened, or closed, on both sides without its other half; null if there are none or several. */
function unpaired(texts: WordSequences, stretch: DiffStretch, way: "open" | "close"): Half | null {
  const [old, now] = [unpairedAt(texts.old, stretch.old, way), unpairedAt(texts.new, stretch.new, way)];
  if (old === null || now === null || texts.oldKeys[old] !== texts.newKeys[now]) return null;
  return { text: texts.new[now]?.text ?? "", old, new: now };
}

function unpairedAt(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  way: "open" | "close",
): number | null {
  const open: number[] = [];
  const closed: number[] = [];
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text ?? "";
    if (CLOSING.has(text)) open.push(at);
    else if (OPENING.has(text) && open.pop() === undefined) closed.push(at);
  }
  const [found, ...others] = way === "open" ? open : closed;
  return found === undefined || others.length > 0 ? null : found;
}

/** A replacement in which one sign is kept. */
const around = ({ old, new: now }: DiffStretch, half: Half): DiffStretch[] => [
  { same: false, old: [old[0], half.old], new: [now[0], half.new] },
  { same: true, old: [half.old, half.old + 1], new: [half.new, half.new + 1] },
  { same: false, old: [half.old + 1, old[1]], new: [half.new + 1, now[1]] },
];

const isText = (texts: WordSequences, at: number, text: string | undefined): boolean =>
  text !== undefined && texts.old[at]?.text === text;
