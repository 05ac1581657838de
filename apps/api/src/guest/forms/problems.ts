/** What is wrong with a form: the field, and what to do, in the reader's language. */
export type Problems = readonly { field: string; sentence: string }[];

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problems };
