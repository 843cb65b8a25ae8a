/** Small edits to blocks that keep the ranges into their text valid. */
import { beginsInHan, endsInHan } from "../language/letters.js";
import type { SourceBlock } from "../read/source-text.js";

/**
 * Removes the printed label from the beginning of a block's text.
 *
 * @param length how much of the text is label
 */
export function splitLabel(block: SourceBlock, length: number): SourceBlock {
  const label = block.text.slice(0, length).trim();
  const rest = block.text.slice(length);
  const shift = length + (rest.length - rest.trimStart().length);
  return {
    ...block,
    label,
    text: rest.trimStart(),
    lead: Math.max(0, block.lead - shift),
    marks: block.marks.map((m) => ({ ...m, at: Math.max(0, m.at - shift) })),
    repairs: block.repairs
      .filter((m) => m.start >= shift)
      .map((m) => ({ ...m, start: m.start - shift, end: m.end - shift })),
  };
}

/** Joins two blocks: the text of the second, including its label, follows after a space, except between Chinese characters. */
export function joinBlocks(first: SourceBlock, second: SourceBlock): SourceBlock {
  const added = second.label === "" ? second.text : `${second.label} ${second.text}`;
  const gap = endsInHan(first.text) && beginsInHan(added) ? "" : " ";
  const shift = first.text.length + gap.length + added.length - second.text.length;
  return {
    ...first,
    text: first.text + gap + added,
    marks: [...first.marks, ...second.marks.map((m) => ({ ...m, at: m.at + shift }))],
    repairs: [...first.repairs, ...second.repairs.map((m) => ({ ...m, start: m.start + shift, end: m.end + shift }))],
  };
}

/** Splits a block at a position in its text; the label stays with the first part. */
export function cutBlock(block: SourceBlock, at: number): [SourceBlock, SourceBlock] {
  const first = block.text.slice(0, at).trimEnd();
  const second = splitLabel({ ...block, marks: block.marks.filter((m) => m.at > first.length) }, at);
  const kept = block.marks.filter((m) => m.at <= first.length);
  const repairs = block.repairs.filter((m) => m.end <= first.length);
  return [
    { ...block, text: first, marks: kept, repairs, lead: Math.min(block.lead, first.length) },
    { ...second, label: "" },
  ];
}
