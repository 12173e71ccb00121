import { notFound, type Actor } from '@kefu/kernel';
import type { ServiceRuntime } from '../service-runtime.js';

export const noSuchRecord = () =>
  notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });

/**
 * A record of another region is unknown, also where its own routes are not asked.
 * @throws Refusal `not-found`
 */
export const requireSight = async (
  runtime: ServiceRuntime,
  by: Actor,
  aggregate: string,
  id: string,
): Promise<void> => {
  if (by.regions.includes('*')) return;
  if (!(await runtime.mayReadRecord(by, aggregate, id))) throw noSuchRecord();
};
