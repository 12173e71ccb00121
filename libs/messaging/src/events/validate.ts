import type { EventClass } from '@kefu/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

const paths = (errors: readonly ValidationError[], at = ''): string[] =>
  errors.flatMap((error) => [
    ...(error.constraints
      ? [`${at}/${error.property}: ${Object.keys(error.constraints).join(', ')}`]
      : []),
    ...paths(error.children ?? [], `${at}/${error.property}`),
  ]);

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
  const instance = plainToInstance(of, data);
  const errors = validateSync(instance, {
    whitelist: unknownFields === 'refuse',
    forbidNonWhitelisted: unknownFields === 'refuse',
    forbidUnknownValues: true,
  });
  if (errors.length > 0) throw new SchemaMismatch(of.type, paths(errors));
  return instance;
};
