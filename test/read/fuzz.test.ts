import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/errors.js";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { docxFile } from "../support/docx-file.js";
import { mutate, random } from "../support/mutate.js";
import { simplePdf } from "../support/simple-pdf.js";

const FIXTURES = join(import.meta.dirname, "../fixtures/read");
const SEED = 63_72;
const RUNS = 120;
/** No damaged file of a few kilobytes may take longer than this, in milliseconds. */
const SLOWEST = 5000;

const fixtures = (form: string, file: string): Uint8Array[] =>
  readdirSync(join(FIXTURES, form)).map((name) => readFileSync(join(FIXTURES, form, name, file)));

const parsed = (file: string): Uint8Array => readFileSync(join(FIXTURES, "../parse", file));

const docx = docxFile({
  parts: Object.fromEntries(
    ["document.xml", "numbering.xml"].map((part) => [
      part,
      readFileSync(join(FIXTURES, "docx/numbers-counted-by-word", part), "utf8"),
    ]),
  ),
  relations: { n: "numbering.xml" },
});

/** A DOCX whose zip is sound and one part of which is damaged. */
function damagedInside(bytes: Uint8Array, next: () => number): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[Math.floor(next() * names.length)] ?? "";
  return zipSync({ ...files, [name]: mutate(files[name] ?? new Uint8Array(), next) });
}

const AKN = Buffer.from(`<?xml version="1.0"?><akomaNtoso><statement name="resolution"><meta><identification>
<FRBRlanguage language="eng"/></identification></meta><preface><p><docNumber>64/50.</docNumber><docTitle>A title</docTitle></p></preface>
<preamble><formula><p><span class="italic">The General Assembly</span>,</p></formula><container><p><span class="italic">Recalling</span>
 its resolution 63/72<authorialNote marker="1"><p>A/64/173.</p></authorialNote>,</p></container></preamble><mainBody><paragraph><num>1.</num>
<content><p><span class="italic">Decides</span> to act;</p></content></paragraph></mainBody></statement></akomaNtoso>`);

const TEXT = Buffer.from(
  "64/50. A title\n\n     The General Assembly,\n\n     Recalling its resolution 63/72,1\n\n     1. Decides to act;\n\n______\n1 A/64/173.\n",
);

const PDF = simplePdf([
  [
    { x: 78, y: 100, text: "64/50.", font: "bold" },
    { x: 123, y: 100, text: "A title", font: "bold" },
    { x: 147, y: 130, text: "The General Assembly", font: "italic" },
    { x: 233, y: 130, text: "," },
    { x: 147, y: 160, text: "1." },
    { x: 170, y: 160, text: "Decides to act;" },
  ],
]);

const FORMS: readonly (readonly [form: string, files: readonly Uint8Array[], damage: typeof mutate])[] = [
  ["DOC", fixtures("doc", "file.doc"), mutate],
  ["DOCX", [docx], mutate],
  ["DOCX with a damaged part", [docx], damagedInside],
  ["HTML", fixtures("html", "page.html"), mutate],
  ["Akoma Ntoso", [AKN], mutate],
  ["PDF", [PDF], mutate],
  ["RTF", [parsed("rtf-notes-lists-changes-and-encodings/source.rtf")], mutate],
  ["OpenDocument", [parsed("fodt-notes-lists-and-changes/source.fodt")], mutate],
  ["web archive", [parsed("mhtml-page-quoted-printable/source.mht")], mutate],
  ["text", [TEXT, Buffer.from(TEXT.toString(), "utf16le")], mutate],
];

describe("damaged files give a result or one sentence", () => {
  it.each(FORMS)("%s", async (_form, files, damage) => {
    const next = random(SEED);
    for (let run = 0; run < RUNS; run++) {
      const bytes = damage(files[run % files.length] ?? new Uint8Array(), next);
      const started = performance.now();
      const outcome = await readBytes(bytes, { name: "x", limits: { seconds: 20, expanded: 1 << 24 } })
        .then((text) => parse(text).form)
        .catch((error: unknown) => (error instanceof UserError ? error.code : error));
      expect(outcome, `run ${run} of seed ${SEED}`).toBeTypeOf("string");
      expect(performance.now() - started, `milliseconds of run ${run}`).toBeLessThan(SLOWEST);
    }
  });
});
