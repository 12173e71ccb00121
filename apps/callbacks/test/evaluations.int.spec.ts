import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { happened, newId, type Happened } from '@kefu/kernel';
import {
  ComplaintEvaluatedV1,
  ComplaintEvaluationRequestedV1,
  ComplaintResultToldV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { CallCentre } from './a-call-centre.js';
import { agent, colleague, manager, MONDAY_10 } from './a-callback.js';
import { appointed } from './foreign-events.js';

let centre: CallCentre;
beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  await centre.hear(agent.id, appointed(agent));
});

const customerId = newId();
const of = { customerId, regionId: 'east' };
const NOON = '2026-11-23T04:00:00.000Z';
const told = (toldAt: string = MONDAY_10, whom = of) =>
  happened(ComplaintResultToldV1, { ...whom, toldAt, toldBy: manager.id });
const asked = (resultToldAt: string = MONDAY_10) =>
  happened(ComplaintEvaluationRequestedV1, {
    ...{ ...of, resultToldAt, requestedBy: manager.id, requestedAt: NOON },
  });
const evaluated = () =>
  happened(ComplaintEvaluatedV1, {
    ...{ ...of, confirmed: true, score: 5, evaluatedAt: NOON, evaluatedBy: manager.id },
  });
const withdrawn = () => happened(ComplaintWithdrawnV1, { ...of, withdrawnBy: manager.id });

const hear = async (complaintId: string, ...events: Happened[]) => {
  for (const event of events) await centre.hear(complaintId, event);
};
const listed = async (complaintId: string) => {
  const { body } = await centre.get(`callbacks?complaintId=${complaintId}`, manager);
  return body['items'] as { id: string; status: string; agentId: string; customerId: string }[];
};

describe('a result that was told', () => {
  it('CP-10 puts an evaluation on exactly one list, beside whatever else the customer answered', async () => {
    const complaintId = newId();
    await centre.hear(colleague.id, appointed(colleague));
    await hear(complaintId, told());
    const [one, ...more] = await listed(complaintId);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ plan: 'CP-10', status: 'due', complaintId });
    const { body } = await centre.get(`callbacks/${one?.id}`, manager);
    expect(body).toMatchObject({ guide: { questions: [{ code: 'solved' }, {}, {}, {}, {}, {}] } });
    expect(body).not.toHaveProperty('repairOrderId');
  });

  it('CP-10 heard of again changes nothing', async () => {
    const complaintId = newId();
    const envelope = centre.envelope(complaintId, told());
    await centre.receive(envelope);
    const before = await centre.fingerprint();
    await centre.receive(envelope);
    expect(await centre.fingerprint()).toBe(before);
  });

  it('CP-10 another result takes the place of the one before', async () => {
    const complaintId = newId();
    await hear(complaintId, told(), told(NOON));
    const statuses = (await listed(complaintId)).map(({ status }) => status).sort();
    expect(statuses).toEqual(['due', 'skipped']);
  });

  it('CP-10 asked for once more it is planned, unless one is open', async () => {
    const complaintId = newId();
    await hear(complaintId, told(), asked());
    const [only, ...none] = await listed(complaintId);
    expect(none).toEqual([]);
    await centre.post(`${only?.id}/skip`, manager, { reason: 'asked-not-to' });
    await hear(complaintId, asked());
    expect((await listed(complaintId)).map(({ status }) => status).sort()).toEqual([
      'due',
      'skipped',
    ]);
  });

  it.each([
    ['the customer was heard in another way', evaluated],
    ['the complaint was withdrawn', withdrawn],
  ])('CP-10 nobody is called any more once %s', async (_why, ended) => {
    const complaintId = newId();
    await hear(complaintId, told(), ended());
    expect(await listed(complaintId)).toMatchObject([{ status: 'skipped' }]);
  });

  it('CP-10 what the customer says in a call counts although the complaint ended meanwhile', async () => {
    const complaintId = newId();
    await hear(complaintId, told());
    const [one] = await listed(complaintId);
    await centre.post(`${one?.id}/start-call`, agent);
    await hear(complaintId, withdrawn());
    const scores = { timeliness: 5, attitude: 5, result: 5, overall: 5 };
    const done = await centre.post(`${one?.id}/complete`, agent, { solved: true, scores });
    expect(done.body).toMatchObject({ status: 'completed' });
    expect(await centre.story()).toContain('CP-10 evaluation-completed');
  });

  it('CU-01 the survivor of a merger is called', async () => {
    const [complaintId, survivorId] = [newId(), newId()];
    const merged = { survivorId, number: 'K00000001', survivorNumber: 'K00000002' };
    await centre.hear(customerId, happened(CustomerMergedV1, merged));
    await hear(complaintId, told());
    expect(await listed(complaintId)).toMatchObject([{ customerId: survivorId }]);
  });
});
