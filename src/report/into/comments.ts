/** Adds comments beside the changes to those that the document already has. */
import type { LanguageCode } from "../../model/resolution.js";
import { commentsXml } from "../docx/comments.js";
import type { NumberedComment } from "../docx/markup.js";
import type { Signature } from "../ooxml/signature.js";
import type { OpenDocument } from "./document.js";
import type { Ids } from "./ids.js";
import type { Writer } from "./writer.js";

/** Collects comments while their marks are written. */
export class NewComments {
  readonly #made: NumberedComment[] = [];
  readonly #ids: Ids;
  readonly #styles: string;

  constructor({ file }: OpenDocument, ids: Ids) {
    this.#ids = ids;
    this.#styles = file.related("styles")?.toString() ?? "";
  }

  /** The run of a comment's mark. */
  mark(lines: readonly string[], writer: Writer): string {
    const id = this.#ids.nextComment();
    this.#made.push({ id, lines });
    const { w } = writer;
    const look = this.#has("CommentReference") ? `<${w}rStyle ${w}val="CommentReference"/>` : "";
    return writer.run(look, `<${w}commentReference ${w}id="${id}"/>`);
  }

  /** Adds them to the document. */
  write({ file, body }: OpenDocument, language: LanguageCode, signature: Signature): void {
    if (this.#made.length === 0) return;
    const known = file.related("comments");
    const part = known ?? file.add("comments", `<w:comments xmlns:w="${body.part.namespace}"></w:comments>`);
    let xml = commentsXml(this.#made, language, signature);
    for (const [style, element] of [
      ["CommentText", /<w:pStyle w:val="CommentText"\/>/g],
      ["CommentReference", /<w:rPr><w:rStyle w:val="CommentReference"\/><\/w:rPr>/g],
    ] as const) {
      if (!this.#has(style)) xml = xml.replace(element, "");
    }
    part.insert(part.root.innerEnd, inPrefix(xml, part.prefix));
  }

  #has(style: string): boolean {
    return this.#styles.includes(`"${style}"`);
  }
}

/** Converts XML from Word's own prefix to another. */
const inPrefix = (xml: string, prefix: string): string =>
  prefix === "w:" ? xml : xml.replace(/<[^>]*>/g, (tag) => tag.replace(/(^<\/?|\s)w:/g, `$1${prefix}`));
