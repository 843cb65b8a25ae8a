/** The messages between the page and its worker. */
import type { LanguageCode } from "../model/resolution.js";

/** A document as it was dropped, chosen or pasted. */
export interface Given {
  /** Tells it from all others of the page: a worker gets a copy of it with each request. */
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
}

/** What was given so far. */
export interface GivenTexts {
  /** The later text, or null where it has to be told from the others. */
  readonly now: Given | null;
  /** The earlier text, or texts among which it is looked for. */
  readonly others: readonly Given[];
}

/** The forms that a report can be saved in. */
export type SavedForm = "docx" | "into" | "table" | "xlsx" | "md" | "json" | "html";

/** What can be seen of the texts that were given; each is a function of `views.ts` and a name in the labels. */
export type ViewName = "changes" | "sources" | "history" | "languages" | "find";

/** What the page asks for. */
export type Request =
  /** Takes the place of all texts that were given before. A text that is surely needed is read at once, the others when a view asks. */
  | ({ readonly kind: "texts" } & GivenTexts)
  | {
      readonly kind: "show";
      readonly view: ViewName;
      /** Language of the report's own words. */
      readonly ui: LanguageCode;
      /** Words to find. */
      readonly phrase: string;
    }
  /** Compares anew as a reader's file of corrections says. */
  | { readonly kind: "correct"; readonly content: string }
  /** The report that is shown, in a form to save. */
  | { readonly kind: "render"; readonly form: SavedForm }
  /** The code that reads PDF, packed with gzip; the answer to `needs-pdf`. */
  | { readonly kind: "pdf"; readonly code: Uint8Array<ArrayBuffer> };

/** What the worker answers. */
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
      /** What a saved file is called, without its ending. */
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
  /** None of the texts is one that the later text follows. */
  | { readonly kind: "not-found"; readonly name: string; readonly among: number }
  /** Several texts, and none that follows another. */
  | { readonly kind: "which-is-new" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

/** The names of two texts that were compared. */
export interface PairShown {
  readonly old: string;
  readonly new: string;
  /** Why the earlier text is the one that was taken, in one sentence; null where it was given. */
  readonly reason: string | null;
}
