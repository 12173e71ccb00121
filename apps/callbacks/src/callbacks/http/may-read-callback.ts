import type { MayReadRecord } from '@kefu/service';
import { serves } from '@kefu/kernel';
import type { Callbacks } from '../store/index.js';

export const readers = ['agent', 'manager', 'director', 'repair-lead'] as const;

/** Deadlines and trail of a callback are for those of its region, and for whose list it is on. */
export const mayReadCallback =
  (callbacks: Callbacks): MayReadRecord =>
  async (by, aggregate, id) => {
    if (aggregate !== callbacks.definition.name) return false;
    if (!readers.some((role) => by.roles.includes(role))) return false;
    const found = await callbacks.find(id);
    if (!found) return false;
    const { regionId, agentId } = found.state;
    return serves(by.regions, regionId) || agentId === by.id;
  };
