import { operations } from '../../../api/field-repair/operations.gen';
import { bodyOf } from '../../../parts/body';
import type { Field, Operation } from '../../../parts/operation';
import type { Visit } from '../../../parts/queue/as-if';
import type { Verb } from './deeds';

export type Values = Readonly<Record<string, unknown>>;

export const nameOf = (verb: Verb): `fieldRepair.repairOrders.${Verb}` =>
  `fieldRepair.repairOrders.${verb}`;

export const operationOf = (verb: Verb): Operation => operations[nameOf(verb)];

const has = (fields: readonly Field[], name: string): boolean =>
  fields.some((field) => field.name === name);

/** FR-12: who signs, by what kind of customer it is. */
const signedBy = ({ customer }: Visit): Values =>
  customer?.kind === 'organisation' ? { signer: 'contact' } : { signer: 'customer' };

/**
 * What was filled in as the request wants it. What tells when it happened says so even where nobody typed
 * it: it may be long before the centre hears of it.
 */
export const bodyFor = (
  verb: Verb,
  values: Values,
  visit: Visit,
  happenedAt: string,
): Record<string, unknown> => {
  const { fields = [] } = operationOf(verb);
  const given = verb === 'signReceipt' ? signedBy(visit) : {};
  const moment = ['at', 'signedAt'].find((name) => has(fields, name));
  const typed = bodyOf(fields, { ...values, ...given }) ?? {};
  return moment && !(moment in typed) ? { ...typed, [moment]: happenedAt } : typed;
};

/** It tells when it happened, and so happened whatever others did meanwhile. */
export const tellsWhen = (verb: Verb): boolean => {
  const { fields = [] } = operationOf(verb);
  return has(fields, 'at') || has(fields, 'signedAt');
};
