/// <reference lib="dom" />
/** Unzips, in the browser, what the build compressed with gzip. */
export const unpacked = (packed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
