/** The JSON is what the schema says it is, and the schema says what the types say. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import { compare } from "../../src/compare.js";
import { concord as concordOf } from "../../src/concord/concord.js";
import { historyOf } from "../../src/history/history.js";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { type ConcordDocument, concordJson } from "../../src/report/concord/json.js";
import { type HistoryDocument, historyJson } from "../../src/report/history/json.js";
import {
  type ComparisonDocument,
  comparisonJson,
  type ResolutionDocument,
  resolutionJson,
} from "../../src/report/json.js";
import { type FindDocument, hitsJson, type SourcesDocument, sourcesJson } from "../../src/report/sources/json.js";
import type { concord } from "../../src/schema/concord.js";
import type { comparison, parsed } from "../../src/schema/definition.js";
import type { find, history, sources } from "../../src/schema/memory.js";
import { lookup } from "../../src/sources/lookup.js";
import { indexOf } from "../../src/sources/passage-index.js";
import { sourcesOf } from "../../src/sources/sources.js";
import { resolutionOf } from "../support/resolutions.js";

const validator = (name: string) => {
  const schema = JSON.parse(readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), "utf8"));
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
};

/** A type without its `readonly`s, which a schema cannot state. */
type Mutable<T> = T extends readonly [infer A, infer B]
  ? [Mutable<A>, Mutable<B>]
  : T extends readonly (infer E)[]
    ? Mutable<E>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T;

describe("the JSON Schemas that ship", () => {
  it("say the same as the types: extend both together", () => {
    expectTypeOf<z.infer<typeof parsed>>().toExtend<Mutable<ResolutionDocument>>();
    expectTypeOf<Mutable<ResolutionDocument>>().toExtend<z.infer<typeof parsed>>();
    expectTypeOf<z.infer<typeof comparison>>().toExtend<Mutable<ComparisonDocument>>();
    expectTypeOf<Mutable<ComparisonDocument>>().toExtend<z.infer<typeof comparison>>();
    expectTypeOf<z.infer<typeof history>>().toExtend<Mutable<HistoryDocument>>();
    expectTypeOf<Mutable<HistoryDocument>>().toExtend<z.infer<typeof history>>();
    expectTypeOf<z.infer<typeof sources>>().toExtend<Mutable<SourcesDocument>>();
    expectTypeOf<Mutable<SourcesDocument>>().toExtend<z.infer<typeof sources>>();
    expectTypeOf<z.infer<typeof find>>().toExtend<Mutable<FindDocument>>();
    expectTypeOf<Mutable<FindDocument>>().toExtend<z.infer<typeof find>>();
    expectTypeOf<z.infer<typeof concord>>().toExtend<Mutable<ConcordDocument>>();
    expectTypeOf<Mutable<ConcordDocument>>().toExtend<z.infer<typeof concord>>();
  });

  it("accept what the commands print", async () => {
    const file = new URL("../fixtures/forms/small.xml", import.meta.url).pathname;
    const text = parse(await read(file));
    const valid = validator("resolution");
    expect(valid(JSON.parse(resolutionJson(text))), JSON.stringify(valid.errors)).toBe(true);
    const validComparison = validator("comparison");
    const id = text.paragraphs[1]?.id ?? "";
    const corrections = { unlink: [[id, id]], verdicts: [{ side: "new", paragraph: id, substantive: true }] } as const;
    const result = compare(text, { ...text, paragraphs: text.paragraphs.slice(1) }, corrections);
    expect(validComparison(JSON.parse(comparisonJson(result))), JSON.stringify(validComparison.errors)).toBe(true);
  });

  it("accept what concord prints", () => {
    const inLanguage = (language: "en" | "fr", text: string) =>
      resolutionOf([["OP1", text]], { language, source: `${language}.txt` });
    const texts = [inLanguage("en", "Decides to meet for 15 days;"), inLanguage("fr", "Décide de siéger 16 jours ;")];
    const found = concordOf(texts);
    expect(found.findings).toHaveLength(1);
    const valid = validator("concord");
    expect(valid(JSON.parse(concordJson(found))), JSON.stringify(valid.errors)).toBe(true);
  });

  it("accept what the commands that look back print", async () => {
    const text = parse(await read(new URL("../fixtures/forms/small.xml", import.meta.url).pathname));
    const check = (name: string, json: string): void => {
      const valid = validator(name);
      expect(valid(JSON.parse(json)), JSON.stringify(valid.errors)).toBe(true);
    };
    const shorter = { ...text, paragraphs: text.paragraphs.slice(0, -1) };
    check("history", historyJson(historyOf([text, shorter])));
    const held = { symbol: "A/RES/1/1", title: null, date: null, file: "1.xml", hash: "" };
    const index = indexOf("en", [
      { ...held, paragraphs: text.paragraphs.map(({ id, text: words }) => ({ id, text: words })) },
    ]);
    check("sources", sourcesJson(sourcesOf(compare(shorter, { ...text, symbol: null }), [index])));
    const hits = lookup(text.paragraphs.at(-1)?.text ?? "", [index]);
    expect(hits).not.toHaveLength(0);
    check("find", hitsJson(hits, "en", 1));
  });

  it("reject what they do not describe", () => {
    const valid = validator("comparison");
    expect(valid({ old: {}, new: {} })).toBe(false);
  });
});
