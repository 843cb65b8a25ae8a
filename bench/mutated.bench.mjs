import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import ts from "typescript";
import { corpus, hasCorpus, root } from "./support.mjs";

export const title = "damaged files of each form: a result or one sentence, within the time asked for";

/** Files of each form; fewer or more with RUNS=100, and other damage with SEED=7. */
const RUNS = Number(process.env.RUNS ?? 2500);
const SEED = Number(process.env.SEED ?? 1);
/** Milliseconds that each may take, and what a machine that does much else may add until a thread has ended. */
const ALLOWED = 5000;
const SLACK = 2000;
/** Of each form the smallest are damaged, this many: larger ones take longer and tell nothing more. */
const FILES = 16;

export default async function mutated() {
  const { random, mutate } = await fromTypeScript("test/support/mutate.ts");
  const { workerThread } = await import("../dist/workers/worker-thread.js");
  const { UserError } = await import("../dist/model/errors.js");
  const thread = workerThread();
  const lines = [];
  for (const [form, files] of Object.entries(await filesOfForms())) {
    if (files.length === 0) {
      lines.push(`skipped: no ${form} is here`);
      continue;
    }
    const next = random(SEED);
    const counts = { results: 0, sentences: 0, ended: 0, broken: 0, mistakes: 0, late: 0 };
    const examples = new Map();
    let slowest = 0;
    for (let run = 0; run < RUNS; run++) {
      const bytes = damaged(files[run % files.length], mutate, next);
      const started = performance.now();
      const outcome = await thread
        .run(
          { kind: "read", bytes, source: "x", options: { limits: { seconds: ALLOWED / 1000 } } },
          { milliseconds: ALLOWED },
        )
        .then(
          () => "results",
          (error) => {
            const kind =
              error instanceof UserError
                ? "sentences"
                : error.why === "time"
                  ? "ended"
                  : error.why
                    ? "broken"
                    : "mistakes";
            if (kind === "mistakes" || kind === "ended")
              examples.set(String(error.message).split("\n").slice(0, 3).join(" "), run);
            return kind;
          },
        );
      const took = performance.now() - started;
      slowest = Math.max(slowest, took);
      counts[outcome]++;
      if (took > ALLOWED + SLACK) counts.late++;
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K  ${form}: ${run + 1} of ${RUNS}`);
    }
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    const { results, sentences, ended, broken, mistakes, late } = counts;
    lines.push(
      `${form}: ${results} results, ${sentences + broken} sentences, ${ended} ended when their time was over; ` +
        `${mistakes} mistakes of our own, ${late} late (both 0); the slowest took ${(slowest / ALLOWED).toFixed(2)} of its time`,
      ...[...examples].slice(0, 5).map(([message, run]) => `  run ${run} of seed ${SEED}: ${message}`),
    );
  }
  await thread.close();
  return lines;
}

/** A copy of a file, damaged; of a package half of the time inside one of its parts, so that the package itself is sound. */
function damaged(bytes, mutate, next) {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || next() < 0.5) return mutate(bytes, next);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(next() * names.length)];
  return zipSync({ ...parts, [name]: mutate(parts[name], next) });
}

/** Real files where the corpus has them; Word files and pages are made of its texts. */
async function filesOfForms() {
  const folder = (name, ending) => {
    const path = join(corpus, name);
    if (!hasCorpus || !existsSync(path)) return [];
    const names = readdirSync(path, { recursive: true }).filter((file) => file.endsWith(ending));
    const files = names.map((file) => join(path, file)).sort((a, b) => statSync(a).size - statSync(b).size);
    return files.slice(0, FILES).map((file) => readFileSync(file));
  };
  const fixtures = (form, file) =>
    readdirSync(join(root, "test/fixtures/read", form)).map((name) =>
      readFileSync(join(root, "test/fixtures/read", form, name, file)),
    );
  const xml = folder("xml", ".xml");
  return {
    PDF: folder("pdf", ".pdf"),
    DOCX: await wordFiles(xml),
    DOC: fixtures("doc", "file.doc"),
    HTML: [...fixtures("html", "page.html"), ...folder("txt", ".html")],
    TXT: [...folder("txt", ".txt"), ...["en", "zh"].flatMap((code) => samples(code))],
    XML: xml.length > 0 ? xml : [readFileSync(join(root, "test/fixtures/forms/small.xml"))],
  };
}

const samples = (code) =>
  readdirSync(join(root, "samples"))
    .filter((file) => file.endsWith(`${code}.txt`))
    .map((file) => readFileSync(join(root, "samples", file)));

async function wordFiles(xml) {
  const { compare } = await import("../dist/compare.js");
  const { parse } = await import("../dist/parse/parse.js");
  const { readBytes } = await import("../dist/read/read.js");
  const { docxRedline } = await import("../dist/report/docx/redline.js");
  const { UNSIGNED } = await import("../dist/report/ooxml/signature.js");
  const sources = xml.length > 0 ? xml.slice(0, 4) : [readFileSync(join(root, "test/fixtures/forms/small.xml"))];
  const texts = await Promise.all(sources.map(async (bytes) => parse(await readBytes(bytes))));
  return texts.map((text) => Buffer.from(docxRedline(compare(text, text), UNSIGNED, null)));
}

/** A module of the tests, which Node cannot load as it is. */
async function fromTypeScript(path) {
  const source = readFileSync(join(root, path), "utf8");
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: "esnext", target: "esnext" } });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}
