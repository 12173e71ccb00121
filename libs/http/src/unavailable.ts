import type { Bilingual } from '@kefu/kernel';

/** Something that the service needs is away; it is worth asking again. */
export class Unavailable extends Error {
  constructor(
    /** What is missing: `database`, `issuer`. */
    readonly what: string,
    readonly detail: Bilingual,
    cause?: unknown,
  ) {
    super(`${what} is not available`, { cause });
    this.name = 'Unavailable';
  }
}
