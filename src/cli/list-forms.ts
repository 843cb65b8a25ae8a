/** The formats of a list of places where words occur. */
export const LIST_FORMS = ["text", "html", "json"] as const;

/** The name of a form, as `--format` takes it. */
export type ListForm = (typeof LIST_FORMS)[number];
