#!/usr/bin/env node
// Runs the benchmarks named, or all of them:   npm run bench [-- startup align]
// Each is a module with a `title` and a default function that returns lines to print. All figures are ratios within
// one run, so that they hold on a noisy machine.
import { readdirSync } from "node:fs";

const here = new URL(".", import.meta.url);
const listed = readdirSync(here).filter((f) => f.endsWith(".bench.mjs"));
const wanted = process.argv.slice(2);
const names = listed.map((f) => f.replace(".bench.mjs", "")).filter((n) => !wanted.length || wanted.includes(n));
for (const name of names) {
  const { title, default: run } = await import(new URL(`${name}.bench.mjs`, here).href);
  console.log(`\n${name}: ${title}`);
  for (const line of await run()) console.log(`  ${line}`);
}
