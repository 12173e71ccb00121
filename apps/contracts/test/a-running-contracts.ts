import { happened, newId, type Actor, type Happened } from '@kefu/kernel';
import { AssetRegisteredV1, CustomerRegisteredV1 } from '@kefu/messages-customers';
import { PersonAppointedV1 } from '@kefu/messages-staff';
import { given, ServiceUnderTest, standingAt, type Answer } from '@kefu/testing/services';
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
export class RunningContracts {
  private constructor(readonly under: ServiceUnderTest) {}

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

  stop(): Promise<void> {
    return this.under.close();
  }

  get(path: string, by: Actor): Promise<Answer> {
    return this.under.get(path, { as: { sub: by.id, ...by } });
  }

  post(path: string, body: unknown, by: Actor): Promise<Answer> {
    return this.under.post(path, body, { as: { sub: by.id, ...by } });
  }

  async learn(aggregateId: string, event: Happened): Promise<void> {
    const outcome = await this.under.hears(aggregateId, event);
    if (outcome !== 'applied') throw new Error(`${event.of.type} was ${outcome}`);
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
