/** What the control words of RTF mean. */

/** Characters that have a control word of their own. */
export const SIGNS: Readonly<Record<string, string>> = {
  "~": "\u00a0",
  _: "\u2011",
  "{": "{",
  "}": "}",
  "\\": "\\",
  emdash: "—",
  endash: "–",
  emspace: "\u2003",
  enspace: "\u2002",
  qmspace: "\u2005",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  ltrmark: "\u200e",
  rtlmark: "\u200f",
  zwj: "\u200d",
  zwnj: "\u200c",
};

/** Groups that contain no text of the document. */
export const LEFT_OUT = new Set(
  (
    "colortbl stylesheet info pict object objdata shprslt upr filetbl listtable " +
    "listoverridetable revtbl rsidtbl sp sn sv nonshppict ftnsep ftnsepc aftnsep aftnsepc xe tc txe rxe bkmkstart bkmkend " +
    "atnid atnauthor annotation fldinst private themedata colorschememapping datastore latentstyles generator"
  ).split(" "),
);

/** Groups that a reader may ignore but this one reads. */
export const READ_THOUGH_STARRED = new Set(["shpinst", "shptxt", "footnote", "listtext", "pntext"]);

/** The names in `TextDecoder` of fonts' character sets. */
export const CHARSETS: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};

/** The character set of symbol fonts. */
export const SIGNS_CHARSET = 2;

/** Names of code pages; those of Windows follow from their number. */
const PAGES: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};

/** @example encodingOfPage(1251) // "windows-1251" */
export const encodingOfPage = (page: number): string =>
  PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252");
