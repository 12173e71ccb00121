import { waitFor } from '@kefu/testing/servers';
import { Refused, type CentreClient } from '@kefu/up';
import type { People, Person } from '../people.js';
import { penalties, PENALTIES, type Missed } from './penalties.js';

interface Asset {
  readonly id: string;
  readonly customerId: string;
  readonly regionCode?: string;
}

const MANAGER = 'M-0001';
const HOUR_MS = 3_600_000;
const EACH = 3;

const iso = (millis: number): string => new Date(millis).toISOString();

/** A verb, and what it takes at the moment at which it is said. */
type Step = readonly [verb: string, takes: () => object];

const way = (leadId: string, technicianId: string): readonly Step[] => {
  const from = Date.now() + HOUR_MS;
  const to = from + HOUR_MS;
  return [
    ['notify', () => ({ personId: leadId, as: 'repair-lead' })],
    ['dispatch', () => ({ technicianId, outOfRegionReason: 'nobody else is free' })],
    ['accept', () => ({ window: { from: iso(from), to: iso(to) } })],
    ['confirm', () => ({})],
    ['arrive', () => ({})],
    ['repaired', () => ({ resultCode: 'part-replaced' })],
    [
      'sign-receipt',
      () => ({ signer: 'customer', inPerson: true, signedAt: iso(Date.now()), reference: 'R-1' }),
    ],
  ];
};

/** Some orders in every state from reported to signed. */
export const repairs = async (client: CentreClient, people: People): Promise<void> => {
  const { body } = await client.call<{ items: Asset[] }>(MANAGER, 'customers/assets?limit=100');
  const assets = [...body.items];
  const next = (which: number) => {
    const asset = assets.pop();
    if (!asset) throw new Error('the demo centre has too few assets');
    const lead = oneOf(people.withRole('repair-lead'), asset, 0);
    return { asset, lead, technician: oneOf(people.withRole('technician'), asset, which) };
  };
  for (let steps = 0; steps <= way('', '').length; steps += 1) {
    for (let each = 0; each < EACH; each += 1) {
      const { asset, lead, technician } = next(steps);
      await repair(client, asset, way(lead.id, technician.id).slice(0, steps));
    }
  }
  const missed: Missed[] = [];
  while (missed.length < PENALTIES) {
    const { asset, ...sent } = next(missed.length);
    missed.push({ ...sent, report: reportOf(asset), orderId: await repair(client, asset, []) });
  }
  await penalties(client, missed);
};

const oneOf = (people: readonly Person[], { regionCode = '' }: Asset, which: number): Person => {
  const there = people.filter(({ regionIds }) => regionIds.includes(regionCode));
  const person = there[which % there.length];
  if (!person) throw new Error(`nobody goes out in ${regionCode}`);
  return person;
};

const reportOf = ({ id: assetId, customerId }: Asset) => ({
  ...{ customerId, assetId, channel: 'phone', faultCode: 'paper-jam', fault: '卡纸' },
  ...{ callerName: '王先生', callbackPhone: '13900000000' },
});

const repair = async (
  client: CentreClient,
  asset: Asset,
  steps: readonly Step[],
): Promise<string> => {
  const id = await waitFor(() => reported(client, reportOf(asset)), {
    what: 'the asset to be known where faults are reported',
  });
  for (const [verb, takes] of steps) {
    await client.call(MANAGER, `field-repair/repair-orders/${id}/${verb}`, { body: takes() });
  }
  return id;
};

/** Undefined as long as the asset's event is on its way. */
const reported = async (client: CentreClient, report: object): Promise<string | undefined> => {
  try {
    const { body } = await client.call<{ id: string }>(MANAGER, 'field-repair/repair-orders', {
      body: report,
    });
    return body.id;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'unknown-asset') return undefined;
    throw error;
  }
};
