/** Writes text as runs of a Word document. */
import { escapeXml } from "../ooxml/xml.js";

/** Properties of the text's language that runs need. */
export interface Script {
  readonly rightToLeft: boolean;
  /** Punctuation that Latin and Chinese share gets its Chinese width. */
  readonly eastAsian: boolean;
}

/** The formatting of a text; none by default. */
export interface Look {
  readonly opening?: boolean;
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly raised?: boolean;
  /** Whether it is inside a tracked deletion, where Word stores text in a different element. */
  readonly deleted?: boolean;
}

/** Names and numbers in Latin letters run left to right inside a right-to-left text. */
const LATIN = /(\p{Script=Latin}[\p{Script=Latin}\d]*(?:[-/.:][\p{Script=Latin}\d]+)*)/u;

/** The runs of a text, one for each stretch of one direction. */
export function runsXml(text: string, look: Look, script: Script): string {
  const parts = script.rightToLeft ? text.split(LATIN) : [text];
  return parts
    .map((part, index) => {
      if (part === "") return "";
      const properties = propertiesXml(look, script, script.rightToLeft && index % 2 === 0);
      return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${textXml(part, look.deleted ?? false)}</w:r>`;
    })
    .join("");
}

/** In the order that the schema requires. */
function propertiesXml({ opening, bold, struck, raised }: Look, { eastAsian }: Script, rightToLeft: boolean): string {
  return [
    opening ? '<w:rStyle w:val="Opening"/>' : "",
    eastAsian ? '<w:rFonts w:hint="eastAsia"/>' : "",
    bold ? "<w:b/><w:bCs/>" : "",
    struck ? "<w:strike/>" : "",
    raised ? '<w:vertAlign w:val="superscript"/>' : "",
    rightToLeft ? "<w:rtl/>" : "",
  ].join("");
}

/** Text with its tabs and line breaks as Word stores them. */
function textXml(text: string, deleted: boolean): string {
  const element = deleted ? "w:delText" : "w:t";
  return text
    .split(/(\t|\r\n|[\n\r\u2028\u2029])/)
    .map((part) => {
      if (part === "") return "";
      if (part === "\t") return "<w:tab/>";
      if (/^[\n\r\u2028\u2029]/.test(part)) return "<w:br/>";
      return `<${element} xml:space="preserve">${escapeXml(part)}</${element}>`;
    })
    .join("");
}
