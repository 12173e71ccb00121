import type { Actor } from '@kefu/kernel';
import type { MayReadRecord } from '@kefu/service';
import { readers, supervisors, worksOn } from '../access/index.js';
import type { Assets } from '../assets/index.js';
import type { Customers } from '../customers/index.js';
import type { Reveals } from '../reveals/index.js';

interface Archive {
  readonly customers: Customers;
  readonly assets: Assets;
  readonly reveals: Reveals;
}

const holds = (by: Actor, roles: readonly string[]): boolean =>
  roles.some((role) => by.roles.includes(role));

/** Deadlines and trails are for those who may read the customer, the asset or the list of reveals. */
export const mayReadRecordOf = ({ customers, assets, reveals }: Archive): MayReadRecord => {
  const ofCustomer = async (by: Actor, id: string): Promise<boolean> => {
    const found = await customers.find(id);
    return found !== undefined && worksOn(by, found.state.regionCode);
  };
  const ofAsset = async (by: Actor, id: string): Promise<boolean> => {
    const found = await assets.find(id);
    if (!found) return false;
    return worksOn(by, found.state.regionCode) || ofCustomer(by, found.state.customerId);
  };
  const ofReveal = async (by: Actor, id: string): Promise<boolean> => {
    const found = await reveals.find(id);
    return found !== undefined && ofCustomer(by, found.state.customerId);
  };
  return async (by, aggregate, id) => {
    switch (aggregate) {
      case 'customer':
        return holds(by, readers) && ofCustomer(by, id);
      case 'asset':
        return holds(by, readers) && ofAsset(by, id);
      case 'reveal':
        return holds(by, supervisors) && ofReveal(by, id);
      default:
        return false;
    }
  };
};
