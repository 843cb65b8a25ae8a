import { describe, expect, it } from "vitest";
import { edges, reversed } from "../../src/read/text-repair/edges.js";

describe("edges", () => {
  it.each([
    ["( 181", ["( ", "181", ""]],
    ["(2003)", ["(", "2003", ")"]],
    ["a.b", ["", "a.b", ""]],
    ["()", ["()", "", ""]],
    ["", ["", "", ""]],
  ])("of %s", (text, parts) => expect(edges(text, /[\s().]/)).toEqual(parts));

  it("turns signs round", () => expect(reversed(" )-")).toBe("-) "));
});
