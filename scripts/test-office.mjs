/**
 * Runs the tests that need LibreOffice: a sample, or with `--all` everything that the corpus holds; with `--lang en,ar` in these languages
 * alone. What else is given goes to vitest: `into` runs the tests whose file is called so.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const { values, tokens } = parseArgs({
  strict: false,
  tokens: true,
  options: { all: { type: "boolean" }, lang: { type: "string" } },
});
const own = (token) => token.kind === "option" && (token.name === "all" || token.name === "lang");
const others = tokens.filter((token) => !own(token)).map((token) => token.value ?? token.rawName);
const asked = {
  ...(values.all ? { RESDIFF_OFFICE_ALL: "1" } : {}),
  ...(values.lang ? { RESDIFF_OFFICE_LANGUAGES: values.lang } : {}),
};
const { status } = spawnSync(process.execPath, [vitest, "run", "--config", "test/office/vitest.config.ts", ...others], {
  stdio: "inherit",
  env: { ...process.env, ...asked },
});
process.exitCode = status ?? 1;
