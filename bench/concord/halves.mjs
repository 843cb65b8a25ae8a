// Series of resolutions in two halves, the same at every run: what is mined from one is judged on the other.
import { createHash } from "node:crypto";

/** The half that a title's series belongs to, 0 or 1. */
export const halfOf = (title) =>
  createHash("sha1")
    .update(
      (title ?? "")
        .toLowerCase()
        .replace(/[^a-z]+/g, " ")
        .trim(),
    )
    .digest()[0] % 2;
