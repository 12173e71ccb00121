import { hash } from 'node:crypto';

/** What PostgreSQL plans; several commands in one text cannot be prepared. */
const isPlanned = (text: string): boolean =>
  /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/iu.test(text) && !text.includes(';');

/** More would be texts that are made as they are asked: each would stay in every connection. */
const MOST = 400;

const FEATURE_NOT_SUPPORTED = '0A000';

/**
 * The names under which statements are prepared, once a connection: parsing and planning one that
 * reads a row by its key costs ten times what running it does. A text gets its name when it comes again.
 */
export class PreparedStatements {
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string>();
  #generation = 0;

  /** Undefined where it is to be sent as it is. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return this.inGeneration(known);
    if (this.#names.size >= MOST || !isPlanned(text)) return undefined;
    if (!this.#seen.has(text)) {
      if (this.#seen.size >= MOST) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    this.#seen.delete(text);
    const name = hash('sha1', text).slice(0, 20);
    this.#names.set(text, name);
    return this.inGeneration(name);
  }

  /** What a name is now: a statement that was prepared before a migration may not be run again. */
  inGeneration(name: string): string {
    return this.#generation === 0 ? name : `${name}.${this.#generation}`;
  }

  /**
   * A migration that another instance ran has changed what a statement answers. From here on all are
   * prepared anew.
   * @returns whether that was it, and the same is worth another try
   */
  renewedAfter(error: unknown): boolean {
    if (!isStalePlan(error)) return false;
    this.#generation += 1;
    return true;
  }
}

/** PostgreSQL has no code for it alone; the routine does not depend on the server's language. */
const isStalePlan = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === FEATURE_NOT_SUPPORTED &&
  'routine' in error &&
  error.routine === 'RevalidateCachedQuery';
