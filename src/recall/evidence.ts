/** Weighs the evidence in a text that one of the resolutions it cites is its predecessor. */
import type { Language } from "../language/language.js";
import { LANGUAGES } from "../language/languages.js";
import { findNumerals } from "../language/numerals.js";
import type { Paragraph, Resolution } from "../model/resolution.js";
import {
  type Body,
  bodyOfDraft,
  compareSymbols,
  parseSymbol,
  type ResolutionSymbol,
  regularSession,
  sessionOfDate,
  sessionOfDraft,
  sessionOfSymbol,
} from "../model/symbol.js";
import type { Citation } from "./citations.js";
import { coverageOf } from "./likeness.js";
import { plainText } from "./plain-text.js";
import { namesAgenda, namesLatest, namesSeries, recalls } from "./words.js";

/** Names of the parts of evidence. The last two require the other text. */
export type EvidenceName =
  | "recalled"
  | "recent"
  | "series"
  | "latest"
  | "title"
  | "repeated"
  | "agenda"
  | "same title"
  | "likeness";

/** One part of the evidence. */
export interface PredecessorEvidence {
  readonly name: EvidenceName;
  /** How much it adds to the score. */
  readonly weight: number;
}

/**
 * The most that each part can add, chosen so that no single part decides: a resolution recalled in the first paragraph (33) from last
 * session (25) is accepted, one from ten sessions ago without other evidence is not.
 */
const MOST = {
  recalled: 0.33,
  recent: 0.25,
  latest: 0.12,
  title: 0.12,
  agenda: 0.08,
  series: 0.05,
  repeated: 0.05,
} as const;

/** The weight of each further recalling paragraph, relative to the one before: a text recalls its predecessor first. */
const LATER_RECALL = 0.88;
/** The weight of a citation outside the recalls of the preamble: in an operative paragraph; in a footnote. */
const ELSEWHERE = 0.35;
const PREAMBULAR = 0.55;
const IN_NOTES = 0.1;
/** How likely a resolution is continued after this many sessions: most are continued yearly, many every second or third year. */
const AFTER_SESSIONS = [0.6, 1, 0.95, 0.75, 0.6, 0.45, 0.3] as const;
const AFTER_MANY = 0.1;
/** The weight of a resolution that is not the most recent one of the list it is cited in. */
const OLDER_IN_LIST = 0.4;
/** How far from the beginning of a paragraph its recalling phrase may be. */
const OPENING_REACH = 48;
/** How many letters before a citation "the most recent of which" counts for it, and around it the words of the title. */
const LATEST_REACH = 60;
const TITLE_REACH = 260;

/** A resolution that may be the predecessor of a text, with the evidence for it. */
export interface Candidate {
  readonly symbol: string;
  readonly parts: ResolutionSymbol;
  /** Null if the text does not cite it and only a library's title supports it. */
  readonly citation: Citation | null;
  readonly evidence: readonly PredecessorEvidence[];
  /** The sum of the evidence, from 0 to 1. */
  readonly score: number;
}

/** The symbol of a text, or null if it is not that of a resolution, as in drafts. */
export const ownSymbol = ({ symbol }: Resolution): ResolutionSymbol | null =>
  symbol === null ? null : parseSymbol(symbol);

/** The body that a text belongs to. */
export const ownBody = (resolution: Resolution): Body => ownSymbol(resolution)?.body ?? bodyOfDraft(resolution.symbol);

/** The session that a text belongs to: from its symbol, or its date, or else one after the latest session it cites. */
export function ownSession(resolution: Resolution, cited: readonly Citation[]): number | null {
  const symbol = ownSymbol(resolution);
  const stated = symbol ? sessionOfSymbol(symbol) : sessionOfDraft(resolution.symbol);
  if (stated) return stated;
  const date = resolution.adoption?.date;
  if (date) return sessionOfDate(date);
  const sessions = cited.flatMap((c) => sessionOfSymbol(c.parts) ?? []);
  return sessions.length === 0 ? null : Math.max(...sessions) + 1;
}

/**
 * The resolutions that may be the predecessor of a text, by its own words alone.
 *
 * @param cited see `citations`
 * @returns older resolutions of the text's own body, the likeliest first
 */
export function candidates(resolution: Resolution, cited: readonly Citation[]): Candidate[] {
  const own = ownSymbol(resolution);
  const body = ownBody(resolution);
  const eligible = cited.filter(
    (c) => c.kind === "resolution" && c.body === body && !(own && compareSymbols(c.parts, own) >= 0),
  );
  const reading = readingOf(resolution, eligible);
  return eligible
    .map((citation) => {
      const evidence = evidenceFor(citation, reading);
      return {
        symbol: citation.symbol,
        parts: citation.parts,
        citation,
        evidence,
        score: evidence.reduce((sum, part) => sum + part.weight, 0),
      };
    })
    .sort((a, b) => b.score - a.score || compareSymbols(b.parts, a.parts));
}

/** How many sessions ahead a text may put itself on the agenda: the next one, or a few later if it does not recur every year. */
const MOST_AHEAD = 5;

/**
 * The distance in sessions between the texts of a series, from the session for which a text puts itself on the agenda: what comes back in
 * two sessions was last adopted two sessions ago.
 *
 * @returns null if the text does not say
 */
