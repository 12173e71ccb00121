import { happened, newId, type Actor } from '@kefu/kernel';
import { AssetRegisteredV1, CustomerRegisteredV1 } from '@kefu/messages-customers';
import { PersonAppointedV1 } from '@kefu/messages-staff';
import { AskedByName, given, ServiceUnderTest, standingAt } from '@kefu/testing/services';
import { contracts } from '../src/index.js';

export const MONDAY_10 = '2026-03-02T02:00:00.000Z';

const person = (role: string, regions: readonly string[] = ['east']): Actor => ({
  id: newId(),
  kind: 'person',
  roles: [role],
  regions,
});

export const accountManager = person('account-manager');
export const otherAccountManager = person('account-manager');
export const reviewer = person('contract-reviewer');
export const manager = person('manager');
export const finance = person('finance', ['*']);
export const otherFinance = person('finance', ['*']);
export const director = person('director', ['*']);
export const generalManager = person('general-manager', ['*']);
export const sales = person('sales');
export const clerk = person('clerk');
export const elsewhere = person('manager', ['west']);

const staff = [
  ...[accountManager, otherAccountManager, reviewer, manager, finance, otherFinance],
  ...[director, generalManager, sales, clerk, elsewhere],
];

/** The service on a real database, in time that stands still; the broker stays away. */
export class RunningContracts extends AskedByName {
  static async start(now = MONDAY_10): Promise<RunningContracts> {
    const started = await given(contracts, standingAt(now));
    const running = new RunningContracts(
      new ServiceUnderTest(started, { sub: newId(), roles: [] }),
    );
    for (const [index, { id, roles, regions }] of staff.entries()) {
      const appointed = { number: `1000${index}`, roles: [...roles], regionIds: [...regions] };
      await running.learn(id, happened(PersonAppointedV1, appointed));
    }
    return running;
  }

  /** A customer with one asset, as customers would have said. */
  async aCustomer(regionId = 'east') {
    const [customerId, assetId] = [newId(), newId()];
    const customer = { kind: 'person', stage: 'existing', tier: 'standard', regionId } as const;
    const number = customerId.slice(-12);
    await this.learn(customerId, happened(CustomerRegisteredV1, { number, ...customer }));
    const asset = { customerId, regionId, model: 'KM-227', category: 'copier' };
    await this.learn(assetId, happened(AssetRegisteredV1, { ...asset, contractKind: 'none' }));
    return { customerId, assetId };
  }
}
