import { waitFor } from '@kefu/testing/servers';
import type { CentreClient } from '@kefu/up';
import type { Person } from '../people.js';
import { Desk, type Filed, type Step } from './desk.js';

const MANAGER = 'M-0001';
const DIRECTOR = 'D-0001';
const HOUR_MS = 3_600_000;
/** As short as a window can be in which somebody still agrees to it. */
const WINDOW_MS = 5_000;

const reason = '按手册第六章';
const costs = [{ what: '再次上门', amount: '80.00' }];
const confirm: Step = [MANAGER, 'confirm', { reason }];
const tell: Step = [MANAGER, 'tell', {}];
const appeal: Step = [MANAGER, 'appeal', { reason: '当日路阻，已致电' }];

/** What becomes of one: a penalty each. */
const ways: readonly (readonly Step[])[] = [
  [],
  [],
  [[MANAGER, 'record-costs', { costs }]],
  [[MANAGER, 'drop', { reason }]],
  [confirm],
  [confirm, tell],
  [confirm, tell, appeal],
  [confirm, tell, appeal],
  [confirm, tell, appeal, [DIRECTOR, 'uphold', { reason }]],
  [confirm, tell, appeal, [DIRECTOR, 'overturn', { reason }]],
];
export const PENALTIES = ways.length;

/** An order of an asset whose visitor is to come within moments. */
export interface Missed {
  readonly report: object;
  readonly orderId: string;
  readonly lead: Person;
  readonly technician: Person;
}

/** Nobody came, the customer reports again, and penalties are proposed, decided and appealed (FR-06). */
export const penalties = async (client: CentreClient, missed: readonly Missed[]): Promise<void> => {
  const desk = new Desk(client, 'field-repair');
  await Promise.all(missed.map((one) => letPass(desk, one)));
  await Promise.all(
    missed.map(async ({ report, orderId }, at) => {
      const path = `repair-orders/${orderId}`;
      const noted = async () =>
        (await desk.read<{ noShows: unknown[] }>(MANAGER, path)).noShows.length > 0 || undefined;
      await waitFor(noted, { what: 'the no-show', timeoutMs: 60_000, everyMs: 500 });
      await desk.post(MANAGER, 'repair-orders', report);
      const proposed = async () =>
        (await desk.read<{ items: Filed[] }>(MANAGER, `penalties?orderId=${orderId}`)).items[0];
      const what = 'the penalty to be proposed';
      const { id } = await waitFor(proposed, { what, timeoutMs: 60_000, everyMs: 500 });
      await desk.walk(`penalties/${id}`, ways[at] ?? []);
    }),
  );
};

const letPass = async (desk: Desk, { orderId, lead, technician }: Missed): Promise<void> => {
  const path = `repair-orders/${orderId}`;
  await desk.walk(path, [
    [MANAGER, 'notify', { personId: lead.id, as: 'repair-lead' }],
    [MANAGER, 'dispatch', { technicianId: technician.id, outOfRegionReason: '邻区增援' }],
  ]);
  const now = Date.now();
  const from = new Date(now - HOUR_MS).toISOString();
  const window = { from, to: new Date(now + WINDOW_MS).toISOString() };
  await desk.walk(path, [
    [MANAGER, 'accept', { window }],
    [MANAGER, 'confirm', {}],
  ]);
};
