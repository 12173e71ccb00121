import { forbidden, type Actor } from '@kefu/kernel';
import type { ServiceRuntime } from '../service-runtime.js';

/**
 * A record of another region stays closed, also where its own routes are not asked.
 * @throws Refusal `other-region`
 */
export const requireSight = async (
  runtime: ServiceRuntime,
  by: Actor,
  aggregate: string,
  id: string,
): Promise<void> => {
  if (by.regions.includes('*')) return;
  if (await runtime.mayReadRecord(by, aggregate, id)) return;
  throw forbidden('other-region', {
    zh: '这条记录属于其他区域',
    en: 'This record belongs to another region',
  });
};
