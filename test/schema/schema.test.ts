/** The JSON is what the schema says it is, and the schema says what the types say. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import { compare } from "../../src/compare.js";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/read.js";
import {
  type ComparisonDocument,
  comparisonJson,
  type ResolutionDocument,
  resolutionJson,
} from "../../src/report/json.js";
import type { comparison, parsed } from "../../src/schema/definition.js";

const validator = (name: string) => {
  const schema = JSON.parse(readFileSync(new URL(`../../schema/${name}.json`, import.meta.url), "utf8"));
  return new Ajv2020({ strict: true }).compile(schema);
};

/** A type without its `readonly`s, which a schema cannot state. */
type Mutable<T> = T extends readonly (infer E)[]
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
  });

  it("accept what the commands print", async () => {
    const file = new URL("../fixtures/forms/small.xml", import.meta.url).pathname;
    const text = parse(await read(file));
    const valid = validator("resolution");
    expect(valid(JSON.parse(resolutionJson(text))), JSON.stringify(valid.errors)).toBe(true);
    const validComparison = validator("comparison");
    const result = compare(text, { ...text, paragraphs: text.paragraphs.slice(1) });
    expect(validComparison(JSON.parse(comparisonJson(result))), JSON.stringify(validComparison.errors)).toBe(true);
  });

  it("reject what they do not describe", () => {
    const valid = validator("comparison");
    expect(valid({ old: {}, new: {} })).toBe(false);
  });
});
