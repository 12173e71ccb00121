import type { CentreClient } from '@kefu/up';
import { Desk, type Filed } from './desk.js';

const AGENT = 'A-0001';
const CLERK = 'N-0001';
const ARCHIVIST = 'V-0001';
const MANAGER = 'M-0001';
const REGION = 'east';
const EACH = 3;
const MISTAKE = { reason: '录错' };

interface Asset extends Filed {
  readonly customerId: string;
  readonly regionCode?: string;
}

const HOUR = 3_600_000;
const DAYS_AHEAD = 7;

const later = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** Planned, and announced with somebody who comes. */
const activities = async (desk: Desk, customerId: string) => {
  const day = DAYS_AHEAD * 24 * HOUR;
  const lecture = {
    ...{ title: '打印机保养讲座', kind: 'lecture', place: '一楼大厅', capacity: 2 },
    ...{ startsAt: later(day), endsAt: later(day + 2 * HOUR) },
  };
  await desk.post(MANAGER, 'activities', lecture);
  const { id } = await desk.post(MANAGER, 'activities', lecture);
  await desk.walk(`activities/${id}`, [
    [MANAGER, 'announce', {}],
    [AGENT, 'enrolments', { customerId }],
  ]);
};

/** Activities, memberships, visits, certificates in custody, and papers that are handed over. */
export const relations = async (client: CentreClient): Promise<void> => {
  const desk = new Desk(client, 'customers');
  const { items } = await desk.read<{ items: Asset[] }>(MANAGER, 'assets?limit=200');
  const there = items.filter(({ regionCode }) => regionCode === REGION).slice(-EACH);
  const [guest] = there;
  if (guest) await activities(desk, guest.customerId);
  const join = async ({ customerId }: Asset) =>
    (await desk.post(AGENT, `customers/${customerId}/memberships`)).id;
  for (const [at, asset] of there.entries()) {
    const { customerId, id: assetId } = asset;
    const member = await join(asset);
    if (at === 1) await desk.post(AGENT, `memberships/${member}/leave`, { reason: '不再需要' });
    // who is served as a key customer is owed visits
    await client.call(MANAGER, `customers/customers/${customerId}`, {
      ...{ method: 'PATCH', body: { tier: 'key' } },
    });
    const certificate = { customerId, kind: 'title-certificate', place: '保险柜 2' };
    const { id } = await desk.post(ARCHIVIST, 'releases', certificate);
    if (at === 1) await desk.post(MANAGER, `releases/${id}/void`, MISTAKE);
    const service = { customerId, assetId, at: new Date().toISOString(), reference: `外修-${at}` };
    await desk.post(CLERK, 'hand-overs/await-service-papers', service);
  }
};
