/** Why a view cannot be shown, where that is no fault of a file's: the page says it in the reader's language. */
import type { Answer } from "./protocol.js";

export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Extract<Answer, { readonly kind: "not-found" | "which-is-new" }>) {
    super(answer.kind);
    this.answer = answer;
  }
}
