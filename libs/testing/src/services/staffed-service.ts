import { happened, newId, type Actor, type Happened, type Instant } from '@kefu/kernel';
import { AssetRegisteredV1, CustomerRegisteredV1 } from '@kefu/messages-customers';
import { PersonAppointedV1 } from '@kefu/messages-staff';
import type { ServiceDefinition } from '@kefu/service';
import type { Answer } from './send-request.js';
import { given, ServiceUnderTest, standingAt } from './service-under-test.js';

/** A service on a real database, in time that stands still, which nobody asks but by name. */
export const standing = async (
  definition: ServiceDefinition,
  now: Instant,
): Promise<ServiceUnderTest> =>
  new ServiceUnderTest(await given(definition, standingAt(now)), { sub: newId(), roles: [] });

/** A service asked by people whom staff appointed, about customers whom customers registered. */
export class StaffedService {
  constructor(readonly under: ServiceUnderTest) {}

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

  /** They have numbers from 10000 on, in this order. */
  async appoint(staff: readonly Actor[]): Promise<this> {
    for (const [index, { id, roles, regions }] of staff.entries()) {
      const appointed = { number: `1000${index}`, roles: [...roles], regionIds: [...regions] };
      await this.learn(id, happened(PersonAppointedV1, appointed));
    }
    return this;
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
