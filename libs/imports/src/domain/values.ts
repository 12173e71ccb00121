import type { ImportProblemCode } from './problems.js';

export type Value = string | boolean | readonly string[];

/** What a cell says. */
export type Read = { readonly value: Value | undefined } | { readonly fault: ImportProblemCode };
