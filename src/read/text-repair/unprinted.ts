/** The characters that print nothing. */

/** Control characters, the byte order mark and what is no character; line ends, tabs and form feeds are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const UNPRINTED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;
