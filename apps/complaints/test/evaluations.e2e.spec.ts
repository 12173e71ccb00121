import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import {
  CallbackEvaluationAttemptedV1,
  CallbackEvaluationCompletedV1,
} from '@kefu/messages-callbacks';
import { agent, handler, manager, MONDAY_10 } from './a-complaint.js';
import { RunningComplaints, toClosed } from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

const told = async () => {
  const { customerId } = await service.aCustomer();
  const complaintId = await service.recorded(customerId);
  await service.through(complaintId, ...toClosed.slice(0, -2));
  return { customerId, complaintId };
};
type Told = Awaited<ReturnType<typeof told>>;

const answer = (of: Told, solved: boolean, resultToldAt: string = MONDAY_10) =>
  happened(CallbackEvaluationCompletedV1, {
    ...{ ...of, resultToldAt, solved, score: solved ? 5 : 1, dissatisfied: !solved },
    ...{ completedBy: agent.id, completedAt: MONDAY_10 },
  });
const attempt = (of: Told, outcome: 'answered' | 'no-answer') =>
  happened(CallbackEvaluationAttemptedV1, {
    ...{ ...of, resultToldAt: MONDAY_10, attempt: 1, outcome },
    ...{ attemptedBy: agent.id, attemptedAt: MONDAY_10 },
  });
const read = async ({ complaintId }: Told) =>
  (await service.get(`complaints/${complaintId}`, manager)).body;

describe('an evaluation by callback', () => {
  it('CP-10 is filed and lets the complaint close', async () => {
    const of = await told();
    const callbackId = newId();
    await service.learn(callbackId, attempt(of, 'answered'));
    await service.learn(callbackId, answer(of, true));
    expect(await read(of)).toMatchObject({
      evaluations: [{ confirmed: true, score: 5, by: agent.id }],
    });
    const { body } = await service.through(of.complaintId, ['close', {}, handler]);
    expect(body).toMatchObject({ status: 'closed', ending: { outcome: 'confirmed' } });
  });

  it('CP-10 not settled goes back to negotiating', async () => {
    const of = await told();
    await service.learn(newId(), answer(of, false));
    expect(await read(of)).toMatchObject({ status: 'negotiating' });
  });

  it('CP-10 about a result of before it is not filed', async () => {
    const of = await told();
    await service.learn(newId(), answer(of, true, '2026-11-22T02:00:00.000Z'));
    expect(await read(of)).toMatchObject({ status: 'carried-out', evaluations: [] });
  });

  it('G-02 every attempt is a contact with the customer, or one in vain', async () => {
    const of = await told();
    await service.learn(newId(), attempt(of, 'no-answer'));
    const contacts = (await read(of))['contacts'] as { outcome: string; by: string }[];
    expect(contacts.at(-1)).toMatchObject({ outcome: 'no-answer', by: agent.id });
  });
});
