/** Reads RTF, as written by Word and other programs, into SourceText. */
import { latin1 } from "../encoding/bytes.js";
import type { DocumentBudget } from "../limits.js";
import { damageWarning, hiddenWarning, noText, signsWarning, trackedWarning } from "../problems.js";
import type { Tracked } from "../read-options.js";
import { takeTypedNotes } from "../rich-text/typed-notes.js";
import type { SourceText } from "../source-text.js";
import { RtfReader } from "./reader.js";
import { tokensOf } from "./tokens.js";

/** The clock is checked once in this many tokens. */
const TOKENS_PER_CHECK = 10_000;

/**
 * Reads an RTF file.
 *
 * @throws UserError if it contains no text or exceeds a limit
 */
export function readRtf(bytes: Uint8Array, source: string, budget: DocumentBudget, tracked: Tracked): SourceText {
  const reader = new RtfReader({ source, nesting: budget.limits.nesting, tracked });
  let count = 0;
  for (const token of tokensOf(latin1(bytes))) {
    if (++count % TOKENS_PER_CHECK === 0) budget.check();
    reader.take(token);
    if (reader.isEnded) break;
  }
  const whole = reader.isEnded;
  const { body, masthead, notes, setAside, changes, given } = reader.finish();
  const text = takeTypedNotes(body, notes);
  const blocks = [...masthead.map(({ block }) => ({ ...block, role: "masthead" as const })), ...text.blocks];
  if (blocks.every((b) => b.text === "")) throw noText(source);
  return {
    source,
    form: "rtf",
    language: null,
    blocks,
    notes: text.notes,
    pages: [],
    setAside,
    given,
    warnings: [
      ...trackedWarning(source, changes, tracked),
      ...(setAside.some(({ why }) => why === "hidden") ? [hiddenWarning(source)] : []),
      ...signsWarning(source, blocks),
      ...(whole ? [] : [damageWarning(source, "it ends too early")]),
    ],
  };
}
