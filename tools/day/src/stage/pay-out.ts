import type { PayoutAnswer } from './answers.js';
import { MANAGER, readAll } from './cast.js';
import type { Perform } from './scene.js';

/** What a complaint comes to is approved by one and paid by another (CT-08); the complaint hears of it. */
export const onPayout: Perform<'on-payout'> = async (scene, { does, body }) => {
  const { client } = scene.stage;
  const { id: complaintId } = scene.subject;
  const path = `contracts/payouts?complaintId=${complaintId}`;
  const payout = (await readAll<PayoutAnswer>(client, MANAGER, path)).at(-1);
  if (!payout) throw new Error('nothing is to be paid');
  const { id, kind, amount } = payout;
  await client.call(scene.by, `contracts/payouts/${id}/${does}`, { body });
  if (does !== 'pay') return undefined;
  scene.tally.contracts.paidOut(complaintId, kind, scene.now);
  const paid = { kind, amount, paidOn: scene.today };
  scene.tally.complaints.handled(complaintId, 'record-payment', scene.now, paid);
  return undefined;
};
