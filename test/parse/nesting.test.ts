import { describe, expect, it } from "vitest";
import { readLabel } from "../../src/parse/labels.js";
import { Nesting } from "../../src/parse/nesting.js";

/** Addresses that a run of labels under operative paragraph 5 gets. */
function addresses(labels: string): string[] {
  const nesting = new Nesting();
  nesting.reset("OP5");
  const read = labels.split(" ").map((l) => readLabel(l));
  return read.map((label, i) => {
    if (label?.kind !== "point") throw new Error("a point is wanted");
    const { wished } = nesting.point(label, read[i + 1] ?? null, null);
    nesting.opened(wished);
    return wished.replace("OP5", "");
  });
}

describe("nesting of sub-paragraphs by their labels", () => {
  it.each([
    ["(a) (b) (i) (ii) (c)", "(a) (b) (b)(i) (b)(ii) (c)"],
    ["(g) (h) (i) (j)", "(g) (h) (i) (j)"],
    ["(g) (h) (i) (ii) (i)", "(g) (h) (h)(i) (h)(ii) (i)"],
    ["(a) (i) a. b. i. ii. c. (ii)", "(a) (a)(i) (a)(i)(a) (a)(i)(b) (a)(i)(b)(i) (a)(i)(b)(ii) (a)(i)(c) (a)(ii)"],
    ["(i) (ii) (iii)", "(i) (ii) (iii)"],
    ["(a) (b) (d)", "(a) (b) (d)"],
    ["a) b) i) ii) c)", "(a) (b) (b)(i) (b)(ii) (c)"],
    ["(أ) (ب) ‘1’ ‘2’ (ج)", "(a) (b) (b)(i) (b)(ii)"],
    ["(a) (b) (c) (2) (e)", "(a) (b) (c) (d) (e)"],
    ["(i) (ii) (5) (iv)", "(i) (ii) (iii) (iv)"],
    ["(a) (2) (e)", "(a) (2) (e)"],
    ["(y) (z) (aa) (bb)", "(y) (z) (aa) (bb)"],
  ])("%s", (labels, expected) => {
    expect(addresses(labels).join(" ")).toContain(expected);
  });
});
