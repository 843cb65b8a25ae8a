/** Catches rejected promises inside pdf.js that nothing awaits; Node would end the process for one. */

/**
 * Runs work with pdf.js, and collects failures inside it that its own promises do not report. The text is read as far as possible.
 *
 * @returns the result of the work, and the reasons of such failures
 */
export async function withStrayRejections<T>(
  work: () => Promise<T>,
): Promise<{ result: T; strays: readonly string[] }> {
  // In a browser there is no process, and such a rejection ends nothing.
  const { process: node } = globalThis as { process?: NodeJS.Process };
  if (!node?.on) return { result: await work(), strays: [] };
  const strays: string[] = [];
  const strayOfPdfJs = (reason: unknown): void => {
    if (isOfPdfJs(reason)) strays.push(reason.message);
    // Behaves like Node without a listener: the rejection is somebody else's bug, which must not be hidden.
    else if (node.listeners("unhandledRejection").every((listener) => listener.name === strayOfPdfJs.name))
      throw reason;
  };
  node.on("unhandledRejection", strayOfPdfJs);
  try {
    const result = await work();
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { result, strays };
  } finally {
    node.off("unhandledRejection", strayOfPdfJs);
  }
}

const isOfPdfJs = (reason: unknown): reason is Error =>
  reason instanceof Error && /pdfjs-dist|pdf\.worker/.test(reason.stack ?? "");
