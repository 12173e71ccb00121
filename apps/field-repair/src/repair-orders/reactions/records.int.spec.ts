import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AssetChangedV1,
  AssetRegisteredV1,
  AssetRetiredV1,
  AssetVoidedV1,
  CustomerChangedV1,
  CustomerRegisteredV1,
} from '@kefu/messages-customers';
import {
  PersonAppointedV1,
  PersonChangedV1,
  PersonDismissedV1,
  TeamChangedV1,
  TeamFormedV1,
} from '@kefu/messages-staff';
import { happened, newId, type Happened } from '@kefu/kernel';
import { orderIn } from '../../../test/a-repair-order.js';
import { Workshop } from '../../../test/a-workshop.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

const customer = {
  number: 'C1',
  kind: 'organisation' as const,
  stage: 'existing' as const,
  tier: 'standard' as const,
  regionId: 'east',
};
const asset = {
  customerId: newId(),
  model: 'KM-227',
  category: 'copier',
  regionId: 'east',
  contractKind: 'rental' as const,
};
const person = { number: newId().slice(-12), roles: ['technician'], regionIds: ['east'] };
const team = { regionId: 'east', memberIds: [newId()] };

const rowsOf = (table: string, id: string) =>
  workshop.database.query(`SELECT * FROM ${table} WHERE id = $1`, [id]);

type Kept = readonly [what: string, table: string, first: Happened, then: Happened, row: object];
const kept: readonly Kept[] = [
  [
    'customers',
    'customer_record',
    happened(CustomerRegisteredV1, customer),
    happened(CustomerChangedV1, { ...customer, regionId: 'west', changed: ['regionId'] }),
    { kind: 'organisation', region_id: 'west' },
  ],
  [
    'assets',
    'asset_record',
    happened(AssetRegisteredV1, asset),
    happened(AssetChangedV1, { ...asset, model: 'KM-300', changed: ['model'] }),
    { customer_id: asset.customerId, model: 'KM-300' },
  ],
  [
    'retired assets',
    'asset_record',
    happened(AssetRegisteredV1, asset),
    happened(AssetRetiredV1, { customerId: asset.customerId }),
    { served: false },
  ],
  [
    'voided assets',
    'asset_record',
    happened(AssetRegisteredV1, asset),
    happened(AssetVoidedV1, { customerId: asset.customerId }),
    { served: false },
  ],
  [
    'people',
    'staff_record',
    happened(PersonAppointedV1, person),
    happened(PersonChangedV1, { ...person, regionIds: ['west'], changed: ['regionIds'] }),
    { region_ids: ['west'], active: true },
  ],
  [
    'teams',
    'team_record',
    happened(TeamFormedV1, team),
    happened(TeamChangedV1, { ...team, leadId: asset.customerId, changed: ['leadId'] }),
    { lead_id: asset.customerId },
  ],
];

describe('what is kept of other services', () => {
  it.each(kept)('keeps %s as they were said last, heard twice or in reverse', async (...row) => {
    const [, table, first, then, expected] = row;
    const id = newId();
    const [one, two] = [first, then].map((event) => workshop.envelope(id, event));
    expect(await workshop.receive(two ?? '')).toBe('parked');
    expect(await workshop.receive(one ?? '')).toBe('applied');
    expect(await workshop.receive(one ?? '')).toBe('seen');
    expect(await workshop.receive(two ?? '')).toBe('seen');
    expect(await rowsOf(table, id)).toEqual([expect.objectContaining(expected)]);
  });

  it('FR-07 offers nobody who no longer works here', async () => {
    const id = newId();
    const other = { ...person, number: 'gone' };
    await workshop.hear(id, happened(PersonAppointedV1, other));
    await workshop.hear(id, happened(PersonDismissedV1, { number: other.number }));
    const offered = await workshop.technicians.suggestions('east', newId());
    expect(offered.map((technician) => technician.id)).not.toContain(id);
    await expect(workshop.technicians.member(id, newId())).rejects.toMatchObject({
      code: 'unknown-person',
    });
  });
});

describe('who leads a technician', () => {
  it('G-01 the lead of the team, and once they are gone another lead of the region, nobody who left', async () => {
    const appoint = async (roles: string[], teamId?: string) => {
      const id = newId();
      const said = { number: id.slice(-12), roles, regionIds: ['hills'] };
      const more = teamId ? { teamId } : {};
      await workshop.hear(id, happened(PersonAppointedV1, { ...said, ...more }));
      return { id, number: said.number };
    };
    const teamId = newId();
    const first = await appoint(['repair-lead']);
    const second = await appoint(['repair-lead']);
    const { id } = await appoint(['technician'], teamId);
    const formed = { regionId: 'hills', leadId: second.id, memberIds: [id] };
    await workshop.hear(teamId, happened(TeamFormedV1, formed));
    const leadOf = async () =>
      (await workshop.database.transaction(() => workshop.technicians.member(id, newId()))).leadId;
    expect(await leadOf()).toBe(second.id);
    await workshop.hear(second.id, happened(PersonDismissedV1, { number: second.number }));
    expect(await leadOf()).toBe(first.id);
    await workshop.hear(first.id, happened(PersonDismissedV1, { number: first.number }));
    expect(await leadOf()).toBeUndefined();
  });
});

