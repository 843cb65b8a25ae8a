/** The styles and page frames of a flat OpenDocument text, for one of the styles in `manners.ts`. */
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import type { PrintedManner, Sides } from "./manners.js";

/** Fonts of Debian's packages that have the letters of each language. */
const FONTS: Readonly<Partial<Record<LanguageCode, string>>> = { ar: "Noto Naskh Arabic", zh: "Noto Serif CJK SC" };
const TYPEWRITERS: Readonly<Partial<Record<LanguageCode, string>>> = { ...FONTS, zh: "Noto Sans Mono CJK SC" };
/** Between the margins of a letter page, in centimetres. */
const TEXT_WIDTH = 17.39;
/** Between two columns. */
const COLUMN_GAP = 0.6;
/** Notes are set in letters of this share of the text's. */
const NOTE_LETTERS = 0.85;

/** A paragraph of a style. */
export function paragraphXml(style: string, content: string): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

/** From one line of a typewriter to the next, in points. */
const TYPED_LINE = 11;

const lettersOf = (points: number): string =>
  ["fo:font-size", "style:font-size-asian", "style:font-size-complex"].map((name) => `${name}="${points}pt"`).join(" ");

/** All styles that the texts use. */
export function stylesOf(language: LanguageCode, manner: PrintedManner): string {
  const { typescript, letters, inset, first } = manner;
  const font =
    (typescript ? TYPEWRITERS[language] : FONTS[language]) ?? (typescript ? "DejaVu Sans Mono" : "Liberation Serif");
  const rtl = language === "ar" ? ` style:writing-mode="rl-tb"` : ` style:writing-mode="lr-tb"`;
  const fonts = `style:font-name="F" style:font-name-asian="F" style:font-name-complex="F" ${lettersOf(letters)}`;
  const locale = `fo:language="${language === "zh" || language === "ar" ? "en" : language}" fo:country="none" style:language-asian="zh" style:country-asian="CN" style:language-complex="ar" style:country-complex="SA" fo:hyphenate="false"`;
  // Arabic is not stretched: LibreOffice stretches it with glyphs that PDFs then give as other characters.
  const justified = language === "ar" ? "right" : "justify";
  const base = language === "ar" ? "right" : "left";
  const style = (name: string, paragraph: string, text = "") =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties${rtl} ${paragraph.includes("text-align") ? "" : `fo:text-align="${base}" `}${paragraph}/><style:text-properties ${text}/></style:style>`;
  const bold = `fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"`;
  const small = lettersOf(letters * NOTE_LETTERS);
  /** A line with one text at each side of the page. */
  const opposite = (name: string) =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties${rtl} fo:text-align="${base}"><style:tab-stops><style:tab-stop style:position="${TEXT_WIDTH}cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties ${small}/></style:style>`;
  const indent = (cm: number, further: number) =>
    `fo:margin-left="${cm}cm" fo:margin-right="0cm" fo:text-indent="${further}cm"`;
  const typed = `fo:line-height="${TYPED_LINE}pt"`;
  const below = `fo:margin-bottom="${manner.below}cm"`;
  return `<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${font}'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties${rtl}/><style:text-properties ${fonts} ${locale}/></style:default-style>
<style:style style:name="Opening" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
${["Footnote_20_Symbol", "Footnote_20_anchor"].map((name) => `<style:style style:name="${name}" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>`).join("")}
${style("Plain", below)}${style("Strong", below, bold)}${style("Cell", "")}${style("Line", typed)}${style("NewPage", `fo:break-before="page" ${typed}`)}
${style("Title", `${below} ${indent(2, -2)}`, bold)}
${style("Heading", `${below} fo:text-align="center" fo:keep-with-next="always"`, bold)}
${style("Body", `${below} ${indent(inset, first)} fo:text-align="${justified}"`)}
${[1, 2, 3].map((d) => style(`Point${d}`, `${below} ${indent(inset + (d - 1) * first, first)} fo:text-align="${justified}"`)).join("")}
${style("Closing", `${below} fo:text-align="${language === "ar" ? "left" : "right"}"`)}
${style("Note", `${indent(0, 0)}`, small)}${["Head", "Foot"].map(opposite).join("")}
<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
</office:styles>`;
}

/** The first page without a head, later ones with what the manner prints there, the outer side first on left-hand ones. */
export function pagesOf(resolution: Resolution | null, language: LanguageCode, manner: PrintedManner): string {
  const rtl = language === "ar" ? ` style:writing-mode="rl-tb"` : "";
  const line = (style: string, [left, right]: Sides) =>
    paragraphXml(style, `${withNumbers(left)}<text:tab/>${withNumbers(right)}`);
  const [left, right] = resolution === null ? ["", ""] : manner.head(resolution);
  const first = manner.firstFoot(language).map((sides) => line("Foot", sides));
  const columns = `<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="${manner.columns}" fo:column-gap="${COLUMN_GAP}cm"/></style:section-properties></style:style>`;
  return `<office:automatic-styles><style:style style:name="Padded" style:family="table-cell"><style:table-cell-properties fo:padding="0.097cm"/></style:style>${columns}<style:page-layout style:name="L" style:page-usage="mirrored"><style:page-layout-properties fo:page-width="21.59cm" fo:page-height="27.94cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.1cm" fo:margin-right="2.1cm"${rtl}/><style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header>${line("Head", [left, right])}</style:header><style:header-left>${line("Head", [right, left])}</style:header-left><style:header-first>${paragraphXml("Head", "")}</style:header-first><style:footer>${line("Foot", manner.foot)}</style:footer><style:footer-left>${line("Foot", manner.leftFoot)}</style:footer-left><style:footer-first>${first.join("")}</style:footer-first></style:master-page></office:master-styles>`;
}

const withNumbers = (text: string): string =>
  escapeXml(text)
    .replace("{pages}", "<text:page-count/>")
    .replace("{page}", `<text:page-number text:select-page="current"/>`);

/** Text for XML, without the control characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
