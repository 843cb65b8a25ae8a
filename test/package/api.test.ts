/** The pages of the API: everything exported is documented, and every example is run and says what it gives. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Application, type CommentTag, type ProjectReflection, ReflectionKind } from "typedoc";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { toDocx } from "../../src/render.js";

const root = new URL("../..", import.meta.url).pathname;
const pair = join(root, "test/pairs/renewal");
const built = existsSync(join(root, "dist/index.d.ts"));
if (!built) console.log("skipped: the pages are made from dist/, run npm run build first");

/** TypeDoc and TypeScript take some seconds each, and more beside other tests. */
const SLOW = 180_000;

/** What a program can call or read, and not only name. */
const VALUES = ReflectionKind.Variable | ReflectionKind.Function | ReflectionKind.Class;

/** An export that can be used in a program, with the code of its examples. */
interface Export {
  readonly name: string;
  readonly examples: readonly string[];
}

const codeOf = (tag: CommentTag): string =>
  tag.content
    .map(({ text }) => text)
    .join("")
    .replace(/^```\w*\n|\n```$/g, "");

function exportsOf(project: ProjectReflection): Export[] {
  const values = (project.children ?? []).flatMap((module) =>
    (module.children ?? []).filter(({ kind }) => kind & VALUES),
  );
  return values.map(({ name, comment, signatures = [] }) => {
    const tags = [comment, ...signatures.map((s) => s.comment)].flatMap((c) => c?.blockTags ?? []);
    return { name, examples: tags.filter(({ tag }) => tag === "@example").map(codeOf) };
  });
}

/** A program of all examples: each line that ends in `// => value` asserts that value. */
function programOf(found: readonly Export[]): string {
  const names = [...new Set(found.map(({ name }) => name))].filter(
    (name) => !["compare", "parse", "read"].includes(name),
  );
  const blocks = found.flatMap(({ name, examples }) =>
    examples.map((code) => {
      const checked = code.replace(
        /^(.*?);? \/\/ => (.*)$/gm,
        (_, given: string, wanted: string) => `check(${JSON.stringify(name)}, ${given}, ${wanted});`,
      );
      return `{\n${checked}\n}`;
    }),
  );
  return [
    `import { isDeepStrictEqual } from "node:util";`,
    `import { readFile, writeFile } from "node:fs/promises";`,
    `import { compare, parse, read, ${names.join(", ")} } from "resdiff";`,
    `function check(name: string, given: unknown, wanted: unknown): void {`,
    `  if (!isDeepStrictEqual(given, wanted)) console.log(name, "gives", JSON.stringify(given));`,
    `}`,
    `const before = parse(await read("63-390.en.txt"));`,
    `const after = parse(await read("64-391.en.txt"));`,
    `const comparison = compare(before, after);`,
    ...blocks,
    `void [readFile, writeFile, ${names.join(", ")}];`,
  ].join("\n");
}

describe.skipIf(!built)("the pages of the API", () => {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-api-"));
  let warnings = 0;
  let found: readonly Export[] = [];

  beforeAll(async () => {
    const { exported } = (await import(join(root, "scripts/api.mjs"))) as {
      exported: () => Promise<{ app: Application; project: ProjectReflection }>;
    };
    const { app, project } = await exported();
    warnings = app.logger.warningCount + app.logger.errorCount;
    found = exportsOf(project);
  }, SLOW);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("leave nothing undocumented, and no link open", () => {
    expect(warnings, "of TypeDoc, printed above").toBe(0);
    expect(found.length).toBeGreaterThan(40);
  });

  it("have an example of everything that a program can call or read", () => {
    expect(found.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it(
    "have examples that compile and give what they say",
    async () => {
      const texts = { "old.en": "63-390.en", "new.en": "64-391.en", "old.fr": "63-390.fr", "new.fr": "64-391.fr" };
      mkdirSync(join(folder, "texts"));
      for (const [name, symbol] of Object.entries(texts))
        for (const place of [folder, join(folder, "texts")])
          copyFileSync(join(pair, `${name}.txt`), join(place, `${symbol}.txt`));
      const old = parse(await read(join(pair, "old.en.txt")));
      writeFileSync(join(folder, "63-390.docx"), await toDocx(compare(old, old)));
      mkdirSync(join(folder, "node_modules"));
      symlinkSync(root, join(folder, "node_modules/resdiff"));
      writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
      const source = programOf(found);
      expect(source.match(/^check\(/gm)?.length).toBeGreaterThan(30);
      writeFileSync(join(folder, "examples.ts"), source);
      const program = ts.createProgram([join(folder, "examples.ts")], {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        strict: true,
        skipLibCheck: true,
        types: ["node"],
        typeRoots: [join(root, "node_modules/@types")],
      });
      const problems = ts.getPreEmitDiagnostics(program).map((d) => {
        const at = d.file && d.start !== undefined ? d.file.text.slice(d.start, d.start + 80) : "";
        return `${ts.flattenDiagnosticMessageText(d.messageText, " ")} ${at}`;
      });
      expect(problems).toEqual([]);
      program.emit();
      const { stdout, stderr } = spawnSync(process.execPath, ["examples.js"], { cwd: folder, encoding: "utf8" });
      expect(stdout + stderr).toBe("");
    },
    SLOW,
  );
});
