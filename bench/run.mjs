#!/usr/bin/env node
// Runs the benchmarks named, or all of them:   npm run bench [-- startup align]   npm run bench -- sweep --lang fr
// Each is a module with a `title` and a default function that returns lines to print. All figures are ratios within
// one run, so that they hold on a noisy machine.
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";

const here = new URL(".", import.meta.url);
const listed = readdirSync(here).filter((f) => f.endsWith(".bench.mjs"));
const options = { lang: { type: "string" }, sessions: { type: "string" } };
const { positionals: wanted, values } = parseArgs({ allowPositionals: true, options });
const names = listed.map((f) => f.replace(".bench.mjs", "")).filter((n) => !wanted.length || wanted.includes(n));
for (const name of names) {
  const { title, default: run } = await import(new URL(`${name}.bench.mjs`, here).href);
  console.log(`\n${name}: ${title}`);
  for (const line of await run(values)) console.log(`  ${line}`);
}
