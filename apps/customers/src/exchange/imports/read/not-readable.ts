export type WhyNotReadable = 'not-a-table' | 'unpacks-too-large';

/** What was uploaded is not what it seems to be, or is damaged. */
export class NotReadable extends Error {
  constructor(
    readonly why: WhyNotReadable,
    cause?: unknown,
  ) {
    super(why, { cause });
  }
}
