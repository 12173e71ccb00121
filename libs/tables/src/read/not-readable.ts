import type { FileRefusal } from '../words.js';

/** What was uploaded is not what it seems to be, or is damaged. */
export class NotReadable extends Error {
  constructor(
    readonly why: FileRefusal,
    cause?: unknown,
  ) {
    super(why, { cause });
  }
}
