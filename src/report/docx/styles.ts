/** The look of a United Nations document in Word: styles, fonts and page, by language. */
import type { LanguageCode } from "../../model/resolution.js";
import { MAX_DEPTH } from "./markup.js";

/** One step of indentation: a centimetre, in twentieths of a point. */
const STEP = 567;

/** What differs from language to language. */
interface Typography {
  /** For spell checking, by script: Latin and Cyrillic, East Asian, right-to-left. */
  readonly lang: string;
  /** Half points. */
  readonly size: number;
  /** How opening phrases are set off: Chinese has no italics and uses the regular script typeface instead. */
  readonly opening: string;
}

const ITALIC = "<w:i/><w:iCs/>";

const TYPOGRAPHY: Readonly<Record<LanguageCode, Typography>> = {
  ar: { lang: '<w:lang w:val="en-GB" w:bidi="ar-SA"/>', size: 28, opening: ITALIC },
  zh: { lang: '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>', size: 21, opening: '<w:rFonts w:eastAsia="KaiTi"/>' },
  en: { lang: '<w:lang w:val="en-GB"/>', size: 20, opening: ITALIC },
  fr: { lang: '<w:lang w:val="fr-FR"/>', size: 20, opening: ITALIC },
  ru: { lang: '<w:lang w:val="ru-RU"/>', size: 20, opening: ITALIC },
  es: { lang: '<w:lang w:val="es-ES"/>', size: 20, opening: ITALIC },
};

/** Fonts of the Organization's documents, by script. */
const FONTS =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Simplified Arabic"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly run?: string;
}

/** The definitions of the styles part. `rightToLeft` is set on the paragraph styles, so that no paragraph needs it again. */
export function stylesXml(language: LanguageCode, rightToLeft: boolean): string {
  const { lang, size, opening } = TYPOGRAPHY[language];
  const bidi = rightToLeft ? "<w:bidi/>" : "";
  const sized = (delta: number): string => `<w:sz w:val="${size + delta}"/><w:szCs w:val="${size + delta}"/>`;
  const styles = paragraphStyles(sized).map(
    ({ id, name, paragraph, run }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
      `<w:pPr>${paragraph ?? ""}</w:pPr>${run ? `<w:rPr>${run}</w:rPr>` : ""}</w:style>`,
  );
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}${sized(0)}${lang}</w:rPr></w:rPrDefault>` +
    "<w:pPrDefault/></w:docDefaults>" +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${bidi}` +
    '<w:spacing w:after="120" w:line="252" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr></w:style>' +
    `${styles.join("")}` +
    `<w:style w:type="character" w:styleId="Opening"><w:name w:val="Opening phrase"/><w:rPr>${opening}</w:rPr></w:style>` +
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>' +
    '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>'
  );
}

function paragraphStyles(sized: (delta: number) => string): Style[] {
  const tab = (at: number, kind = "left"): string => `<w:tabs><w:tab w:val="${kind}" w:pos="${at}"/></w:tabs>`;
  const bold = "<w:b/><w:bCs/>";
  const steps = Array.from({ length: MAX_DEPTH }, (_, i) => i + 1);
  return [
    {
      id: "Title",
      name: "Title",
      paragraph: `<w:keepNext/>${tab(2 * STEP)}<w:spacing w:before="240" w:after="240"/><w:ind w:left="${2 * STEP}" w:hanging="${2 * STEP}"/><w:jc w:val="left"/><w:outlineLvl w:val="0"/>`,
      run: bold + sized(6),
    },
    {
      id: "Heading1",
      name: "heading 1",
      paragraph: '<w:keepNext/><w:spacing w:before="240"/><w:jc w:val="center"/><w:outlineLvl w:val="1"/>',
      run: bold + sized(1),
    },
    { id: "Preambular", name: "Preambular paragraph", paragraph: `<w:ind w:firstLine="${STEP}"/>` },
    {
      id: "Operative",
      name: "Operative paragraph",
      paragraph: `${tab(2 * STEP)}<w:ind w:firstLine="${STEP}"/>`,
    },
    ...steps.map((depth) => ({
      id: `Subparagraph${depth}`,
      name: `Sub-paragraph ${depth}`,
      paragraph: `${tab((depth + 2) * STEP)}<w:ind w:left="${depth * STEP}" w:firstLine="${STEP}"/>`,
    })),
    { id: "BodyText", name: "Body Text" },
    {
      id: "Adoption",
      name: "Line of adoption",
      paragraph: '<w:keepLines/><w:spacing w:before="240"/><w:jc w:val="right"/>',
      run: "<w:i/><w:iCs/>",
    },
    {
      id: "FootnoteText",
      name: "footnote text",
      paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
      run: sized(-3),
    },
    {
      id: "Symbol",
      name: "Symbol",
      paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="auto"/></w:pBdr><w:jc w:val="right"/>',
      run: bold,
    },
    {
      id: "Masthead",
      name: "Masthead",
      paragraph: '<w:spacing w:after="20"/><w:jc w:val="left"/>',
      run: sized(-2),
    },
    {
      id: "TableTitle",
      name: "Table title",
      paragraph: '<w:keepNext/><w:jc w:val="left"/>',
      run: bold + sized(4),
    },
    {
      id: "TableText",
      name: "Table text",
      paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
      run: sized(-2),
    },
    {
      id: "BriefGroup",
      name: "Group of the brief",
      paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="20"/><w:jc w:val="left"/>',
      run: bold,
    },
    {
      id: "BriefLine",
      name: "Line of the brief",
      paragraph: `<w:keepLines/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/><w:ind w:left="${STEP}" w:hanging="${STEP}"/><w:jc w:val="left"/>`,
      run: sized(-2),
    },
    {
      id: "CommentText",
      name: "annotation text",
      paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
      run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
    },
    { id: "Footer", name: "footer", paragraph: '<w:spacing w:after="0"/><w:jc w:val="right"/>', run: sized(-3) },
  ];
}
