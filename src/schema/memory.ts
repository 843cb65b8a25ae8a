/** The JSON Schemas for the output of `history`, `sources` and `find`. Used in development only, like `definition.ts`. */
import { z } from "zod";
import { RELATIONS } from "../model/comparison.js";
import { LANGUAGE_CODES, PARAGRAPH_KINDS } from "../model/resolution.js";
import { WARNINGS } from "../model/warnings.js";
import { JSON_VERSION } from "../report/json.js";

const version = z.literal(JSON_VERSION).describe("Raised when a name of this document changes its meaning");
const symbol = z.string().describe("Symbol of a text, or its file's name where it has none");
const date = z.string().nullable().describe("ISO date of adoption");
const id = z.string().describe("Address of a paragraph");
const range = { start: z.int().min(0), end: z.int().min(0) };
const place = z.strictObject({ symbol, id });
const warning = z.strictObject({
  code: z.enum(Object.keys(WARNINGS) as (keyof typeof WARNINGS)[]),
  message: z.string().describe("One sentence in English"),
  data: z.record(z.string(), z.union([z.string(), z.number()])).describe("What the sentence names"),
  where: z.array(z.string()),
});

const historyVersion = z.strictObject({
  symbol,
  id,
  relation: z.enum([...RELATIONS, "first"]).describe("On the way from the text before; first in the oldest text"),
  substantive: z.boolean(),
  moved: z.boolean(),
  doubtful: z.boolean().describe("The link to the version before it should be checked by a reader"),
  with: z.array(id).describe("Other old paragraphs that were merged into it"),
  returned: place.nullable().describe("The last text that had it before an absence"),
  position: z.int().min(0),
  text: z.string(),
});

/** What `resdiff history --format json` prints. */
export const history = z.strictObject({
  version,
  series: z
    .array(z.strictObject({ symbol: z.string().nullable(), title: z.string().nullable(), date, file: z.string() }))
    .describe("The oldest text first"),
  paragraphs: z.array(
    z.strictObject({
      id,
      kind: z.enum(PARAGRAPH_KINDS),
      label: z.string(),
      depth: z.int().min(0),
      text: z.string(),
      since: place.describe("Where it stands first in the series, whatever its words were then"),
      orEarlier: z.boolean().describe("It stands in the oldest text of the series, and may be older than that"),
      versions: z.array(historyVersion).describe("The oldest first"),
      words: z.array(z.strictObject({ ...range, since: symbol })).describe("They cover the text"),
    }),
  ),
  gone: z.array(
    z.strictObject({
      symbol: symbol.describe("The last text that had it"),
      id,
      text: z.string(),
      since: place,
      versions: z.array(historyVersion),
      until: symbol.describe("The text that left it out"),
    }),
  ),
  warnings: z.array(warning),
});

const hit = z.strictObject({
  symbol,
  id,
  date,
  ...range,
  exact: z.boolean().describe("The same words in the same order"),
  similarity: z.number().min(0).max(1),
  differs: z.array(z.strictObject(range)).describe("Words that the passage has not, as ranges into the paragraph"),
  text: z.string().describe("The paragraph"),
});

/** What `resdiff sources --format json` prints. */
export const sources = z.strictObject({
  version,
  sources: z.array(z.strictObject({ id, ...range, kind: z.enum(["paragraph", "insertion"]), matches: z.array(hit) })),
  texts: z.int().min(0).describe("How many texts were looked through"),
});

/** What `resdiff find --format json` prints. */
export const find = z.strictObject({
  version,
  hits: z.array(z.strictObject({ ...hit.shape, language: z.enum(LANGUAGE_CODES) })),
  texts: z.int().min(0).describe("How many texts were looked through"),
});
