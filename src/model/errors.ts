/** Separates errors that a user can do something about from our own bugs. */

/**
 * An error in what the user provided. Its message is one sentence that names the file and the next step; the command line prints it and
 * exits with status 2. Programs can rely on `code` and `data`, but not on the wording of the message.
 *
 * @example await read("missing.pdf").catch((error: UserError) => error.code); // => "missing"
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Stable name of the error, such as `missing` or `languages`. */
  readonly code: string;
  /** The values in the message, for programs that write their own. */
  readonly data: Readonly<Record<string, string>>;

  /** Takes a stable name, and one sentence that names what was given and the next step. */
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

/** Throws on a bug of ours, never on a user's mistake. */
export function invariant(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