export function sessionsApart(resolution: Resolution, session: number | null): number | null {
  const language = LANGUAGES[resolution.language];
  if (session === null) return null;
  for (const { kind, text } of resolution.paragraphs.toReversed()) {
    if (kind === "preambular" || !namesAgenda(text, language)) continue;
    const ahead = findNumerals(text, language)
      .filter((n) => n.ordinal)
      .map((n) => n.value - session);
    const apart = ahead.find((sessions) => sessions > 0 && sessions <= MOST_AHEAD);
    if (apart !== undefined) return apart;
  }
  return null;
}

/** A text, prepared with what the evidence needs to know about its paragraphs. */
interface Reading {
  readonly resolution: Resolution;
  readonly language: Language;
  readonly session: number | null;
  /** See `sessionsApart`. */
  readonly apart: number | null;
  readonly paragraphs: ReadonlyMap<string, Paragraph>;
  /** Addresses of the preambular paragraphs that recall, in order; the index is the rank. */
  readonly recalling: readonly string[];
  /** The most recent resolution that each paragraph cites. */
  readonly newest: ReadonlyMap<string, ResolutionSymbol>;
  /** How much of the text's title occurs in a stretch of text; see `coverageOf`. */
  readonly coverage: (text: string) => number;
}

function readingOf(resolution: Resolution, cited: readonly Citation[]): Reading {
  const language = LANGUAGES[resolution.language];
  const citing = new Set(cited.flatMap((c) => c.where));
  const newest = new Map<string, ResolutionSymbol>();
  for (const { where, parts } of cited) {
    for (const id of where) {
      const known = newest.get(id);
      if (!known || compareSymbols(parts, known) > 0) newest.set(id, parts);
    }
  }
  const session = ownSession(resolution, cited);
  return {
    resolution,
    language,
    session,
    apart: sessionsApart(resolution, session),
    paragraphs: new Map(resolution.paragraphs.map((p) => [p.id, p])),
    recalling: resolution.paragraphs
      .filter((p) => p.kind === "preambular" && citing.has(p.id))
      .filter((p) => recalls(plainText(p.text.slice(0, OPENING_REACH)).text, language))
      .map((p) => p.id),
    newest,
    coverage: coverageOf(resolution.title ?? ""),
  };
}

function evidenceFor(citation: Citation, reading: Reading): PredecessorEvidence[] {
  const places = citation.places.map((place) => {
    const paragraph = reading.paragraphs.get(place.where);
    return { place, text: paragraph?.text ?? "", rank: reading.recalling.indexOf(place.where) };
  });
  const ranks = places.map((p) => p.rank).filter((rank) => rank >= 0);
  const preambular = citation.where.some((id) => reading.paragraphs.get(id)?.kind === "preambular");
  const elsewhere = citation.inNotesOnly ? IN_NOTES : preambular ? PREAMBULAR : ELSEWHERE;
  const recalled = ranks.length > 0 ? LATER_RECALL ** Math.min(...ranks) : elsewhere;
  const newestOfList = citation.where.some((id) => {
    const newest = reading.newest.get(id);
    return newest !== undefined && compareSymbols(newest, citation.parts) === 0;
  });
  const { language } = reading;
  const before = places.map(
    ({ place, text }) => plainText(text.slice(Math.max(0, place.start - LATEST_REACH), place.start)).text,
  );
  const about = places.map(({ place, text }) =>
    text.slice(Math.max(0, place.start - TITLE_REACH), place.end + TITLE_REACH),
  );
  const covered = Math.max(0, ...about.map(reading.coverage));
  const parts: PredecessorEvidence[] = [
    { name: "recalled", weight: MOST.recalled * recalled },
    {
      name: "recent",
      weight: MOST.recent * recency(citation.parts, reading.session) * (newestOfList ? 1 : OLDER_IN_LIST),
    },
    {
      name: "series",
      weight: about.some((text) => namesSeries(plainText(text).text, language)) ? MOST.series : 0,
    },
    { name: "latest", weight: before.some((text) => namesLatest(text, language)) ? MOST.latest : 0 },
    { name: "title", weight: MOST.title * covered },
    { name: "agenda", weight: MOST.agenda * Number(onAgenda(citation.parts, reading)) },
    { name: "repeated", weight: MOST.repeated * Math.min(1, (citation.where.length - 1) / 2) },
  ];
  return parts.filter((part) => part.weight > 0);
}

/** Whether a resolution is from the session in which, according to the text's own agenda, the series was last adopted. */
function onAgenda(symbol: ResolutionSymbol, { session, apart }: Reading): boolean {
  return session !== null && apart !== null && regularSession(symbol) === session - apart;
}

/** How likely the resolution with this symbol is to be continued in a session, from 0 to 1. */
export function recency(symbol: ResolutionSymbol, session: number | null): number {
  const cited = sessionOfSymbol(symbol);
  if (cited === null || session === null) return AFTER_MANY;
  // The Assembly takes up a matter once a session, the councils as often as they like.
  const age = symbol.body === "GA" ? session - cited : Math.max(1, session - cited);
  return AFTER_SESSIONS[age] ?? AFTER_MANY;
}
