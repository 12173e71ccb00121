import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Actor } from '@kefu/kernel';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { documentOf } from '@kefu/service';
import { idsInRequests, type OpenApi } from '@kefu/testing/openapi';
import { agent, lead } from './a-repair-order.js';
import { RunningFieldRepair } from './a-running-service.js';
import { newOrder, receipt, repairedOrder, report } from './steps.js';

let field: RunningFieldRepair;
beforeAll(async () => {
  field = await RunningFieldRepair.start();
});
afterAll(() => field.stop());

type Asked = readonly [path: string, body: object, by: Actor];
interface Named {
  readonly asked: (id: string) => Promise<Asked>;
  /** What is said to the id of nothing and nobody. */
  readonly refused: string;
  /** Of people: in which role they may be named, and what is said to another. */
  readonly role?: string;
  readonly other?: string;
}

const notified = async () => {
  const { id } = await newOrder(field);
  await field.post(`/${id}/notify`, { personId: lead.id, as: 'repair-lead' }, agent);
  return id;
};
const telling =
  (as: 'repair-lead' | 'technician') =>
  async (personId: string): Promise<Asked> => [
    `/${(await newOrder(field)).id}/notify`,
    { personId, as },
    agent,
  ];

const named: Readonly<Record<string, Named>> = {
  ' /customerId': {
    asked: async (customerId) => ['', report({ ...(await field.aCustomer()), customerId }), agent],
    refused: 'asset-of-another-customer',
  },
  ' /assetId': {
    asked: async (assetId) => ['', report({ ...(await field.aCustomer()), assetId }), agent],
    refused: 'unknown-asset',
  },
  '/{id}/notify /personId': {
    ...{ asked: telling('repair-lead'), refused: 'unknown-person' },
    ...{ role: 'repair-lead', other: 'not-a-lead-of-the-region' },
  },
  '/{id}/dispatch /technicianId': {
    asked: async (technicianId) => [`/${await notified()}/dispatch`, { technicianId }, lead],
    ...{ refused: 'unknown-person', role: 'technician', other: 'not-a-technician' },
  },
  '/{id}/sign-receipt /contactId': {
    asked: async (contactId) => [
      `/${(await repairedOrder(field)).id}/sign-receipt`,
      receipt({ signer: 'contact', contactId }),
      agent,
    ],
    refused: 'not-signed-by-customer',
  },
};

const told = async ({ asked }: Named, id: string): Promise<unknown> => {
  const { status, body } = await field.post(...(await asked(id)));
  return status < 300 ? 'taken' : body.code;
};

describe('ids in requests', () => {
  it('ST-01 all of them are tried here', () => {
    const found = idsInRequests(documentOf(field.service.app) as OpenApi);
    expect(found.map((one) => one.replace('/api/field-repair/repair-orders', '')).sort()).toEqual(
      Object.keys(named).sort(),
    );
  });

  it.each(Object.entries(named))('ST-01 %s is something that there is', async (_field, one) => {
    expect(await told(one, newId())).toBe(one.refused);
  });

  const people = Object.entries(named).filter(([, { role }]) => role !== undefined);
  it.each(people)('ST-01 %s is somebody of that role who works here', async (_field, one) => {
    const appointed = async (role: string) => {
      const id = newId();
      const said = { number: id.slice(-12), roles: [role], regionIds: ['east'] };
      await field.learn(id, happened(PersonAppointedV1, said));
      return id;
    };
    expect(await told(one, await appointed('finance'))).toBe(one.other);
    const gone = await appointed(one.role ?? '');
    await field.learn(gone, happened(PersonDismissedV1, { number: gone.slice(-12) }));
    expect(await told(one, gone)).toBe('unknown-person');
    expect(await told(one, await appointed(one.role ?? ''))).toBe('taken');
  });
});
