// Writes the character maps and standard fonts of pdf.js into a module, for the page in the browser, which cannot fetch them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const files = {};
for (const folder of ["cmaps", "standard_fonts"]) {
  for (const name of readdirSync(join(root, folder))) {
    if (!name.startsWith("LICENSE")) files[name] = readFileSync(join(root, folder, name));
  }
}
const zip = Buffer.from(zipSync(files, { level: 9, mtime: "1980-01-01" })).toString("base64");
writeFileSync(
  fileURLToPath(new URL("../dist/read/pdf/resources.js", import.meta.url)),
  `export const RESOURCES = "${zip}";\n`,
);
