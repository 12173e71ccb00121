import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Happened } from '@kefu/kernel';
import {
  ComplaintClosedV1,
  ComplaintMaliceAppealedV1,
  ComplaintMaliceOverturnedV1,
  ComplaintMaliceToldV1,
  ComplaintMaliceUpheldV1,
  ComplaintRecordedV1,
  ComplaintReopenedV1,
  ComplaintVoidedV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import { Archive, manager, type Answer } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const at = '2026-11-23T02:00:00.000Z';
const number = 'CP00000042';

/** What complaints says of one, step by step. */
const facts = (customerId: string) => {
  const of = { customerId, regionId: 'east' };
  const by = newId();
  const ended = { outcome: 'confirmed', rounds: 1, cost: '0.00', closedAt: at } as const;
  return {
    recorded: happened(ComplaintRecordedV1, {
      ...{ ...of, number, channel: 'phone', madeAt: at, receivedAt: at, recordedBy: by },
    }),
    closed: happened(ComplaintClosedV1, { ...of, ...ended, closedBy: by }),
    withdrawn: happened(ComplaintWithdrawnV1, { ...of, withdrawnBy: by }),
    voided: happened(ComplaintVoidedV1, { ...of, voidedBy: by }),
    reopened: happened(ComplaintReopenedV1, {
      ...{ ...of, number, severity: 'major', times: 1, reopenedBy: by },
    }),
    told: happened(ComplaintMaliceToldV1, { ...of, toldAt: at, toldBy: by }),
    appealed: happened(ComplaintMaliceAppealedV1, {
      ...{ ...of, number, appealedAt: at, recordedBy: by },
    }),
    overturned: happened(ComplaintMaliceOverturnedV1, {
      ...{ ...of, number, to: 'confirmed', decidedBy: by },
    }),
    upheld: happened(ComplaintMaliceUpheldV1, { ...of, decidedBy: by }),
  } as const satisfies Record<string, Happened>;
};
type Fact = keyof ReturnType<typeof facts>;

const erase = (customer: Answer['body']) =>
  archive.post(
    `customers/${customer.id}/erase`,
    { reason: 'consent-withdrawn', number: customer['number'] },
    { as: manager },
  );

const complained = async (...names: readonly Fact[]) => {
  const customer = await archive.filed();
  const said = facts(customer.id);
  const id = newId();
  for (const [index, name] of names.entries()) await archive.tell(id, index + 1, said[name]);
  return { customer, id, said };
};

describe('G-05 an open complaint refuses the erasure of its customer', () => {
  it.each<[string, readonly Fact[]]>([
    ['recorded', ['recorded']],
    ['reopened', ['recorded', 'closed', 'reopened']],
    ['appealed against as malicious', ['recorded', 'told', 'appealed']],
    ['overturned', ['recorded', 'told', 'appealed', 'overturned']],
  ])('G-05 while it is %s, by its number', async (_state, names) => {
    const { customer, id } = await complained(...names);
    const { status, body } = await erase(customer);
    expect([status, body.code]).toEqual([422, 'obligations-open']);
    const title = { zh: '未结投诉', en: 'Open complaint' };
    expect(body['obligations']).toEqual([{ kind: 'complaint', title, id, number }]);
  });

  it.each<[string, readonly Fact[]]>([
    ['closed', ['recorded', 'closed']],
    ['withdrawn', ['recorded', 'withdrawn']],
    ['voided', ['recorded', 'voided']],
    ['told that it is malicious', ['recorded', 'told']],
    ['upheld as malicious', ['recorded', 'told', 'appealed', 'upheld']],
    ['closed again', ['recorded', 'closed', 'reopened', 'closed']],
  ])('G-05 no more once it is %s', async (_state, names) => {
    const { customer } = await complained(...names);
    expect((await erase(customer)).status).toBe(200);
  });

  it('G-05 heard twice it is one, and heard in reverse it is settled', async () => {
    const { customer, id, said } = await complained('recorded');
    expect(await archive.tell(id, 1, said.recorded)).toBe('seen');
    const other = newId();
    expect(await archive.tell(other, 2, said.withdrawn)).toBe('parked');
    expect(await archive.tell(other, 1, said.recorded)).toBe('applied');
    const listed = await archive.get(`customers/${customer.id}/obligations`, { as: manager });
    expect(listed.body.items.map((one) => one.id)).toEqual([id]);
  });
});
