/// <reference lib="dom" />
/** What the build packed with gzip, unpacked by the browser itself. */
export const unpacked = (packed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
