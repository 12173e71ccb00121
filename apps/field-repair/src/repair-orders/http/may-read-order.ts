import type { MayReadRecord } from '@kefu/service';
import { mayAct } from '../domain/index.js';
import type { RepairOrders } from '../store/index.js';
import { READERS } from './may-do.js';

/** Deadlines and trail of an order are for those who may read the order itself. */
export const mayReadOrder =
  (orders: RepairOrders): MayReadRecord =>
  async (by, aggregate, id) => {
    if (aggregate !== orders.definition.name) return false;
    if (!READERS.some((role) => by.roles.includes(role))) return false;
    const found = await orders.find(id);
    if (!found) return false;
    return mayAct.every((policy) => policy({ order: found.state, by }) === undefined);
  };
