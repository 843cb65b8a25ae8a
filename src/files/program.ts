/** Which program this is: what another build of it left in a cache, or in a folder of results, may no longer be so. */
import { readFileSync } from "node:fs";

/** The build writes it (`scripts/bundle.mjs`). */
const MARK = new URL("../../dist/bundle/program.txt", import.meta.url);

/**
 * Identifies this build.
 *
 * @returns SHA-256 of all its code and data, in hexadecimal, which differs if a single letter of them does
 * @throws if `dist/` has not been built
 */
export const programMark = (): string => readFileSync(MARK, "utf8");
