/** `resdiff parse`. */
import { resolutionJson } from "../report/json.js";
import { load } from "./inputs.js";

/** Parses the file named and prints its structure. */
export async function runParse(file: string, _options: { format: string }): Promise<void> {
  process.stdout.write(resolutionJson(await load(file)));
}
