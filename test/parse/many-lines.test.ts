import { expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { readTxt } from "../../src/read/txt/txt.js";

/** More lines than a call can have arguments. */
const MANY = 130_000;

it.each([
  ["points", "(a) b;\n", MANY],
  ["numbers alone", "1\n", 1],
])(
  "reads a text of very many %s",
  (_, line, paragraphs) => {
    expect(parse(readTxt(line.repeat(MANY), "many.txt")).paragraphs).toHaveLength(paragraphs);
  },
  60_000,
);
