/** Resolutions for the tests of the alignment, written as lines. */
import { uniqueAddresses } from "../../src/model/address.js";
import type { LanguageCode, Paragraph, ParagraphKind, Resolution } from "../../src/model/resolution.js";

const LINE = /^(?<indent>\s*)(?:(?<number>\d+\.)\s|(?<label>\([a-z]+\))\s|(?<heading>#)\s|(?<empty>∅$))?(?<text>.*)$/u;

/**
 * A resolution from lines: `# Heading`, `1. operative`, `(a) sub-paragraph` (deeper ones indented by two spaces), `∅`
 * for the empty paragraphs that official files have, and anything else preambular. `[1]` is a footnote's mark.
 */
export function resolutionOf(
  lines: readonly string[],
  notes: readonly string[] = [],
  language: LanguageCode = "en",
): Resolution {
  const unique = uniqueAddresses();
  const counts = new Map<string, number>();
  const open: string[] = [];
  const paragraphs = lines.map((line): Paragraph => {
    const { indent = "", number, label, heading, empty, text = "" } = LINE.exec(line)?.groups ?? {};
    const depth = label ? 1 + indent.length / 2 : 0;
    open.length = Math.min(open.length, depth);
    const parent = open.at(-1) ?? null;
    const kind: ParagraphKind = number
      ? "operative"
      : label
        ? "subparagraph"
        : heading
          ? "heading"
          : empty
            ? "unnumbered"
            : "preambular";
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const prefix = { heading: "H", unnumbered: "U", preambular: "PP" }[kind as string] ?? "";
    const id = unique(number ? `OP${number.slice(0, -1)}` : label ? `${parent ?? ""}${label}` : `${prefix}${count}`);
    if (kind === "operative" || kind === "subparagraph") open[depth] = id;
    const marks = [...text.matchAll(/\[(\d+)\]/gu)].map((m) => ({ at: m.index, note: `FN${m[1]}` }));
    return {
      id,
      kind,
      label: number ?? label ?? "",
      depth,
      parent,
      text: text.replace(/\[\d+\]/gu, ""),
      opening: null,
      marks,
      repairs: [],
    };
  });
  return {
    source: "a test",
    form: "txt",
    symbol: null,
    title: null,
    language,
    masthead: [],
    paragraphs,
    footnotes: notes.map((text, k) => ({ id: `FN${k + 1}`, mark: String(k + 1), text })),
    adoption: null,
    vote: null,
    setAside: [],
    warnings: [],
  };
}
