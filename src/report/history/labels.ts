/** The words of reports on history, in each official language; `{name}` stands for a value that is filled in. */
import type { Relation } from "../../model/comparison.js";
import type { LanguageCode } from "../../model/resolution.js";

export interface HistoryLabels {
  readonly heading: string;
  /** With `{n}` texts and their `{symbols}`. */
  readonly series: string;
  /** Points from an older text to the next one, in the reading direction of the language. */
  readonly arrow: string;
  /** Where a paragraph first appears, with `{place}`. */
  readonly since: string;
  /** A paragraph of the oldest text of the series, whose real age is unknown. */
  readonly sinceFirst: string;
  readonly isNew: string;
  /** What became of it in `{symbols}`. */
  readonly became: Readonly<
    Record<Exclude<Relation, "unchanged" | "added" | "removed"> | "moved" | "doubtful", string>
  >;
  /** Follows the symbol of a text that changed it in substance. */
  readonly substance: string;
  /** It came back word for word: it was in `{from}` and is back in `{symbol}`. */
  readonly returned: string;
  /** The same in a comparison of two texts, with `{from}`. */
  readonly backAgain: string;
  readonly unchanged: string;
  readonly gone: string;
  /** Left out in `{symbol}`. */
  readonly leftOut: string;
  /** The separator between the names of several texts. */
  readonly comma: string;
  /** Explains the signs around words that were added after the paragraph's first text, with `{example}`. */
  readonly legend: string;
  readonly versions: string;
  readonly age: string;
  readonly address: string;
  readonly text: string;
}

export const HISTORY_LABELS: Readonly<Record<LanguageCode, HistoryLabels>> = {
  en: {
    heading: "History",
    series: "{n} texts: {symbols}",
    arrow: "→",
    since: "since {place}",
    sinceFirst: "since {place} or earlier",
    isNew: "new",
    became: {
      changed: "changed in {symbols}",
      split: "split in {symbols}",
      merged: "merged in {symbols}",
      moved: "moved in {symbols}",
      doubtful: "perhaps not the same paragraph in {symbols}",
    },
    substance: "substance",
    returned: "stood in {from}, was left out, back in {symbol}",
    backAgain: "stood in {from}, was left out since, back now",
    unchanged: "never changed",
    gone: "Left out on the way",
    leftOut: "left out in {symbol}",
    comma: ", ",
    legend: "Words in braces came into their paragraph with the text named: {example}",
    versions: "Earlier versions",
    age: "Words since",
    address: "Address",
    text: "Text",
  },
  fr: {
    heading: "Historique",
    series: "{n} textes : {symbols}",
    arrow: "→",
    since: "depuis {place}",
    sinceFirst: "depuis {place} ou avant",
    isNew: "nouveau",
    became: {
      changed: "modifié dans {symbols}",
      split: "scindé dans {symbols}",
      merged: "fusionné dans {symbols}",
      moved: "déplacé dans {symbols}",
      doubtful: "peut-être un autre paragraphe dans {symbols}",
    },
    substance: "fond",
    returned: "figurait dans {from}, puis supprimé, rétabli dans {symbol}",
    backAgain: "figurait dans {from}, supprimé depuis, de retour",
    unchanged: "jamais modifié",
    gone: "Supprimés en cours de route",
    leftOut: "supprimé dans {symbol}",
    comma: ", ",
    legend: "Les mots entre accolades viennent du texte indiqué : {example}",
    versions: "Versions antérieures",
    age: "Mots depuis",
    address: "Adresse",
    text: "Texte",
  },
  es: {
    heading: "Historial",
    series: "{n} textos: {symbols}",
    arrow: "→",
    since: "desde {place}",
    sinceFirst: "desde {place} o antes",
    isNew: "nuevo",
    became: {
      changed: "modificado en {symbols}",
      split: "dividido en {symbols}",
      merged: "fusionado en {symbols}",
      moved: "trasladado en {symbols}",
      doubtful: "quizá no sea el mismo párrafo en {symbols}",
    },
    substance: "fondo",
    returned: "figuraba en {from}, se suprimió y vuelve en {symbol}",
    backAgain: "figuraba en {from}, se suprimió y vuelve ahora",
    unchanged: "nunca modificado",
    gone: "Suprimidos por el camino",
    leftOut: "suprimido en {symbol}",
    comma: ", ",
    legend: "Las palabras entre llaves proceden del texto indicado: {example}",
    versions: "Versiones anteriores",
    age: "Palabras desde",
    address: "Lugar",
    text: "Texto",
  },
  ru: {
    heading: "История",
    series: "{n} текстов: {symbols}",
    arrow: "→",
    since: "с {place}",
    sinceFirst: "с {place} или ранее",
    isNew: "новый",
    became: {
      changed: "изменён в {symbols}",
      split: "разделён в {symbols}",
      merged: "объединён в {symbols}",
      moved: "перемещён в {symbols}",
      doubtful: "возможно, это другой пункт в {symbols}",
    },
    substance: "по существу",
    returned: "был в {from}, затем исключён, снова включён в {symbol}",
    backAgain: "было в {from}, затем исключено, теперь снова включено",
    unchanged: "не менялся",
    gone: "Исключено за это время",
    leftOut: "исключён в {symbol}",
    comma: ", ",
    legend: "Слова в фигурных скобках пришли из названного текста: {example}",
    versions: "Прежние редакции",
    age: "Слова с",
    address: "Место",
    text: "Текст",
  },
  zh: {
    heading: "沿革",
    series: "{n} 份案文：{symbols}",
    arrow: "→",
    since: "始于 {place}",
    sinceFirst: "始于 {place} 或更早",
    isNew: "新增",
    became: {
      changed: "{symbols} 修改",
      split: "{symbols} 拆分",
      merged: "{symbols} 合并",
      moved: "{symbols} 移位",
      doubtful: "{symbols} 中可能不是同一段",
    },
    substance: "实质",
    returned: "曾见于 {from}，后删去，{symbol} 恢复",
    backAgain: "曾见于 {from}，后删去，现恢复",
    unchanged: "从未修改",
    gone: "历年删去的段落",
    leftOut: "{symbol} 删去",
    comma: "、",
    legend: "花括号内的文字出自所注案文：{example}",
    versions: "历次案文",
    age: "文字始于",
    address: "位置",
    text: "案文",
  },
  ar: {
    heading: "تاريخ النص",
    series: "عدد النصوص {n}: {symbols}",
    arrow: "←",
    since: "منذ {place}",
    sinceFirst: "منذ {place} أو قبله",
    isNew: "جديد",
    became: {
      changed: "تغيّر في {symbols}",
      split: "قُسم في {symbols}",
      merged: "دُمج في {symbols}",
      moved: "نُقل في {symbols}",
      doubtful: "قد لا تكون الفقرة نفسها في {symbols}",
    },
    substance: "جوهري",
    returned: "كان في {from} ثم حُذف وعاد في {symbol}",
    backAgain: "كان في {from} ثم حُذف وعاد الآن",
    unchanged: "لم يتغيّر قط",
    gone: "ما حُذف على مر السنين",
    leftOut: "حُذف في {symbol}",
    comma: "، ",
    legend: "الكلمات بين حاصرتين أتت من النص المذكور: {example}",
    versions: "الصيغ السابقة",
    age: "الكلمات منذ",
    address: "الموضع",
    text: "النص",
  },
};
