/** The JSON Schema for the output of `concord`. Used in development only, like `definition.ts`. */
import { z } from "zod";
import { CONCORD_KINDS, SEVERITIES } from "../concord/concordance.js";
import { LANGUAGE_CODES } from "../model/resolution.js";
import { JSON_VERSION } from "../report/json.js";

const language = z.enum(LANGUAGE_CODES);
const value = z.strictObject({
  id: z.string().nullable().describe("Address in this language, or null where it has no such passage"),
  text: z.string().describe("The words that it is about; empty where the language has none"),
  spans: z
    .array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) }))
    .describe("Where they stand in the passage, half-open, in UTF-16 units"),
});

/** What `resdiff concord --format json` prints. */
export const concord = z.strictObject({
  version: z.literal(JSON_VERSION).describe("Raised when a name of this document changes its meaning"),
  symbol: z.string().nullable(),
  earlier: z.string().nullable().describe("Symbol of the earlier resolution that changes are told against"),
  languages: z.array(language),
  rows: z
    .array(z.strictObject({ where: z.string(), ids: z.partialRecord(language, z.string()) }))
    .describe("Every passage, by its address in most languages and in each"),
  findings: z.array(
    z.strictObject({
      where: z.string().describe("Address in most languages"),
      to: z.string().optional().describe("Address of the last passage, where a run of them is missing or stands alone"),
      kind: z.enum(CONCORD_KINDS),
      languages: z.array(language).describe("Those that stand alone; all where there is no majority"),
      values: z.partialRecord(language, value),
      severity: z.enum(SEVERITIES),
    }),
  ),
});
