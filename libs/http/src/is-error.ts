/// <reference lib="esnext.error" />

/**
 * Also for errors that Node itself made in another realm, as under Jest; Fastify's own are no errors
 * but in name.
 */
export const isError = (value: unknown): value is Error =>
  value instanceof Error || Error.isError(value);
