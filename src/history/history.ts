/** Computes the history of a series: when each paragraph and each word of the newest text first appeared, and what was dropped on the way. */
import { compare } from "../compare.js";
import type { Entry, Relation } from "../model/comparison.js";
import type { Paragraph, Resolution, Warning } from "../model/resolution.js";
import { unitsOf } from "../words/units.js";
import { type Aged, agesOf, runsOf } from "./ages.js";
import { FirstStood, keyOf } from "./letter.js";

/** A text of the series. */
export interface SeriesText {
  readonly symbol: string | null;
  readonly title: string | null;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  /** The file's name without its folders. */
  readonly file: string;
}

/** A paragraph of a certain text of the series. */
export interface ClausePlace {
  /** Symbol of the text, or its file's name if it has none. */
  readonly symbol: string;
  readonly id: string;
}

/** A paragraph as it was in one text. */
export interface Version extends ClausePlace {
  /** What became of it since the previous text; `first` in the oldest text of the series. */
  readonly relation: Relation | "first";
  readonly substantive: boolean;
  readonly moved: boolean;
  /** Whether the link to the previous version should be checked by a reader. */
  readonly doubtful: boolean;
  /** Other old paragraphs that were merged into it. */
  readonly with: readonly string[];
  /** The last text that had it before an absence, if it comes back word for word; otherwise null. */
  readonly returned: ClausePlace | null;
  /** How many paragraphs with text come before it in its text. */
  readonly position: number;
  readonly text: string;
}

/** A run of words, and the text that added them. */
export interface DatedWords {
  readonly start: number;
  readonly end: number;
  /** Symbol of the text. */
  readonly since: string;
}

/** A paragraph of the newest text, with its past. */
export interface ParagraphHistory {
  readonly id: string;
  readonly kind: Paragraph["kind"];
  readonly label: string;
  readonly depth: number;
  readonly text: string;
  /** Where it first appears in the series, whatever its words were then; for a merged paragraph, where the oldest of its parts does. */
  readonly since: ClausePlace;
  /** Whether it is in the oldest text of the series, so that it may be older still. */
  readonly orEarlier: boolean;
  /**
   * Its versions, the oldest first; the last one is the paragraph itself. If paragraphs were merged, these are the versions of the one that
   * contributed most words.
   */
  readonly versions: readonly Version[];
  /** Runs of words that together cover its text. */
  readonly words: readonly DatedWords[];
}

/** A paragraph that was dropped on the way. */
export interface Gone extends ClausePlace {
  /** Its last version, in the text that `symbol` and `id` name. */
  readonly text: string;
  readonly since: ClausePlace;
  /** Its versions, the oldest first. */
  readonly versions: readonly Version[];
  /** Symbol of the first text without it. */
  readonly until: string;
}

/** The history of a series, as seen from the newest text. */
export interface History {
  readonly series: readonly SeriesText[];
  readonly paragraphs: readonly ParagraphHistory[];
  readonly gone: readonly Gone[];
  readonly warnings: readonly Warning[];
}

/** A paragraph that is being followed through the series. */
interface Track extends Aged {
  readonly paragraph: Paragraph;
  readonly since: Since;
  readonly versions: readonly Version[];
}

/** Where a paragraph first appears, and the number of that text in the series. */
interface Since extends ClausePlace {
  readonly age: number;
}

/**
 * Follows every paragraph of a series from text to text.
 *
 * @param texts the oldest first; all in one language
 * @param warnings known problems of the series, which are passed on
 * @returns every paragraph of the newest text with its past, and those that were dropped on the way
 * @throws UserError if two texts cannot be compared, as `compare` does
 * @example historyOf([before, after]).paragraphs.find((p) => p.id === "OP4")?.since; // => { symbol: "A/RES/63/390", id: "OP3" }
 */
export function historyOf(texts: readonly Resolution[], warnings: readonly Warning[] = []): History {
  const series = texts.map(seriesText);
  const names = series.map((text) => text.symbol ?? text.file);
  const stood = new FirstStood();
  const lastSeen = new Map<string, Track>();
  let tracks: Track[] = [];
  let gone: { readonly track: Track; readonly until: string }[] = [];
  texts.forEach((text, now) => {
    const before = texts[now - 1];
    const known = new Map(tracks.map((t) => [t.paragraph.id, t]));
    const name = names[now] ?? "";
    const positions = positionsIn(text);
    const step = before
      ? followed(compare(before, text).entries, known, text, { now, name, positions, lastSeen })
      : null;
    if (step) gone = [...gone, ...step.left.map((track) => ({ track, until: name }))];
    tracks = step?.tracks ?? text.paragraphs.map((p) => firstTrack(p, name, positions.get(p.id) ?? 0));
    for (const track of tracks) {
      stood.age(track, now);
      if (track.text !== "") lastSeen.set(keyOf(unitsOf(track.text)), track);
    }
  });
  const here = new Set(tracks.map((t) => keyOf(unitsOf(t.text))));
  return {
    series,
    paragraphs: tracks.filter((t) => t.text !== "").map((t) => told(t, names)),
    gone: gone
      .filter(({ track }) => !here.has(keyOf(unitsOf(track.text))))
      .map(({ track, until }) => goneOf(track, until)),
    warnings,
  };
}

const seriesText = ({ symbol, title, adoption, source }: Resolution): SeriesText => ({
  symbol,
  title,
  date: adoption?.date ?? null,
  file: source.split(/[\\/]/).at(-1) ?? source,
});

