/** Runs the tests that need LibreOffice: a sample, or with `--all` everything that the corpus holds. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const all = process.argv.includes("--all");
const others = process.argv.slice(2).filter((argument) => argument !== "--all");
const { status } = spawnSync(process.execPath, [vitest, "run", "--config", "test/office/vitest.config.ts", ...others], {
  stdio: "inherit",
  env: { ...process.env, ...(all ? { RESDIFF_OFFICE_ALL: "1" } : {}) },
});
process.exitCode = status ?? 1;
