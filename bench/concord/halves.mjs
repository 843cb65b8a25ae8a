// Divides the series of resolutions into two halves, the same in every run, so that data mined from one can be judged on the other.
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
