/**
 * Pairs of Word files by hand, shaped as the programs that write them do (ECMA-376; what each adds of its own is known from its files): each has
 * a paragraph whose words change, one that comes and one that goes.
 */
import { docxFile, strictly } from "./docx-file.js";

/** One document in two states. */
export interface ShapedPair {
  readonly name: string;
  readonly old: Uint8Array;
  readonly now: Uint8Array;
}

/** What a program makes of a paragraph. */
type Shape = (text: string, at: number) => string;

const OLD = [
  "The General Assembly,",
  "Recalling its resolution 62/40 of 5 December 2007 on the harbours of small islands,",
  "Noting that the boats of many fishermen are old and that few of them are safe in winter,",
  "1. Requests the Secretary-General to report on the harbours of small islands at its next session;",
  "2. Invites all Governments to paint their lighthouses in white and red every year;",
  "3. Decides to consider the question of the boats of fishermen again in two years.",
];
const NOW = [
  "The General Assembly,",
  "Recalling its resolution 63/72 of 2 December 2008 on the harbours of small islands,",
  "Welcoming the lighthouse that was opened in the north of the largest island last spring,",
  "1. Requests the Secretary-General to report on the harbours of all islands at its next session;",
  "2. Decides to consider the question of the boats of fishermen again in three years.",
];
const OLD_AR = [
  "إن الجمعية العامة،",
  "إذ تشير إلى قرارها 62/40 المؤرخ 5 كانون الأول/ديسمبر 2007 بشأن موانئ الجزر الصغيرة،",
  "1 - تطلب إلى الأمين العام أن يقدم تقريرا عن موانئ الجزر الصغيرة في دورتها المقبلة؛",
  "2 - تدعو جميع الحكومات إلى طلاء مناراتها باللونين الأبيض والأحمر كل سنة؛",
  "3 - تقرر أن تنظر في مسألة قوارب الصيادين مرة أخرى بعد سنتين.",
];
const NOW_AR = [
  "إن الجمعية العامة،",
  "إذ تشير إلى قرارها 63/72 المؤرخ 2 كانون الأول/ديسمبر 2008 بشأن موانئ الجزر الصغيرة،",
  "وإذ ترحب بالمنارة التي افتتحت في شمال أكبر الجزر في الربيع الماضي،",
  "1 - تطلب إلى الأمين العام أن يقدم تقريرا عن موانئ جميع الجزر في دورتها المقبلة؛",
  "2 - تقرر أن تنظر في مسألة قوارب الصيادين مرة أخرى بعد ثلاث سنوات.",
];
const OLD_ZH = [
  "大会，",
  "回顾其2007年12月5日关于小岛屿港口的第62/40号决议，",
  "1. 请秘书长向大会下届会议提出关于小岛屿港口的报告；",
  "2. 邀请各国政府每年把灯塔漆成红白两色；",
  "3. 决定两年后再次审议渔民船只问题。",
];
const NOW_ZH = [
  "大会，",
  "回顾其2008年12月2日关于小岛屿港口的第63/72号决议，",
  "欣见去年春天在最大岛屿北部启用的灯塔，",
  "1. 请秘书长向大会下届会议提出关于所有岛屿港口的报告；",
  "2. 决定三年后再次审议渔民船只问题。",
];

const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;

/** Runs cut within words, with marks of editing sessions and of spelling between them, and identifiers on each paragraph. */
const word: Shape = (words, at) => {
  const cut = Math.floor(words.length / 2);
  return (
    `<w:p w14:paraId="${(0x10000000 + at).toString(16).toUpperCase()}" w14:textId="77777777" w:rsidR="00A1${at}" w:rsidRDefault="00A1${at}">` +
    `<w:pPr><w:pStyle w:val="SingleTxt"/><w:spacing w:after="120"/><w:rPr><w:lang w:val="en-US"/></w:rPr></w:pPr>` +
    `<w:bookmarkStart w:id="${at}" w:name="_Hlk${at}"/><w:r w:rsidRPr="00B2"><w:rPr><w:lang w:val="en-US"/></w:rPr>${text(words.slice(0, cut))}</w:r>` +
    `<w:proofErr w:type="spellStart"/><w:r><w:rPr><w:lang w:val="en-US"/></w:rPr>${text(words.slice(cut))}</w:r><w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="${at}"/></w:p>`
  );
};

/** All formatting on the paragraph and on each run, with what is not so said too. */
const googleDocs: Shape = (words) => {
  const look =
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/><w:b w:val="0"/>' +
    '<w:i w:val="0"/><w:color w:val="000000"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:rtl w:val="0"/></w:rPr>';
  return (
    `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001">` +
    `<w:pPr><w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/><w:widowControl w:val="1"/><w:spacing w:after="120" w:lineRule="auto"/><w:jc w:val="both"/>${look}</w:pPr>` +
    `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000">${look}<w:t xml:space="preserve">${words}</w:t></w:r><w:r w:rsidDel="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>`
  );
};

/** Empty properties and empty runs. */
const onlyOffice: Shape = (words) =>
  `<w:p><w:pPr><w:pBdr/><w:spacing w:after="120"/><w:ind/><w:rPr/></w:pPr><w:r><w:rPr/></w:r><w:r>${text(words)}</w:r><w:r></w:r><w:r/></w:p>`;

const arabic: Shape = (words) =>
  `<w:p><w:pPr><w:bidi/><w:spacing w:after="120"/><w:jc w:val="left"/><w:rPr><w:rtl/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:cs="Traditional Arabic"/><w:szCs w:val="28"/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>${text(words)}</w:r></w:p>`;

const chinese: Shape = (words) =>
  `<w:p><w:pPr><w:autoSpaceDE w:val="0"/><w:spacing w:after="120"/></w:pPr>${words
    .split(/(\d+)/)
    .map((part, i) =>
      part === ""
        ? ""
        : `<w:r><w:rPr><w:rFonts ${i % 2 ? "" : 'w:hint="eastAsia" '}w:ascii="Times New Roman" w:eastAsia="SimSun" w:hAnsi="Times New Roman"/><w:sz w:val="21"/><w:lang w:eastAsia="zh-CN"/></w:rPr>${text(part)}</w:r>`,
    )
    .join("")}</w:p>`;

const plain: Shape = (words) => `<w:p><w:r>${text(words)}</w:r></w:p>`;

/** In a content control of its own, as a form has it. */
const controlled: Shape = (words, at) =>
  `<w:sdt><w:sdtPr><w:alias w:val="Paragraph"/><w:tag w:val="p${at}"/><w:id w:val="${900 + at}"/></w:sdtPr><w:sdtContent>${plain(words, at)}</w:sdtContent></w:sdt>`;

/** With a control, a field over several runs and a link in it. */
const fielded: Shape = (words) => {
  const [first = "", second = "", ...rest] = words.split(" ");
  return (
    `<w:p><w:sdt><w:sdtPr><w:id w:val="-${words.length}"/></w:sdtPr><w:sdtContent><w:r>${text(`${first} `)}</w:r></w:sdtContent></w:sdt>` +
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK \\l "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
    `<w:r>${text(second)}</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink w:anchor="x"><w:r>${text(` ${rest.join(" ")}`)}</w:r></w:hyperlink></w:p>`
  );
};

/** Each paragraph in a text box, for newer programs and for older ones. */
const boxed: Shape = (words, at) => {
  const content = `<w:txbxContent>${plain(words, at)}</w:txbxContent>`;
  return (
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${at + 1}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">` +
    `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${at * 700000}</wp:posOffset></wp:positionV><wp:extent cx="5000000" cy="600000"/><wp:wrapNone/><wp:docPr id="${at + 1}" name="Box ${at}"/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape id="Box${at}" style="width:400pt;height:48pt"><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  );
};

/** Each paragraph ends a section. */
const sectioned: Shape = (words, at) =>
  `<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="12240" w:h="${15840 + at}"/></w:sectPr></w:pPr><w:r>${text(words)}</w:r></w:p>`;

/** The text in a cell of a table that stands in a cell of another. */
function nested(paragraphs: string): string {
  const table = (content: string): string =>
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr></w:tbl>`;
  return `<w:p/>${table(`${table(paragraphs)}<w:p/>`)}<w:p/>`;
}

/** Styles by which LibreOffice tells paragraphs apart. */
const STYLES = ["SingleTxt", "Plain", "Title", "Body", "Heading", "Point"]
  .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
  .join("");

/** Letter paper, with the namespace of paragraph identifiers where they are used. */
const SECTION =
  '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';

function pair(
  name: string,
  shape: Shape,
  texts: readonly [readonly string[], readonly string[]] = [OLD, NOW],
  wrap = (x: string) => x,
): ShapedPair {
  const docx = (paragraphs: readonly string[]): Uint8Array =>
    docxFile({
      parts: { "document.xml": wrap(paragraphs.map(shape).join("")) + SECTION, "styles.xml": STYLES },
      relations: { rId1: "styles.xml" },
    });
  return { name, old: docx(texts[0]), now: docx(texts[1]) };
}

const styled: Shape = (words) => {
  const [style = "", own = ""] = words.split(": ", 2);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${text(own)}</w:r></w:p>`;
};

/** Lines above the title that come behind one that ends in changed words. */
const MASTHEADS = ["2007", "2008"].map((year) => [
  "Plain: Sixty-second session",
  `Plain: Resolution adopted by the General Assembly on 5 December ${year}`,
  ...(year === "2008" ? ["Plain: [on the report of the Second Committee (A/62/422)]"] : []),
  `Title: 62/${year === "2007" ? 40 : 41}. Harbours of small islands`,
  "Body: The General Assembly,",
  "Body: 1. Decides to consider the question of the boats of fishermen again in two years.",
]);

const MOVED = [
  "Point: (a) Harbours that are open in winter and have a lighthouse of their own, and those that have none and need one at once",
  "Point: (b) Quays that are closed in winter for want of boats and of men, and those that ice has broken since the last report",
];
const AROUND = [
  "Body: The General Assembly,",
  "Heading: I",
  "Body: 1. Requests the Secretary-General to report on all of these and on what they cost each year:",
  "Heading: II",
  "Body: 2. Invites all Governments to paint their lighthouses in white and red every year;",
  "Body: 3. Encourages the owners of boats to insure them against storms, ice and the winds of spring;",
  "Body: 4. Stresses that the cost of harbours is to be borne by those who use them most of the year;",
  "Body: 5. Recalls that quays of stone last longer than those of wood and need less care in summer;",
  "Heading: III",
  "Body: 6. Decides to consider the question of the boats of fishermen again in two years.",
] as const;

/** Points that change on their way to another place, before a heading: several changes one after another. */
const MOVES = [
  [...AROUND.slice(0, 3), ...MOVED.map((point) => `${point};`), ...AROUND.slice(3)],
  [
    ...AROUND.slice(0, 8),
    ...MOVED.map((point) => `${point.replace("winter", "the long winter")} from there;`),
    ...AROUND.slice(8),
  ],
];

/** A point that becomes two paragraphs. */
const PARTED = [
  [
    "Body: The General Assembly,",
    "Body: 1. Requests all States:",
    "Point: (a) To paint their lighthouses in white and red every year, and to keep the boats of fishermen in winter where ice cannot break them;",
    "Point: (b) To report on the harbours of small islands.",
  ],
  [
    "Body: The General Assembly,",
    "Body: 1. Requests all States:",
    "Body: 2. To paint their lighthouses in white and red every year;",
    "Body: 3. To keep the boats of fishermen in winter where ice cannot break them;",
    "Point: (b) To report on the harbours of small islands.",
  ],
];

/** A pair in the strict variety of the format. */
const strict = (name: string, { old, now }: ShapedPair): ShapedPair => ({
  name,
  old: strictly(old),
  now: strictly(now),
});

/** All shapes. */
export const SHAPED: readonly ShapedPair[] = [
  pair("Word", word),
  pair("Google Docs", googleDocs),
  pair("OnlyOffice", onlyOffice),
  pair("right-to-left", arabic, [OLD_AR, NOW_AR]),
  pair("East Asian fonts", chinese, [OLD_ZH, NOW_ZH]),
  pair("content controls", controlled),
  pair("controls, fields and links in paragraphs", fielded),
  pair("text boxes", boxed),
  pair("sections", sectioned),
  pair("nested tables", plain, [OLD, NOW], nested),
  strict("strict OOXML", pair("", word)),
  strict("strict OOXML from right to left", pair("", arabic, [OLD_AR, NOW_AR])),
  pair("lines of a masthead", styled, MASTHEADS as [string[], string[]]),
  pair("points that move before a heading", styled, MOVES as [string[], string[]]),
  pair("a point that is parted", styled, PARTED as [string[], string[]]),
];