describe('who leaves', () => {
  it('FR-03 a technician who is dismissed, or loses the role, hands visits back, once', async () => {
    const leader = newId();
    const led = { number: `L${leader.slice(-8)}`, roles: ['repair-lead'], regionIds: ['east'] };
    await workshop.hear(leader, happened(PersonAppointedV1, led));
    for (const how of ['dismissed', 'changed'] as const) {
      const id = newId();
      const other = { ...person, number: id.slice(-12) };
      await workshop.hear(id, happened(PersonAppointedV1, other));
      const { order } = orderIn('dispatched');
      const mine = {
        ...order,
        assetId: newId(),
        ownerId: id,
        technician: { id, outOfRegion: false },
      };
      const at = await workshop.put(mine, []);
      const event =
        how === 'dismissed'
          ? happened(PersonDismissedV1, { number: other.number })
          : happened(PersonChangedV1, { ...other, roles: ['finance'], changed: ['roles'] });
      const body = workshop.envelope(id, event);
      expect([await workshop.receive(body), await workshop.receive(body)]).toEqual([
        'applied',
        'seen',
      ]);
      const { state } = await workshop.orders.get(at);
      expect(state).toMatchObject({ status: 'notified', ownerId: leader });
      expect(await workshop.story(at)).toBe('declined notified owner-changed');
    }
  });
});

describe('who cannot own an order any more', () => {
  it('G-01 an order that came to nobody goes to the first who can act, a director until then', async () => {
    const appoint = async (role: string, regionIds: string[]) => {
      const id = newId();
      const number = id.slice(-12);
      await workshop.hear(id, happened(PersonAppointedV1, { number, roles: [role], regionIds }));
      return { id, number };
    };
    const clerk = await appoint('clerk', ['north']);
    const { order } = orderIn('reported');
    const of = { ...order, assetId: newId(), regionId: 'north', ownerId: clerk.id };
    const id = await workshop.put(of, []);
    const owner = async () => (await workshop.orders.get(id)).state.ownerId;
    const director = await appoint('director', ['*']);
    expect(await owner()).toBe(clerk.id);
    await workshop.hear(clerk.id, happened(PersonDismissedV1, { number: clerk.number }));
    expect(await owner()).toBe(director.id);
    await appoint('repair-lead', ['south']);
    expect(await owner()).toBe(director.id);
    const lead = await appoint('repair-lead', ['north']);
    expect(await owner()).toBe(lead.id);
    expect(await workshop.story(id)).toBe('owner-changed owner-changed');
  });
});

describe('personal data', () => {
  const state = (customerId: string, contactId: string) => ({
    customerId,
    number: 'C2',
    name: '示例公司',
    phones: ['13800005678'],
    contacts: [
      { contactId, name: '李二', maySign: true },
      { contactId: newId(), name: '赵三', maySign: false },
    ],
    assets: [],
  });

  it('FR-12 knows who may sign for an organisation', async () => {
    const [id, contactId] = [newId(), newId()];
    await workshop.hear(id, happened(CustomerRegisteredV1, { ...customer, number: 'C2' }));
    await workshop.hearPersonal(id, state(id, contactId));
    expect(await workshop.assets.signatoriesOf(id)).toEqual({
      kind: 'organisation',
      contactIds: [contactId],
    });
    expect(await workshop.assets.cardOf(id)).toMatchObject({ name: '示例公司' });
  });

  it('FR-12 lets nobody sign for a customer of whom nothing is known', async () => {
    expect(await workshop.assets.signatoriesOf(newId())).toEqual({
      kind: 'organisation',
      contactIds: [],
    });
  });

  it('G-05 forgets an erased customer in the records and on every order', async () => {
    const order = { ...orderIn('closed').order, customerId: newId() };
    const id = await workshop.put(order, []);
    await workshop.hearPersonal(order.customerId, state(order.customerId, newId()));
    await workshop.hearPersonal(order.customerId, undefined);
    await workshop.hearPersonal(order.customerId, undefined);
    expect((await workshop.orders.get(id)).state.report).toMatchObject({ callerName: '' });
    const left = await workshop.database.query(
      `SELECT 1 FROM customer_person WHERE customer_id = $1
       UNION ALL SELECT 1 FROM audit_key WHERE person_id = $1 AND key <> ''`,
      [order.customerId],
    );
    expect(left).toEqual([]);
    const [{ said } = { said: '' }] = await workshop.database.query<{ said: string }>(
      "SELECT string_agg(body, '') AS said FROM audit WHERE aggregate_id = $1",
      [id],
    );
    expect(said).not.toContain(order.report.callerName);
  });

  it('refuses as FR-01 an asset that is not on record', async () => {
    await expect(workshop.asset(newId())).rejects.toMatchObject({ code: 'unknown-asset' });
  });
});
