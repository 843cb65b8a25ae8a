/** The JSON Schema for a line of `pairs.jsonl`. Used in development only, like `definition.ts`. */
import { z } from "zod";
import { FATES } from "../batch/numbers.js";
import { LANGUAGE_CODES } from "../model/resolution.js";
import { BODIES } from "../model/symbol.js";
import { JSON_VERSION } from "../report/json.js";
import { address, count, finding, linked, summary } from "./parts.js";

const session = z
  .int()
  .nullable()
  .describe("Session of the General Assembly, or the one that goes with a symbol of another body");

const text = z.strictObject({
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  date: z.string().nullable().describe("ISO date of adoption"),
  body: z.enum(BODIES),
  session,
  file: z.string().describe("Path from the library's folder, or the file's name"),
});

const amounts = z.strictObject({ carried: count, updated: count, changed: count, new: count, gone: count });
const length = z.strictObject({ paragraphs: count, words: count });

const entry = z.strictObject({
  ...linked,
  substantive: z.boolean(),
  doubtful: z.boolean().describe("A careful reader might link otherwise"),
  findings: z.array(finding),
  oldTexts: z.array(z.string()).exactOptional().describe("The paragraphs in the order of `old`; with --full alone"),
  newTexts: z.array(z.string()).exactOptional(),
});

const comparison = z.strictObject({
  numbers: z.strictObject({
    paragraphs: amounts,
    words: amounts.describe("The first four add up to the later text"),
    length: z.strictObject({ old: length, new: length }),
  }),
  growth: z.number().nullable().describe("Words of the later text for each of the earlier one, less one"),
  summary,
  verbs: z
    .array(
      z.strictObject({
        kind: z.enum(["opening", "modality"]),
        id: address,
        old: z.string(),
        new: z.string(),
        force: z.enum(["stronger", "weaker", "neutral"]).nullable().describe("Our judgement of the direction"),
      }),
    )
    .describe("Opening verbs and auxiliaries that changed"),
  doubts: count,
  coarse: z.boolean().describe("A limit cut something short"),
  stretches: z
    .array(z.strictObject({ fate: z.enum(FATES), words: count }))
    .describe("What became of the paragraphs in their order, neighbours of one fate joined"),
  entries: z.array(entry),
  footnotes: z.array(entry),
  warnings: z.array(z.string()),
});

/** A line of `pairs.jsonl`. */
export const pair = z.strictObject({
  version: z.literal(JSON_VERSION).describe("Raised when a name of this document changes its meaning"),
  language: z.enum(LANGUAGE_CODES),
  new: text,
  old: text.nullable().describe("What it is compared with; null where nothing at hand can be"),
  predecessor: z
    .strictObject({
      symbol: z.string(),
      reason: z.string(),
      evidence: z.array(z.string()),
      confidence: z.number(),
      instead: z.string().nullable().describe("What the text itself names, where that is not at hand"),
    })
    .nullable()
    .describe("What it follows, at hand or not"),
  agenda: z.int().nullable().describe("For how many sessions ahead it puts itself on the agenda"),
  comparison: comparison.nullable(),
  reports: z.record(z.string(), z.string()).describe("Paths of its reports by their forms"),
  series: z
    .strictObject({
      begins: z.string().nullable().describe("The oldest resolution that is known of it"),
      place: count,
      length: count.describe("How many of the series are at hand"),
      kind: z.enum(["first", "recurring"]),
      every: z.int().nullable().describe("In how many sessions it comes back"),
      apart: z.int().nullable().describe("Sessions since the one it follows"),
      missing: z.array(z.int()).describe("Sessions in which one is due and none is at hand"),
      continued: z.boolean(),
    })
    .nullable()
    .describe("Null while the run that wrote the line lasts"),
});
