import type { EventClass } from '@kefu/kernel';
import { checkObject } from '@kefu/validation';

/** An event's data that does not fit its class. The message names fields and checks, never values. */
export class SchemaMismatch extends Error {
  constructor(type: string, faults: readonly string[]) {
    super(`${type} does not fit its schema: ${faults.join('; ')}`);
    this.name = 'SchemaMismatch';
  }
}

/**
 * Reads data into its class.
 * @param unknownFields what to do with fields that the class does not know: a writer has none, a
 * reader lets those of a later release pass
 * @throws SchemaMismatch
 */
export const fit = <T extends object>(
  of: EventClass<T>,
  data: object,
  unknownFields: 'refuse' | 'ignore',
): T => {
  const { value, faults } = checkObject(of, data, { unknownFields });
  if (faults.length === 0) return value as T;
  throw new SchemaMismatch(
    of.type,
    faults.map(({ pointer, code }) => `${pointer}: ${code}`),
  );
};
