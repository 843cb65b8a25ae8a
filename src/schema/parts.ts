/** Parts that several JSON Schemas share. Used in development only, like `definition.ts`. */
import { z } from "zod";
import { FINDING_KINDS, FINDING_RULES, RELATIONS } from "../model/comparison.js";

export const range = { start: z.int().min(0), end: z.int().min(0) };
export const address = z.string().describe("Address of a paragraph or footnote, such as OP5(a) or FN3");
export const span = z
  .strictObject({ ...range, paragraph: address })
  .describe("Half-open range of UTF-16 units of one paragraph's text");

export const finding = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  substantive: z.boolean(),
  old: z.array(span),
  new: z.array(span),
  rule: z.enum(FINDING_RULES),
  force: z.enum(["stronger", "weaker", "neutral"]).exactOptional(),
  part: z.enum(["operative", "preamble"]).exactOptional().describe("The part that the paragraph stands in now"),
});

/** Which paragraphs an entry is about, and what became of them. */
export const linked = {
  old: z.array(address),
  new: z.array(address),
  relation: z.enum(RELATIONS),
  moved: z.boolean(),
  renumbered: z.boolean(),
};

export const count = z.int().min(0);

const counts = z.strictObject({
  added: count,
  removed: count,
  changed: count,
  split: count,
  merged: count,
  moved: count,
  renumbered: count,
  unchanged: count,
  substantive: count,
  routine: count,
});

export const summary = z.strictObject({ ...counts.shape, footnotes: counts.describe("The same for the footnotes") });
