/** Renders agreed language as JSON; `schema/sources.json` and `schema/find.json` describe it. */
import type { LanguageCode } from "../../model/resolution.js";
import type { Hit } from "../../sources/lookup.js";
import type { Sources } from "../../sources/sources.js";
import { JSON_VERSION } from "../json.js";

/** A place in a text of the library. */
interface HitDocument {
  readonly symbol: string;
  readonly id: string;
  /** ISO date of adoption, or null. */
  readonly date: string | null;
  /** Range of the words in the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
  readonly similarity: number;
  /** Words that the passage has not, as ranges into the paragraph. */
  readonly differs: readonly { readonly start: number; readonly end: number }[];
  /** The paragraph. */
  readonly text: string;
}

const hitDocument = ({ text, id, start, end, exact, similarity, differs, words }: Hit): HitDocument => ({
  symbol: text.symbol,
  id,
  date: text.date,
  start,
  end,
  exact,
  similarity: Math.round(similarity * 1000) / 1000,
  differs,
  text: words,
});

/** What the document of a text's sources holds. */
export interface SourcesDocument {
  readonly version: typeof JSON_VERSION;
  readonly sources: readonly {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly kind: "paragraph" | "insertion";
    readonly matches: readonly HitDocument[];
  }[];
  /** How many texts were looked through. */
  readonly texts: number;
}

/** The sources of what a text adds as one JSON document, with a line end. */
export function sourcesJson({ sources, texts }: Sources): string {
  const document: SourcesDocument = {
    version: JSON_VERSION,
    sources: sources.map(({ id, start, end, kind, matches }) => ({
      id,
      start,
      end,
      kind,
      matches: matches.map(hitDocument),
    })),
    texts,
  };
  return `${JSON.stringify(document)}\n`;
}

/** What the document of a search holds. */
export interface FindDocument {
  readonly version: typeof JSON_VERSION;
  readonly hits: readonly (HitDocument & { readonly language: LanguageCode })[];
  readonly texts: number;
}

/** The places where a phrase stands as one JSON document, with a line end. */
export function hitsJson(hits: readonly Hit[], language: LanguageCode, texts: number): string {
  const document: FindDocument = {
    version: JSON_VERSION,
    hits: hits.map((hit) => ({ ...hitDocument(hit), language })),
    texts,
  };
  return `${JSON.stringify(document)}\n`;
}
