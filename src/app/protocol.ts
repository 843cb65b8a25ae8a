/** What the page and its worker say to each other. */
import type { LanguageCode } from "../model/resolution.js";

/** A document as it was dropped, chosen or pasted. */
export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The forms that a comparison can be saved in. */
export type SavedForm = "docx" | "table" | "xlsx" | "md" | "json" | "html";

/** What the page asks for. */
export type Request =
  | {
      readonly kind: "compare";
      /** The later text, or null where it has to be told from the others. */
      readonly now: Given | null;
      /** The earlier text, or texts among which it is looked for. */
      readonly others: readonly Given[];
      readonly ui: LanguageCode;
    }
  | { readonly kind: "render"; readonly form: SavedForm; readonly ui: LanguageCode }
  /** The code that reads PDF, packed with gzip; sent once, before the first PDF. */
  | { readonly kind: "pdf"; readonly code: Uint8Array<ArrayBuffer> };

/** What the worker answers. */
export type Answer =
  | { readonly kind: "reading"; readonly name: string; readonly done: number; readonly of: number }
  | { readonly kind: "comparing" }
  | {
      readonly kind: "compared";
      /** The report as a page. */
      readonly page: string;
      readonly old: string;
      readonly new: string;
      /** Why the earlier text is the one that was taken, in one sentence; null where it was given. */
      readonly reason: string | null;
    }
  | { readonly kind: "rendered"; readonly form: SavedForm; readonly content: string | Uint8Array }
  /** None of the texts is one that the later text follows. */
  | { readonly kind: "not-found"; readonly name: string; readonly among: number }
  /** Several texts, and none that follows another. */
  | { readonly kind: "which-is-new" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };
