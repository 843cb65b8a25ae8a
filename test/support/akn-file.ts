/** Builds small AKN4UN files for tests. */
import type { LanguageCode } from "../../src/model/resolution.js";

const CODES: Readonly<Record<LanguageCode, string>> = {
  ar: "ara",
  zh: "chi",
  en: "eng",
  fr: "fra",
  ru: "rus",
  es: "spa",
};

/** What a file says. */
export interface AknGiven {
  /** Number as printed, such as "64/50". */
  readonly number: string;
  readonly title: string;
  readonly language?: LanguageCode;
  readonly date?: string;
  readonly preamble?: readonly string[];
  readonly operative?: readonly string[];
}

const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

/** The file, in the manner of the Secretariat's. */
export function aknFile({
  number,
  title,
  language = "en",
  date = "2009-12-02",
  preamble = [],
  operative = [],
}: AknGiven): string {
  const adopted = new Date(date).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const containers = preamble.map((text) => `<container name="x"><p>${escaped(text)}</p></container>`);
  const paragraphs = operative.map(
    (text, i) => `<paragraph><num>${i + 1}.</num><content><p>${escaped(text)}</p></content></paragraph>`,
  );
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta>
<identification source="#t"><FRBRWork><FRBRdate date="${date}" name="adoption"></FRBRdate></FRBRWork>
<FRBRExpression><FRBRlanguage language="${CODES[language]}"></FRBRlanguage></FRBRExpression></identification></meta>
<coverPage><p class="upperRight"><docNumber refersTo="#symbol">A/RES/${number}</docNumber></p></coverPage>
<preface><p><docNumber>${number}.</docNumber><docTitle>${escaped(title)}</docTitle></p></preface>
<preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula>${containers.join("\n")}</preamble>
<mainBody>${paragraphs.join("\n")}</mainBody>
<conclusions><p>55th plenary meeting</p><p>${adopted}</p></conclusions></statement></akomaNtoso>`;
}