/** The position of each paragraph among those with text. */
function positionsIn({ paragraphs }: Resolution): ReadonlyMap<string, number> {
  return new Map(paragraphs.filter((p) => p.text !== "").map((p, i) => [p.id, i]));
}

const FIRST = { relation: "first", substantive: false, moved: false, doubtful: false } as const;

const firstTrack = (paragraph: Paragraph, symbol: string, position: number): Track => ({
  paragraph,
  text: paragraph.text,
  ages: new Uint16Array(paragraph.text.length),
  since: { symbol, id: paragraph.id, age: 0 },
  versions: [versionOf(paragraph, { symbol, position }, FIRST)],
});

const versionOf = (
  { id, text }: Paragraph,
  { symbol, position }: Pick<Version, "symbol" | "position">,
  { relation, substantive, moved, doubtful }: Pick<Version, "relation" | "substantive" | "moved" | "doubtful">,
  past: Partial<Pick<Version, "with" | "returned">> = {},
): Version => ({
  symbol,
  id,
  relation,
  substantive,
  moved,
  doubtful,
  with: [],
  returned: null,
  ...past,
  position,
  text,
});

/** What is known about both texts in a step from one text to the next. */
interface Step {
  readonly now: number;
  readonly name: string;
  readonly positions: ReadonlyMap<string, number>;
  /** The last place of each paragraph's words, by their key. */
  readonly lastSeen: ReadonlyMap<string, Track>;
}

/** The paragraphs of the next text with their past, in order, and those that it dropped. */
function followed(
  entries: readonly Entry[],
  known: ReadonlyMap<string, Track>,
  text: Resolution,
  { now, name, positions, lastSeen }: Step,
): { tracks: Track[]; left: Track[] } {
  const paragraphs = new Map(text.paragraphs.map((p) => [p.id, p]));
  const found = new Map<string, Track>();
  const left: Track[] = [];
  for (const entry of entries) {
    const olds = new Map(entry.old.flatMap((id) => (known.has(id) ? [[id, known.get(id) as Track] as const] : [])));
    const news = entry.new.flatMap((id) => paragraphs.get(id) ?? []);
    if (news.length === 0) left.push(...[...olds.values()].filter((t) => t.text !== ""));
    const ages = agesOf(entry, olds, new Map(news.map((p) => [p.id, p.text])), now);
    news.forEach((paragraph, i) => {
      const sources = sourcesOf(entry, paragraph.id, i).flatMap((id) => olds.get(id) ?? []);
      const main = sources[0];
      const returned = main ? undefined : lastSeen.get(keyOf(unitsOf(paragraph.text)));
      const past = main ?? returned;
      const here = { symbol: name, position: positions.get(paragraph.id) ?? 0 };
      const version = versionOf(
        paragraph,
        here,
        { ...entry, doubtful: entry.evidence?.doubtful ?? false },
        {
          with: entry.old.filter((id) => id !== main?.paragraph.id),
          returned: returned ? placeOf(returned) : null,
        },
      );
      found.set(paragraph.id, {
        paragraph,
        text: paragraph.text,
        ages:
          returned?.text === paragraph.text ? returned.ages.slice() : (ages.get(paragraph.id) ?? new Uint16Array(0)),
        since: oldest(returned ? [returned] : sources) ?? { symbol: name, id: paragraph.id, age: now },
        versions: [...(past?.versions ?? []), version],
      });
    });
  }
  return { tracks: text.paragraphs.flatMap((p) => found.get(p.id) ?? []), left };
}

/** The old paragraphs of an entry that went into a new one, the one that contributed most words first. */
function sourcesOf(entry: Entry, id: string, position: number): string[] {
  if (entry.old.length < 2) return [...entry.old];
  if (entry.segments.length === 0) return entry.old.slice(position, position + 1);
  const shared = new Map(entry.new.length === 1 ? entry.old.map((old) => [old, 0]) : []);
  for (const { kind, old, new: now } of entry.segments) {
    if (kind === "same" && now.paragraph === id)
      shared.set(old.paragraph, (shared.get(old.paragraph) ?? 0) + old.end - old.start);
  }
  const sources = [...shared].sort((a, b) => b[1] - a[1]).map(([old]) => old);
  return sources.length > 0 ? sources : entry.old.slice(0, 1);
}

/** Where the oldest of some paragraphs first appears. */
const oldest = (tracks: readonly Track[]): Since | undefined =>
  tracks.map((track) => track.since).reduce<Since | undefined>((a, b) => (a && a.age <= b.age ? a : b), undefined);

const placeOf = ({ versions, paragraph }: Track): ClausePlace => {
  const last = versions.at(-1);
  return { symbol: last?.symbol ?? "", id: last?.id ?? paragraph.id };
};

const sinceOf = ({ since: { symbol, id } }: Track): ClausePlace => ({ symbol, id });

const told = (track: Track, names: readonly string[]): ParagraphHistory => ({
  id: track.paragraph.id,
  kind: track.paragraph.kind,
  label: track.paragraph.label,
  depth: track.paragraph.depth,
  text: track.text,
  since: sinceOf(track),
  orEarlier: track.since.age === 0,
  versions: track.versions,
  words: runsOf(track).map(({ start, end, age }) => ({ start, end, since: names[age] ?? "" })),
});

const goneOf = (track: Track, until: string): Gone => ({
  ...placeOf(track),
  text: track.text,
  since: sinceOf(track),
  versions: track.versions,
  until,
});
