import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { PersonDismissedV1 } from '@kefu/messages-staff';
import {
  agent,
  colleague,
  contested,
  director,
  handler,
  manager,
  member,
  moved,
} from './a-complaint.js';
import { RunningComplaints, toInvestigated } from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

const reason = '查阅签收单';
const found = async () => {
  const id = await service.recorded((await service.aCustomer()).customerId);
  await service.through(id, ...toInvestigated);
  return id;
};
const ask = async (id: string, verb: string, body: object, by = director) => {
  const answer = await service.post(`complaints/${id}/${verb}`, body, by);
  return [answer.status, answer.body.code];
};

describe('CP-16 over HTTP', () => {
  it('CP-16 the department appeals, the director names another, the trace has both', async () => {
    const id = await found();
    await service.through(id, ['appeal-responsibility', { evidence: contested }, member]);
    expect(await service.under.running(id)).toContain('CP-16');
    expect(await ask(id, 'appeal-responsibility', { evidence: contested }, member)).toEqual([
      409,
      'appealed-already',
    ]);
    const decision = { overturned: true, to: moved, reason };
    const { body } = await service.through(id, ['decide-responsibility', decision, director]);
    expect(body['finding']).toMatchObject({ ...moved, by: director.id });
    expect(await service.under.running(id)).not.toContain('CP-16');
    const trace = await service.get(`complaints/${id}/trace`, handler);
    const said = JSON.stringify(trace.body['entries']);
    for (const words of ['责任认定申诉', '改为 物流部', contested, reason]) {
      expect(said).toContain(words);
    }
    const listed = await service.get('complaints?limit=200', colleague);
    expect((listed.body['items'] as { id: string }[]).map((one) => one.id)).toContain(id);
    expect(await service.under.story(id)).toContain('responsibility-appealed responsibility-over');
  });

  it('CP-16 two directors at once decide it once', async () => {
    const id = await found();
    await service.through(id, ['appeal-responsibility', { evidence: contested }, manager]);
    const body = { overturned: true, reason };
    const both = await Promise.all([
      ask(id, 'decide-responsibility', body),
      ask(id, 'decide-responsibility', body),
    ]);
    expect(both.map(([status]) => status).sort()).toEqual([200, 409]);
  });

  it('CP-16 refuses who may not, blanks, and people who do not work here', async () => {
    const id = await found();
    const evidence = contested;
    expect(
      await ask(id, 'appeal-responsibility', { evidence: '\u3000'.repeat(12) }, member),
    ).toEqual([400, 'malformed']);
    expect(await ask(id, 'appeal-responsibility', { evidence }, agent)).toEqual([
      ...[403, 'not-your-department'],
    ]);
    await service.through(id, ['appeal-responsibility', { evidence }, manager]);
    const stranger = { department: 'logistics', personId: newId() };
    expect(
      await ask(id, 'decide-responsibility', { overturned: true, reason, to: stranger }),
    ).toEqual([422, 'unknown-person']);
    expect(await ask(id, 'decide-responsibility', { overturned: true, reason }, manager)).toEqual([
      ...[403, 'role-missing'],
    ]);
  });

  it('CP-16 whoever appealed leaves, and it is decided all the same', async () => {
    const id = await found();
    await service.through(id, ['appeal-responsibility', { evidence: contested }, member]);
    await service.learn(member.id, happened(PersonDismissedV1, { number: '10007' }));
    const { body } = await service.through(id, [
      'decide-responsibility',
      { overturned: false, reason },
      director,
    ]);
    expect(body['findingAppeals']).toMatchObject([{ overturned: false, by: member.id }]);
  });
});
