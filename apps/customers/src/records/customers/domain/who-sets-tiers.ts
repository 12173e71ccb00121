import { refusedByRule, type Actor } from '@kefu/kernel';
import { supervisors } from '../../../whole/access/index.js';
import type { Tier } from './customer.js';

/**
 * CU-12: whoever else thinks that a customer is worth another tier tells a supervisor.
 * @throws Refusal `tier-is-the-managers` (422)
 */
export const requireTierBy = (by: Actor, before: Tier, wanted: Tier): void => {
  if (wanted === before || supervisors.some((role) => by.roles.includes(role))) return;
  throw refusedByRule('CU-12', 'tier-is-the-managers', {
    zh: '客户级别只由经理或总监确定；新建客户先为普通级',
    en: 'Only the manager or director sets a tier; a new customer begins as standard',
  });
};
