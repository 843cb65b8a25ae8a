/** What some tests need beyond Node. If it is missing, they are skipped with a printed reason, and fail in CI. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The corpus of real resolutions, beside the repository on the developers' machines. */
export const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
/** More of them, of other bodies too. */
export const MORE = fileURLToPath(new URL("../../../shared/more/", import.meta.url));
export const CHROMIUM = "/usr/bin/chromium";
export const FIREFOX = "/usr/bin/firefox-esr";
export const SOFFICE = "/usr/bin/soffice";

/**
 * Whether a path that tests need is missing.
 *
 * @param what for the printed reason, such as "Chromium"
 * @throws Error where `RESDIFF_REQUIRE_ALL` is set: there nothing may be skipped
 * @example describe.skipIf(lacks("Chromium", CHROMIUM))("the HTML report", () => { … });
 */
export function lacks(what: string, path: string): boolean {
  if (existsSync(path)) return false;
  if (process.env.RESDIFF_REQUIRE_ALL) throw new Error(`${what} is required here, but ${path} does not exist`);
  console.log(`skipped: ${what} is missing (${path})`);
  return true;
}
