/** Separates errors that a user can do something about from our own bugs. */

/**
 * Trouble with what the user gave: one sentence that names the file and the next step. The command line prints it and
 * exits with status 2. `code` and `data` are stable, the message is not.
 *
 * @example await read("missing.pdf").catch((error: UserError) => error.code); // => "missing"
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Stable name of the trouble, such as `missing` or `languages`. */
  readonly code: string;
  /** What the sentence names, for programs that write their own. */
  readonly data: Readonly<Record<string, string>>;

  /** Takes a stable name, and one sentence that names what was given and says the next step. */
  constructor(
    code: string,
    message: string,
    { data = {}, ...options }: ErrorOptions & { readonly data?: Readonly<Record<string, string>> } = {},
  ) {
    super(message, options);
    this.code = code;
    this.data = data;
  }
}

/** Fails loudly on a mistake of ours, never on a user's. */
export function invariant(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
