import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus, hasCorpus, medians, node } from "./support.mjs";

export const title = "indexing the XML of the corpus: cold, warm, and one process a file";

/** Files parsed one process each, to measure what one costs; all 741 would take minutes. */
const SAMPLE = 12;

export default async function library() {
  if (!hasCorpus) return ["skipped: the corpus is missing"];
  const { openLibrary } = await import("../dist/recall/library/library.js");
  const folder = join(corpus, "xml");
  const files = readdirSync(folder);
  const step = Math.floor(files.length / SAMPLE);
  const sample = files.filter((_, i) => i % step === 0).slice(0, SAMPLE);
  const cache = mkdtempSync(join(tmpdir(), "resdiff-bench-"));
  try {
    const [processes, cold, warm] = await medians(
      [
        () => {
          for (const file of sample) node("bin/resdiff.js", "parse", join(folder, file));
        },
        async () => {
          rmSync(cache, { recursive: true, force: true });
          await openLibrary(folder, { cache, deep: true });
        },
        () => openLibrary(folder, { cache, deep: true }),
      ],
      5,
    );
    const all = (processes / sample.length) * files.length;
    return [
      `${(all / cold).toFixed(1)} ×  faster cold than one resdiff parse a file, for ${files.length} files (at least 20)`,
      `${(cold / warm).toFixed(1)} ×  faster warm than cold (at least 10)`,
    ];
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
