import { Refusal } from '@kefu/kernel';

/**
 * The refusal that some work ends in.
 * @throws Error when it does not, or with another error
 */
export const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

/** What is refused, as `rule code`; undefined where nothing is. */
export const refused = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.rule ?? ''} ${error.code}`.trim();
  }
};
