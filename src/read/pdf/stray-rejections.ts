/** Promises inside pdf.js that are rejected and that nobody waits for: Node would end the process for one. */

/**
 * Does work with pdf.js, and gathers the failures inside it that its own promises do not tell of. The text is read on as far as it goes.
 *
 * @returns what the work gives, and the reasons of such failures
 */
export async function withStrayRejections<T>(
  work: () => Promise<T>,
): Promise<{ result: T; strays: readonly string[] }> {
  // In a browser such a rejection ends nothing.
  const { process } = globalThis as { process?: NodeJS.Process };
  if (!process?.on) return { result: await work(), strays: [] };
  const strays: string[] = [];
  const strayOfPdfJs = (reason: unknown): void => {
    if (isOfPdfJs(reason)) strays.push(reason.message);
    // As Node does where nobody listens: it is somebody else's mistake, and we must not be the ones to hide it.
    else if (process.listeners("unhandledRejection").every((listener) => listener.name === strayOfPdfJs.name))
      throw reason;
  };
  process.on("unhandledRejection", strayOfPdfJs);
  try {
    const result = await work();
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { result, strays };
  } finally {
    process.off("unhandledRejection", strayOfPdfJs);
  }
}

const isOfPdfJs = (reason: unknown): reason is Error =>
  reason instanceof Error && /pdfjs-dist|pdf\.worker/.test(reason.stack ?? "");
