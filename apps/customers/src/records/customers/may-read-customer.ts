import type { Actor } from '@kefu/kernel';
import type { MayRead } from '@kefu/service';
import type { INestApplicationContext } from '@nestjs/common';
import { worksOn } from '../../whole/access/index.js';
import { Customers } from './store/customers.js';

/** Who works on the customer that a record is of may read what is kept of the record. */
export const ofCustomer = (app: INestApplicationContext): MayRead => {
  const customers = app.get(Customers);
  return async (by, id) => {
    const found = await customers.find(id);
    return found !== undefined && worksOn(by, found.state.regionCode);
  };
};

/** The same, for one of the roles only. */
export const forRoles =
  (roles: readonly string[], mayRead: MayRead): MayRead =>
  async (by: Actor, id: string) =>
    roles.some((role) => by.roles.includes(role)) && mayRead(by, id);
