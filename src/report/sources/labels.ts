/** The words of reports on agreed language, in each official language; `{name}` stands for a value that is filled in. */
import type { LanguageCode } from "../../model/resolution.js";

export interface SourcesLabels {
  readonly heading: string;
  /** With `{n}`, the texts that were looked through. */
  readonly looked: string;
  /** With `{place}`. */
  readonly toTheLetter: string;
  /** With `{place}` and `{n}`, the share of words in common in hundredths. */
  readonly nearly: string;
  /** Other texts that have it, with `{n}` and `{since}`, the earliest. */
  readonly others: string;
  /** With `{n}`, the texts that were looked through. */
  readonly none: string;
  /** Nothing was added that is long enough to be looked up. */
  readonly nothingAdded: string;
  /** How many places a phrase was found in, with `{n}` and `{all}`. */
  readonly found: string;
  /** With `{n}`, the places that are not shown. */
  readonly more: string;
  readonly insertion: string;
  readonly added: string;
}

export const SOURCES_LABELS: Readonly<Record<LanguageCode, SourcesLabels>> = {
  en: {
    heading: "Agreed language",
    looked: "texts looked through: {n}",
    toTheLetter: "{place}, to the letter",
    nearly: "{place}, nearly ({n} %)",
    others: "other texts with it: {n}, the earliest {since}",
    none: "no source found (texts looked through: {n})",
    nothingAdded: "Nothing was added that is long enough to be looked up.",
    found: "texts with it: {n} of {all}",
    more: "not shown: {n}",
    insertion: "put in",
    added: "new",
  },
  fr: {
    heading: "Formulations agréées",
    looked: "textes consultés : {n}",
    toTheLetter: "{place}, mot pour mot",
    nearly: "{place}, presque ({n} %)",
    others: "autres textes : {n}, le plus ancien {since}",
    none: "aucune source trouvée (textes consultés : {n})",
    nothingAdded: "Aucun ajout n’est assez long pour être recherché.",
    found: "textes où elle figure : {n} sur {all}",
    more: "non affichés : {n}",
    insertion: "inséré",
    added: "nouveau",
  },
  es: {
    heading: "Lenguaje convenido",
    looked: "textos consultados: {n}",
    toTheLetter: "{place}, a la letra",
    nearly: "{place}, casi ({n} %)",
    others: "otros textos: {n}, el más antiguo {since}",
    none: "no se halló fuente (textos consultados: {n})",
    nothingAdded: "Nada de lo añadido es lo bastante largo para buscarlo.",
    found: "textos en que figura: {n} de {all}",
    more: "no se muestran: {n}",
    insertion: "insertado",
    added: "nuevo",
  },
  ru: {
    heading: "Согласованные формулировки",
    looked: "просмотрено текстов: {n}",
    toTheLetter: "{place}, дословно",
    nearly: "{place}, почти ({n} %)",
    others: "другие тексты: {n}, самый ранний {since}",
    none: "источник не найден (просмотрено текстов: {n})",
    nothingAdded: "Среди добавленного нет ничего достаточно длинного для поиска.",
    found: "тексты, где это есть: {n} из {all}",
    more: "не показано: {n}",
    insertion: "вставлено",
    added: "новое",
  },
  zh: {
    heading: "商定措辞",
    looked: "检索案文 {n} 份",
    toTheLetter: "{place}，一字不差",
    nearly: "{place}，近似（{n}%）",
    others: "另见 {n} 份案文，最早为 {since}",
    none: "未找到出处（检索案文 {n} 份）",
    nothingAdded: "没有足够长的新增文字可供检索。",
    found: "见于 {n} 份案文（共 {all} 份）",
    more: "未显示 {n} 处",
    insertion: "插入",
    added: "新增",
  },
  ar: {
    heading: "الصيغ المتفق عليها",
    looked: "النصوص التي بُحث فيها: {n}",
    toTheLetter: "{place}، حرفيا",
    nearly: "{place}، تقريبا ({n} %)",
    others: "نصوص أخرى: {n}، أقدمها {since}",
    none: "لم يُعثر على مصدر (النصوص التي بُحث فيها: {n})",
    nothingAdded: "ليس في الإضافات ما يكفي طولا للبحث عنه.",
    found: "النصوص التي ورد فيها: {n} من {all}",
    more: "غير معروض: {n}",
    insertion: "مُدرج",
    added: "جديد",
  },
};
