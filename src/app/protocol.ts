/** The messages between the page and its worker. */
import type { LanguageCode } from "../model/resolution.js";

/** A document as it was dropped, chosen or pasted. */
export interface Given {
  /** Identifies it among all files of the page; a worker gets a copy of it with each request. */
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
}

/** The texts given so far. */
export interface GivenTexts {
  /** The later text, or null if it has to be found among the others. */
  readonly now: Given | null;
  /** The earlier text, or texts among which it is searched for. */
  readonly others: readonly Given[];
}

/** The formats in which a report can be saved. */
export type SavedForm = "docx" | "into" | "table" | "xlsx" | "md" | "json" | "html";

/** The views of the texts given; each is a function of `views.ts` and a name in the labels. */
export type ViewName = "changes" | "sources" | "history" | "languages" | "find";

/** A request of the page. */
export type Request =
  /** Replaces all texts that were given before. A text that is certainly needed is read at once, the others when a view needs them. */
  | ({ readonly kind: "texts" } & GivenTexts)
  | {
      readonly kind: "show";
      readonly view: ViewName;
      /** Language of the report's own words. */
      readonly ui: LanguageCode;
      /** Words to find. */
      readonly phrase: string;
    }
  /** Compares again, following a reader's corrections file. */
  | { readonly kind: "correct"; readonly content: string }
  /** Asks for the current report in a format to save. */
  | { readonly kind: "render"; readonly form: SavedForm }
  /** The code that reads PDF, compressed with gzip; the answer to `needs-pdf`. */
  | { readonly kind: "pdf"; readonly code: Uint8Array<ArrayBuffer> };

/** An answer of the worker. */
export type Answer =
  | { readonly kind: "reading"; readonly name: string; readonly done: number; readonly of: number }
  | { readonly kind: "working" }
  | { readonly kind: "needs-pdf" }
  | {
      readonly kind: "shown";
      readonly view: ViewName;
      /** The report as a page. */
      readonly page: string;
      /** The forms that it can be saved in. */
      readonly forms: readonly SavedForm[];
      /** The name of a saved file, without its extension. */
      readonly name: string;
      /** The two texts, where two were compared. */
      readonly pair: PairShown | null;
    }
  | {
      readonly kind: "rendered";
      readonly form: SavedForm;
      readonly content: string | Uint8Array;
      readonly name: string;
    }
  /** None of the texts is the predecessor of the later text. */
  | { readonly kind: "not-found"; readonly name: string; readonly among: number }
  /** Several texts, none of which follows another. */
  | { readonly kind: "which-is-new" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

/** The names of two texts that were compared. */
export interface PairShown {
  readonly old: string;
  readonly new: string;
  /** Why the earlier text was chosen, in one sentence; null if it was given. */
  readonly reason: string | null;
}
