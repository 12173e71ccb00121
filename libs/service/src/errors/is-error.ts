/// <reference lib="esnext.error" />

/** Also for errors that Node itself made in another realm, as under Jest. */
export const isError = (value: unknown): value is Error => Error.isError(value);
