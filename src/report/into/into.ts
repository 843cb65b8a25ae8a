/**
 * The redline inside the old document itself: its parts stay byte for byte, its body, notes and masthead carry the changes.
 *
 * The old text is found again in the document, atom by atom (`story.ts`, `placed.ts`); the blocks of the redline that all
 * reports share become a plan of what goes and what comes (`planner.ts`), which is put into the XML (`weave.ts`).
 */
import type { Comparison } from "../../model/comparison.js";
import { UserError } from "../../model/errors.js";
import { type Limits, startBudget } from "../../read/limits.js";
import type { Tracked } from "../../read/read-options.js";
import { redline } from "../../redline/redline.js";
import { type CommentOptions, commented } from "../docx/comments.js";
import { plainBlocks } from "../docx/lines.js";
import { arrangedForOffice } from "../docx/office.js";
import type { WordBlock } from "../docx/pieces.js";
import { withRepeats } from "../docx/repeats.js";
import { type Signature, UNSIGNED } from "../ooxml/signature.js";
import { checkAccepted } from "./check.js";
import { NewComments } from "./comments.js";
import { type OpenDocument, openDocument } from "./document.js";
import { donorFrom } from "./donor.js";
import { mayPassEndIn } from "./ends.js";
import { Ids } from "./ids.js";
import { Marks } from "./marks.js";
import { planMasthead } from "./masthead.js";
import { NewNotes, planNotes } from "./notes.js";
import { OfficeFile } from "./office-file.js";
import { findIn } from "./piece-atoms.js";
import { placeText } from "./placed.js";
import { StoryPlan } from "./plan.js";
import { planBlocks } from "./planner.js";
import { refusal, Unkept } from "./refusal.js";
import { planRunningHeads } from "./running-heads.js";
import { trackChanges } from "./settings.js";
import { settleFile } from "./settle.js";
import { Shapes } from "./shapes.js";
import type { Story } from "./story.js";
import { apartFromText } from "./tables.js";
import { type TrackedInto, withTrackedSentence } from "./tracked.js";
import { weave } from "./weave.js";
import { type Shared, Writer } from "./writer.js";

/** Options for putting a redline into a document. */
export interface IntoOptions {
  /** The author and date of the changes; fixed values by default. */
  readonly signature?: Signature;
  /** The words of comments on the changes; no comments if null or missing. */
  readonly comments?: CommentOptions | null;
  /**
   * What to do with changes that the document already tracks; by default they are kept beside the new ones. If they are to be rejected, the
   * old text must have been read with them rejected.
   */
  readonly tracked?: TrackedInto;
  /** The bytes of the DOCX that the new text was read from, which provides the formatting of paragraphs of a kind that the old one lacks. */
  readonly newer?: Uint8Array | null;
  readonly limits?: Partial<Limits>;
}

/**
 * Puts the redline into the old document: accepting all changes gives the new text, rejecting all the old document.
 *
 * @param old the bytes of the DOCX that `comparison.old` was read from
 * @throws UserError if it is not a DOCX, or cannot be kept; the sentence says what to do instead
 */
export function redlineInto(comparison: Comparison, old: Uint8Array, options: IntoOptions = {}): Uint8Array {
  const { source } = comparison.old;
  try {
    return put(comparison, old, options);
  } catch (error) {
    if (error instanceof Unkept) throw refusal(source, error.message);
    if (error instanceof UserError)
      throw refusal(
        source,
        error.message
          .replace(/\.$/, "")
          .replace(`${source} `, "it ")
          .replace(/^it \((.*?)\)/, "its $1"),
      );
    throw error;
  }
}

function put(comparison: Comparison, bytes: Uint8Array, options: IntoOptions): Uint8Array {
  const { signature = UNSIGNED, comments = null, tracked = "kept", newer = null } = options;
  const budget = startBudget(comparison.old.source, options.limits);
  const given = OfficeFile.open(bytes, comparison.old.source, budget);
  const file = tracked === "kept" ? given : settledFile(given, tracked);
  const document = openDocument(file, "accepted");
  const text = placeText(comparison, document);
  const plans = new Map<Story, StoryPlan>();
  const planOf = (story: Story): StoryPlan => {
    const plan = plans.get(story) ?? new StoryPlan(story);
    plans.set(story, plan);
    return plan;
  };
  const find = findIn(text);
  const plain = apartFromText(plainBlocks(comparison));
  const arranged = arrangedForOffice(withRepeats(plain), mayPassEndIn(find));
  const blocks: readonly WordBlock[] = comments
    ? commented(arranged, redline(withTrackedSentence(comparison, tracked)), comments)
    : arranged;
  const donor = newer ? donorFrom(() => OfficeFile.open(newer, comparison.new.source, budget), file, comparison) : null;
  const shapes = new Shapes([...text.passages.values()], donor);
  planMasthead(comparison, text, planOf);
  planRunningHeads(comparison, document, planOf);
  planBlocks(blocks, { story: document.body, find, shapes, marks: new Marks(text) }, planOf(document.body));
  planNotes(blocks, comparison, text, planOf);
  write(comparison, document, [...plans.values()], { signature, comments });
  checkAccepted(comparison, file);
  return file.toBytes();
}

function settledFile(file: OfficeFile, tracked: Tracked): OfficeFile {
  settleFile(file, tracked);
  return file.saved();
}

function write(
  comparison: Comparison,
  document: OpenDocument,
  plans: readonly StoryPlan[],
  { signature, comments }: { readonly signature: Signature; readonly comments: CommentOptions | null },
): void {
  const { file } = document;
  const ids = new Ids(file, numberedParts(document));
  const newNotes = new NewNotes(document, comparison, ids);
  const newComments = new NewComments(document, ids);
  const shared: Shared = {
    signature,
    ids,
    note: (note, writer) => newNotes.mark(note, writer, shared),
    comment: (lines, writer) => newComments.mark(lines, writer),
  };
  for (const plan of plans) weave(plan, new Writer(shared, plan.story.part.prefix));
  newNotes.write();
  if (comments) newComments.write(document, comments.labels.code, signature);
  trackChanges(file);
}

/** Parts whose ids must not be used twice. */
function numberedParts({ file }: OpenDocument): string[] {
  const { document } = file.files;
  const folder = document.slice(0, document.lastIndexOf("/") + 1);
  return file.names.filter(
    (name) =>
      name.startsWith(folder) && /\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name),
  );
}
