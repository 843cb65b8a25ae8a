/** Reasons why a view cannot be shown that are no fault of a file; the page says them in the reader's language. */
import type { Answer } from "./protocol.js";

export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Extract<Answer, { readonly kind: "not-found" | "which-is-new" }>) {
    super(answer.kind);
    this.answer = answer;
  }
}
