import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Actor } from '@kefu/kernel';
import { PersonAppointedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { documentOf } from '@kefu/service';
import { idsInRequests, type OpenApi } from '@kefu/testing/openapi';
import {
  agent,
  contested,
  director,
  finance,
  handler,
  manager,
  member,
  MONDAY_10,
} from './a-complaint.js';
import {
  reserved,
  RunningComplaints,
  said,
  toAssigned,
  toClosed,
  toInvestigated,
  type Deed,
} from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

const reason = '查阅签收单';
const words = { words: '又卡纸了', remedySought: '退货' };
const [confirmed, classified] = toAssigned as [Deed, Deed];
const contest: Deed = ['appeal-responsibility', { evidence: contested }, member];
const measure = { cause: 'part-defect', regionId: 'east', measure: '更换供应商' };

type Asked = readonly [path: string, body: object, by: Actor];

/** A complaint of which that was done, and its customer. */
const after = async (...deeds: readonly Deed[]) => {
  const { customerId } = await service.aCustomer();
  const id = await service.recorded(customerId);
  if (deeds.length > 0) await service.through(id, ...deeds);
  return { at: `complaints/${id}`, id, customerId };
};
const paidFor = async () => {
  const remedies = [{ kind: 'compensation', cost: '90.00' }];
  const one = await after(...toInvestigated, ['propose', { remedies }, handler]);
  await service.through(one.id, ['approve', {}, manager]);
  await service.accountSays(one.id, reserved);
  await service.through(one.id, ['present', {}, agent], ['accept', {}, agent]);
  return one;
};
const planned = async () => {
  const plan = { ...measure, origins: [], ownerId: member.id, dueOn: '2026-12-31' };
  return (await service.post('improvements', plan, handler)).body.id;
};
const department = (people: object) => ({
  ...{ code: `d-${newId()}`, name: { zh: '质检', en: 'Quality' }, memberIds: [] },
  ...people,
});
const appointing = async (people: object): Promise<Asked> => {
  const { id } = (await service.post('departments', department({}), manager)).body;
  return [`departments/${id}/appoint`, { memberIds: [], reason, ...people }, manager];
};
const customersOwn = async (more: object) =>
  ['complaints', { ...said((await service.aCustomer()).customerId), ...more }, agent] as const;

/** Each field of a request that names something, with that id in it, and what an invented one is told. */
const named: Readonly<Record<string, readonly [(id: string) => Promise<Asked>, string]>> = {
  'complaints /customerId': [
    (id) => Promise.resolve(['complaints', said(id), agent]),
    'unknown-customer',
  ],
  'complaints /assetId': [(assetId) => customersOwn({ assetId }), 'unknown-asset'],
  'complaints /callbackId': [
    (callbackId) => customersOwn({ channel: 'callback', callbackId }),
    'unknown-callback',
  ],
  'complaints /noShowOrderId': [
    (noShowOrderId) => customersOwn({ noShowOrderId }),
    'unknown-order',
  ],
  'complaints/{id}/take-down /noShowOrderId': [
    async (noShowOrderId) => [
      `${(await after()).at}/take-down`,
      { ...words, apologised: true, noShowOrderId },
      agent,
    ],
    'unknown-order',
  ],
  'complaints/{id}/take-down /assetId': [
    async (assetId) => [
      `${(await after()).at}/take-down`,
      { ...words, apologised: true, assetId },
      agent,
    ],
    'unknown-asset',
  ],
  'complaints/{id}/reopen /assetId': [
    async (assetId) => [
      `${(await after(...toClosed)).at}/reopen`,
      { ...words, category: 'quality', assetId },
      agent,
    ],
    'unknown-asset',
  ],
  'complaints/{id}/add-party /customerId': [
    async (customerId) => [`${(await after()).at}/add-party`, { customerId, reason }, agent],
    'unknown-customer',
  ],
  'complaints/{id}/remove-party /customerId': [
    async (customerId) => [`${(await after()).at}/remove-party`, { customerId, reason }, handler],
    'no-such-party',
  ],
  'complaints/{id}/tell-result /customerIds/0': [
    async (id) => [
      `${(await after(...toClosed.slice(0, 9))).at}/tell-result`,
      { customerIds: [id] },
      handler,
    ],
    'not-a-party',
  ],
  'complaints/{id}/reverse-payment /paymentId': [
    async (paymentId) => [
      `${(await paidFor()).at}/reverse-payment`,
      { paymentId, on: MONDAY_10.slice(0, 10), reason },
      finance,
    ],
    'payment-not-found',
  ],
  'complaints/{id}/ask-payout-again /disposalId': [
    async (disposalId) => [
      `${(await paidFor()).at}/ask-payout-again`,
      { disposalId, reason },
      handler,
    ],
    'no-refused-payout',
  ],
  'complaints/{id}/assign /personId': [
    async (personId) => [
      `${(await after(confirmed, classified)).at}/assign`,
      { department: 'after-sales', personId },
      handler,
    ],
    'unknown-person',
  ],
  'complaints/{id}/decide-responsibility /to/personId': [
    async (personId) => [
      `${(await after(...toInvestigated, contest)).at}/decide-responsibility`,
      { overturned: true, reason, to: { department: 'logistics', personId } },
      director,
    ],
    'unknown-person',
  ],
  'departments /headId': [
    (headId) => Promise.resolve(['departments', department({ headId }), manager]),
    'unknown-person',
  ],
  'departments /memberIds/0': [
    (id) => Promise.resolve(['departments', department({ memberIds: [id] }), manager]),
    'unknown-person',
  ],
  'departments/{id}/appoint /headId': [(headId) => appointing({ headId }), 'unknown-person'],
  'departments/{id}/appoint /memberIds/0': [
    (id) => appointing({ memberIds: [id] }),
    'unknown-person',
  ],
  'improvements /origins/0/id': [
    (id) => {
      const origins = [{ kind: 'complaint', id }];
      const plan = { ...measure, origins, ownerId: member.id, dueOn: '2026-12-31' };
      return Promise.resolve(['improvements', plan, handler]);
    },
    'unknown-origin',
  ],
  'improvements /ownerId': [
    (ownerId) => {
      const plan = { ...measure, origins: [], ownerId, dueOn: '2026-12-31' };
      return Promise.resolve(['improvements', plan, handler]);
    },
    'unknown-person',
  ],
  'improvements/{id}/hand-over /ownerId': [
    async (ownerId) => [`improvements/${await planned()}/hand-over`, { ownerId, reason }, manager],
    'unknown-person',
  ],
};

const refusalOf = async (field: string, id: string): Promise<unknown> => {
  const [asked] = named[field] ?? [];
  if (!asked) throw new Error(field);
  const { status, body } = await service.post(...(await asked(id)));
  return status < 300 ? 'taken' : body.code;
};

describe('ids in requests', () => {
  it('ST-01 all of them are tried here', () => {
    const { app } = service.under.service;
    const found = idsInRequests(documentOf(app) as OpenApi);
    expect(found.map((field) => field.replace('/api/complaints/', '')).sort()).toEqual(
      Object.keys(named).sort(),
    );
  });

  it.each(Object.keys(named))('ST-01 %s is something that there is', async (field) => {
    expect(await refusalOf(field, newId())).toBe(named[field]?.[1]);
  });

  const people = Object.keys(named).filter((field) => named[field]?.[1] === 'unknown-person');
  it.each(people)('ST-01 %s is somebody of a fitting role who works here', async (field) => {
    const appointed = async (role: string) => {
      const id = newId();
      const said = { number: id.slice(-12), roles: [role], regionIds: ['east'] };
      await service.learn(id, happened(PersonAppointedV1, said));
      return id;
    };
    const elsewhere = await refusalOf(field, await appointed('admin'));
    expect(elsewhere).toBe('person-of-another-role');
    const gone = await appointed('manager');
    await service.learn(gone, happened(PersonDismissedV1, { number: gone.slice(-12) }));
    expect(await refusalOf(field, gone)).toBe('unknown-person');
    expect(await refusalOf(field, await appointed('manager'))).toBe('taken');
  });

  it('G-03 the trail says who did it by their staff number, too', async () => {
    const { id } = await after(confirmed);
    const { body } = await service.get(`audit/${id}`, manager);
    const entries = body['entries'] as { by: object }[];
    expect(entries.map(({ by }) => by)).toEqual([
      { id: agent.id, kind: 'person', number: '10000' },
      { id: manager.id, kind: 'person', number: '10005' },
    ]);
  });
});
