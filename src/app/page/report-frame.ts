/// <reference lib="dom" />
/** The messages about corrections between the page and the report in its frame. */

/** What a reader corrected on the report. */
export interface CorrectionsMade {
  readonly kind: "corrections";
  /** Whether the file is to be saved, or the texts are to be aligned again. */
  readonly wish: "save" | "anew";
  /** The file of corrections. */
  readonly content: string;
  /** The item that the reader was at. */
  readonly at: string | null;
}

export const isCorrections = (data: unknown): data is CorrectionsMade =>
  typeof data === "object" && data !== null && (data as Partial<CorrectionsMade>).kind === "corrections";

/** Makes the next report in the frame show the place where the reader was, ready for further corrections. */
export function restoredPlace(frame: HTMLIFrameElement, at: string | null): void {
  // The report's frame has no origin that could be named.
  frame.addEventListener("load", () => frame.contentWindow?.postMessage({ kind: "go-on", at }, "*"), { once: true });
}
