/** The forms that a list of places can take. */
export const LIST_FORMS = ["text", "html", "json"] as const;

/** The name of a form, as `--format` takes it. */
export type ListForm = (typeof LIST_FORMS)[number];
