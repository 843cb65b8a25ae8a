import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const MODULE = new URL("../../dist/read/pdf/stray-rejections.js", import.meta.url).href;

/** Runs a script in a process of its own, where nothing else listens for rejections. */
function run(script: string): { status: number | null; stdout: string } {
  const whole = `import { withStrayRejections } from ${JSON.stringify(MODULE)};
    const reject = (stack) => void Promise.reject(Object.assign(new Error("gone"), { stack }));
    ${script}`;
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", whole], { encoding: "utf8" });
  return { status, stdout };
}

describe("a promise that is rejected and that nobody waits for", () => {
  it("ends no process where it is pdf.js's, and is told", () => {
    const script = `const { result, strays } = await withStrayRejections(async () => { reject("at node_modules/pdfjs-dist/x.mjs"); return 1; });
      console.log(result, strays.join());`;
    expect(run(script)).toEqual({ status: 0, stdout: "1 gone\n" });
  });

  it("ends the process as ever where it is another's", () => {
    const script = `await withStrayRejections(async () => { reject("at app.js"); await new Promise((r) => setTimeout(r, 50)); });
      console.log("went on");`;
    expect(run(script)).toEqual({ status: 1, stdout: "" });
  });
});
