/** The JSON Schema for comparisons, which other programs rely on. Used in development only: nothing that a user runs loads this file. */
import { z } from "zod";
import { EVIDENCE_PARTS, FINDING_KINDS } from "../model/comparison.js";
import { COARSE_REASONS } from "../model/quality.js";
import { ASIDE_REASONS, FORMS, LANGUAGE_CODES, PARAGRAPH_KINDS } from "../model/resolution.js";
import { WARNINGS } from "../model/warnings.js";
import { BRIEF_GROUPS } from "../redline/groups.js";
import { JSON_VERSION } from "../report/json.js";
import { pair } from "./batch.js";
import { concord } from "./concord.js";
import { find, history, sources } from "./memory.js";
import { address, count, finding, linked, range, span, summary } from "./parts.js";

const codesOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

const warning = z.strictObject({
  code: z.enum(codesOf(WARNINGS)),
  message: z.string().describe("One sentence in English"),
  data: z.record(z.string(), z.union([z.string(), z.number()])).describe("What the sentence names"),
  where: z.array(address),
});

const paragraph = z.strictObject({
  id: address,
  kind: z.enum(PARAGRAPH_KINDS),
  label: z.string().describe("Printed number or label, or the empty string"),
  depth: z.int().min(0),
  parent: address.nullable(),
  text: z.string(),
  opening: z.strictObject(range).nullable().describe("The opening phrase"),
  marks: z.array(z.strictObject({ at: z.int().min(0), note: address })),
  repairs: z.array(z.strictObject({ ...range, original: z.string() })),
  section: z
    .string()
    .exactOptional()
    .describe("Printed number of the section it stands in, where the numbers of the text begin anew in sections"),
});

const footnote = z.strictObject({ id: address, mark: z.string(), text: z.string() });

const resolution = z.strictObject({
  source: z.string(),
  form: z.enum(FORMS),
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  language: z.enum(LANGUAGE_CODES),
  masthead: z.array(z.string()),
  paragraphs: z.array(paragraph),
  footnotes: z.array(footnote),
  adoption: z
    .strictObject({
      date: z.string().nullable(),
      meeting: z.int().nullable(),
      vote: z
        .strictObject({
          manner: z.enum(["unanimously", "by consensus", "without a vote", "by vote"]),
          inFavour: z.int().nullable(),
          against: z.int().nullable(),
          abstaining: z.int().nullable(),
        })
        .nullable(),
      text: z.string(),
    })
    .nullable(),
  vote: z.string().nullable().describe("The recorded vote as printed with the text"),
  setAside: z.array(z.strictObject({ text: z.string(), why: z.enum(ASIDE_REASONS) })),
  warnings: z.array(warning),
});

const segment = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("same"), old: span, new: span }),
  z.strictObject({ kind: z.literal("deleted"), old: span, new: z.null() }),
  z.strictObject({ kind: z.literal("inserted"), old: z.null(), new: span }),
]);

const quality = z.discriminatedUnion("level", [
  z.strictObject({ level: z.literal("exact") }),
  z.strictObject({
    level: z.literal("coarse"),
    code: z.enum(codesOf(COARSE_REASONS)),
    reason: z.string().describe("The reason in English"),
    data: z.record(z.string(), z.number()).describe("What the reason names"),
  }),
]);

const evidence = z.strictObject({
  score: z.number(),
  parts: z.partialRecord(z.enum(EVIDENCE_PARTS), z.number()),
  doubtful: z.boolean(),
});

const origin = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("source"),
    words: span,
    places: z.array(
      z.strictObject({
        symbol: z.string(),
        id: address,
        date: z.string().nullable(),
        exact: z.boolean(),
        similarity: z.number(),
      }),
    ),
    texts: z.int().min(0).describe("How many texts were looked through"),
  }),
  z.strictObject({
    kind: z.literal("returned"),
    words: span,
    from: z.strictObject({ symbol: z.string(), id: address }),
  }),
]);

const movedClause = z.strictObject({
  went: z.enum(["to", "from"]).describe("Whether it left the entry's paragraphs, or came to them"),
  old: span,
  new: span,
});

const entry = z.strictObject({
  ...linked,
  evidence: evidence.nullable(),
  corrected: z.literal(true).exactOptional().describe("A reader decided it"),
  segments: z.array(segment),
  marks: z.array(
    z.strictObject({
      old: span.nullable(),
      new: span.nullable(),
      change: z.enum(["same", "changed", "added", "removed"]),
    }),
  ),
  findings: z.array(finding),
  substantive: z.boolean(),
  quality,
  clauses: z
    .array(movedClause)
    .exactOptional()
    .describe("Clauses that went to the paragraphs of another entry, or came from there"),
  origins: z.array(origin).exactOptional().describe("Where new words come from, with --sources or --history"),
});

const version = z.literal(JSON_VERSION).describe("Raised when a name of this document changes its meaning");

const briefLine = z.strictObject({
  group: z.enum(BRIEF_GROUPS),
  old: z.array(address),
  new: z.array(address),
  findings: z.array(count).describe("Places in the findings of its entry; none where several entries share a line"),
  entries: z.array(count).describe("Places of its entries in `entries`, or in `footnotes` for that group"),
  facts: z.array(
    z.strictObject({
      kind: z.enum(["added", "removed", ...FINDING_KINDS]),
      old: z.string(),
      new: z.string(),
      before: z.string().exactOptional().describe("What stands before few words that changed"),
      after: z.string().exactOptional().describe("What stands after them, such as what a number counts"),
      force: z.enum(["stronger", "weaker", "neutral"]).exactOptional(),
      part: z.enum(["operative", "preamble"]).exactOptional(),
    }),
  ),
  more: count.describe("How many more facts its entry has"),
  text: z.string().describe("The few words that matter, what went before what came"),
});

const pairs = z.array(z.tuple([address, address]));

const corrections = z.strictObject({
  link: pairs.describe("Pairs that a reader linked"),
  unlink: pairs.describe("Pairs that a reader parted"),
  verdicts: z.array(z.strictObject({ side: z.enum(["old", "new"]), paragraph: address, substantive: z.boolean() })),
});

const brief = z.array(briefLine).describe("Every entry of substance, the weightiest first");

/** What `resdiff compare --format json` prints. */
export const comparison = z.strictObject({
  version,
  old: resolution,
  new: resolution,
  entries: z.array(entry),
  footnotes: z.array(entry),
  title: z.array(segment),
  summary,
  quality,
  warnings: z.array(warning),
  witness: z
    .strictObject({ language: z.enum(LANGUAGE_CODES), alone: count, missing: count })
    .exactOptional()
    .describe("The second language, and how many entries and footnotes stand alone or are missing"),
  corrections: corrections.exactOptional().describe("What a reader decided beforehand"),
  brief,
});

/** What `resdiff compare --format json --brief` prints. */
export const briefAlone = z.strictObject({
  version,
  old: z.string().nullable().describe("Symbol of the earlier text"),
  new: z.string().nullable().describe("Symbol of the later text"),
  summary,
  brief,
});

/** What `resdiff parse --format json` prints. */
export const parsed = z.strictObject({ version, ...resolution.shape });

/** The schemas by the name of the file they are written to. */
export const SCHEMAS = {
  comparison,
  brief: briefAlone,
  resolution: parsed,
  history,
  sources,
  find,
  concord,
  pair,
} as const;
