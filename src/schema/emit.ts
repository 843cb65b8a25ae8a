/** Writes the JSON Schemas to `schema/`, as the last step of the build, so that they always match the definitions. */
import { mkdir, writeFile } from "node:fs/promises";
import { z } from "zod";
import { SCHEMAS } from "./definition.js";

const folder = new URL("../../schema/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const json = z.toJSONSchema(schema, { target: "draft-2020-12", reused: "ref" });
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(json, null, 2)}\n`);
}
