import type { Actor } from '@kefu/kernel';
import type { MayRead } from '@kefu/service';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { worksOn } from '../access/index.js';
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

/** Records that hang on a customer, for one of the roles. */
export const recordsOfCustomers = (
  app: INestApplicationContext,
  roles: readonly string[],
  records: Type<{ find(id: string): Promise<{ state: { customerId: string } } | undefined> }>,
): MayRead => {
  const all = app.get(records);
  const ofItsCustomer = ofCustomer(app);
  return forRoles(roles, async (by, id) => {
    const found = await all.find(id);
    return found !== undefined && ofItsCustomer(by, found.state.customerId);
  });
};
