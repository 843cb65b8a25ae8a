/** Interprets a page's drawing operators into runs of glyphs with their positions, the way a PDF viewer lays them out. */
import type { Content, DrawnGlyph, FontMetrics, Glyph, GlyphRun, Operator } from "./glyph-run.js";
import { IDENTITY, type Matrix, matrixOf, place, times } from "./matrix.js";

/** Glyphs that are this far apart, in ems, belong to different runs. */
const RUN_GAP = 1.2;
/** How far a glyph may overlap the previous one, in ems. */
const RUN_OVERLAP = 0.5;
/** The largest difference between baselines within one run, in ems. */
const RUN_SLIP = 0.05;

/** Number of a glyph that has none. */
const UNNUMBERED = -1;

/** Ligatures: ﬁ, ﬀ and the like. */
const LIGATURES = /[\ufb00-\ufb06]/g;
const spelt = (ligature: string): string => ligature.normalize("NFKC");

/** The state that text operators change. */
interface TextState {
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const FIRST_STATE: TextState = {
  font: "",
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/**
 * Interprets the operators of a page and collects what they write.
 *
 * @param metricsOf returns what is known about a font
 * @param view left, bottom, right and top of the page: anything drawn outside it is invisible
 */
export function glyphRuns(
  operators: Iterable<Operator>,
  metricsOf: (font: string) => FontMetrics,
  view: readonly number[],
): GlyphRun[] {
  const page = new Pen(metricsOf, view);
  for (const { name, args } of operators) page.follow(name, args);
  return page.finish();
}

class Pen {
  readonly #metricsOf: (font: string) => FontMetrics;
  readonly #view: readonly number[];
  readonly #runs: GlyphRun[] = [];
  #ctm: Matrix = IDENTITY;
  #text: TextState = { ...FIRST_STATE };
  #saved: { readonly ctm: Matrix; readonly text: TextState }[] = [];
  #matrix: Matrix = IDENTITY;
  /** Where the line began, and where the pen is, along and across the line. */
  #line: readonly [number, number] = [0, 0];
  #at: readonly [number, number] = [0, 0];
  readonly #contents: Content[] = [];
  #run: RunInProgress | null = null;

  constructor(metricsOf: (font: string) => FontMetrics, view: readonly number[]) {
    this.#metricsOf = metricsOf;
    this.#view = view;
  }

  follow(name: string, args: readonly unknown[]): void {
    const [first] = args;
    const number = typeof first === "number" ? first : 0;
    switch (name) {
      case "save":
        this.#saved.push({ ctm: this.#ctm, text: { ...this.#text } });
        break;
      case "restore":
      case "paintFormXObjectEnd":
        this.#restore();
        break;
      case "transform":
        this.#ctm = times(this.#ctm, matrixOf(args));
        break;
      case "paintFormXObjectBegin":
        this.#saved.push({ ctm: this.#ctm, text: { ...this.#text } });
        if (first) this.#ctm = times(this.#ctm, matrixOf(first));
        break;
      case "beginText":
        this.#matrix = IDENTITY;
        this.#moveTo(0, 0);
        break;
      case "setTextMatrix":
        this.#matrix = matrixOf(first);
        this.#moveTo(0, 0);
        break;
      case "setFont":
        Object.assign(this.#text, { font: String(first), size: Number(args[1]) });
        break;
      case "setGState":
        for (const [key, value] of first as [string, unknown][])
          if (key === "Font" && Array.isArray(value)) this.follow("setFont", value);
        break;
      case "setCharSpacing":
        this.#text.charSpacing = number;
        break;
      case "setWordSpacing":
        this.#text.wordSpacing = number;
        break;
      case "setHScale":
        this.#text.scale = number / 100;
        break;
      case "setLeading":
        this.#text.leading = -number;
        break;
      case "setTextRise":
        this.#text.rise = number;
        break;
      case "moveText":
        this.#moveBy(number, Number(args[1]));
        break;
      case "setLeadingMoveText":
        this.#text.leading = Number(args[1]);
        this.#moveBy(number, Number(args[1]));
        break;
      case "nextLine":
        this.#moveBy(0, this.#text.leading);
        break;
      case "beginMarkedContent":
      case "beginMarkedContentProps":
        this.#contents.push(contentOf(first, args[1]) ?? this.#contents.at(-1) ?? null);
        break;
      case "endMarkedContent":
        this.#contents.pop();
        break;
      case "showText":
        if (Array.isArray(first)) this.#show(first);
        break;
    }
  }

  finish(): GlyphRun[] {
    this.#endRun();
    return this.#runs;
  }

  #restore(): void {
    const before = this.#saved.pop();
    if (before) [this.#ctm, this.#text] = [before.ctm, before.text];
  }

  #moveTo(x: number, y: number): void {
    this.#line = [x, y];
    this.#at = [x, y];
  }

  #moveBy(x: number, y: number): void {
    this.#moveTo(this.#line[0] + x, this.#line[1] + y);
  }

  /** Writes glyphs; a number among them moves the pen back by thousandths of an em. */
  #show(glyphs: readonly (DrawnGlyph | number | null)[]): void {
    const { font, size, charSpacing, wordSpacing, scale, rise } = this.#text;
    const { unit } = this.#metricsOf(font);
    const toPage = times(this.#ctm, this.#matrix);
    const em = Math.abs(size * scale) * Math.hypot(toPage[0], toPage[1]);
    let [x, y] = this.#at;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === "number") {
        x -= (glyph / 1000) * size * scale;
        continue;
      }
      const advance = glyph.width * unit * size * scale;
      if (em > 0 && glyph.unicode !== "")
        this.#put(
          {
            text: glyph.unicode.replace(LIGATURES, spelt),
            code: glyph.originalCharCode ?? UNNUMBERED,
            advance: advance / Math.abs(size * scale),
          },
          place(toPage, x, y + rise),
          { toPage, em },
        );
      x += advance + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
    this.#at = [x, y];
  }

  #put(
    { text, code, advance }: Omit<Glyph, "gap">,
    [x, y]: readonly [number, number],
    { toPage, em }: { readonly toPage: Matrix; readonly em: number },
  ): void {
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#view;
    if (x < left || x > right || y < bottom || y > top) return;
    const { font, size, scale } = this.#text;
    const content = this.#contents.at(-1) ?? null;
    const [a, b, c, d] = toPage;
    let run = this.#run;
    let gap = 0;
    if (run) {
      const along = Math.hypot(a, b) || 1;
      const [dx, dy] = [x - run.end[0], y - run.end[1]];
      gap = (dx * a + dy * b) / along / em;
      const slip = (dy * a - dx * b) / along / em;
      const sameRun =
        run.fontName === font &&
        run.content === content &&
        Math.abs(run.em - em) < em * RUN_SLIP &&
        Math.abs(slip) < RUN_SLIP &&
        gap < RUN_GAP &&
        gap > -RUN_OVERLAP;
      if (!sameRun) {
        this.#endRun();
        run = null;
      }
    }
    if (!run) {
      gap = 0;
      const transform = [a * size * scale, b * size * scale, c * size, d * size, x, y];
      run = { glyphs: [], transform, fontName: font, content, em, end: [x, y] };
      this.#run = run;
    }
    run.glyphs.push({ text, code, gap, advance });
    const length = (advance * em) / (Math.hypot(a, b) || 1);
    run.end = [x + a * length, y + b * length];
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = null;
    if (!run) return;
    const [x = 0, y = 0] = run.transform.slice(4);
    const { glyphs, transform, fontName, content } = run;
    this.#runs.push({ glyphs, transform, width: Math.hypot(run.end[0] - x, run.end[1] - y), fontName, content });
  }
}

/** The marked content that begins; null if it is neither numbered nor an artifact, so that it belongs to the content around it. */
function contentOf(tag: unknown, number: unknown): Content {
  if (typeof number === "number") return number;
  const name = typeof tag === "string" ? tag : (tag as { name?: unknown } | null)?.name;
  return name === "Artifact" ? "artifact" : null;
}

interface RunInProgress {
  readonly glyphs: Glyph[];
  readonly transform: readonly number[];
  readonly fontName: string;
  readonly content: Content;
  readonly em: number;
  end: readonly [number, number];
}
