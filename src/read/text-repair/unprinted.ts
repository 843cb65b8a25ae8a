/** The characters that print nothing. */

/** Control characters, the byte order mark and non-characters, but not line ends, tabs and form feeds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const UNPRINTED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;
