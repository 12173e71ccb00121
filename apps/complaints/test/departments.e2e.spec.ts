import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Actor } from '@kefu/kernel';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { colleague, director, handler, manager, member } from './a-complaint.js';
import { RunningComplaints, toAssigned } from './a-running-service.js';

let service: RunningComplaints;
beforeAll(async () => {
  service = await RunningComplaints.start();
});
afterAll(() => service.stop());

const name = { zh: '质检部', en: 'Inspection' };
let count = 0;
const newCode = () => `inspection-${(count += 1)}`;
const file = async (more: object = {}) => {
  const code = newCode();
  const body = { code, name, memberIds: [], ...more };
  return { code, ...(await service.post('departments', body, manager)) };
};
const filed = async (more: object = {}) => {
  const { code, status, body } = await file(more);
  expect(status).toBe(201);
  return { code, id: body.id };
};
const act = (id: string, verb: string, body: object, by: Actor = manager) =>
  service.post(`departments/${id}/${verb}`, body, by);
const somebody = async (role = 'department-member') => {
  const id = newId();
  const said = { number: id.slice(-6), roles: [role], regionIds: ['west'] };
  await service.learn(id, happened(PersonAppointedV1, said));
  return { id, kind: 'person', roles: [role], regions: ['west'] } as const;
};
const classified = async () => {
  const id = await service.recorded((await service.aCustomer()).customerId);
  await service.through(id, ...toAssigned.slice(0, 2));
  return id;
};
const given = async (department: string, personId = member.id) => {
  const id = await classified();
  await service.through(id, ['assign', { department, personId }, handler]);
  return id;
};
const codesOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  body['rule'],
  body['code'],
  (body['errors'] as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer),
];
const idsSeenBy = async (by: Actor, query = '') => {
  const { body } = await service.get(`complaints?limit=200${query}`, by);
  return (body['items'] as { id: string }[]).map(({ id }) => id);
};

describe('departments', () => {
  it('CP-05 those that every centre has are there', async () => {
    const { body } = await service.get('departments?limit=200', member);
    const codes = (body['items'] as { code: string }[]).map(({ code }) => code);
    for (const code of ['after-sales', 'quality', 'sales', 'logistics']) {
      expect(codes).toContain(code);
    }
  });

  it('CP-05 are filed, renamed, have people, close with a reason and open again', async () => {
    const { id, code } = await filed();
    expect(
      codesOf(await service.post('departments', { code, name, memberIds: [] }, manager)),
    ).toEqual([409, 'CP-05', 'department-exists', undefined]);
    await act(id, 'rename', { name: { zh: '检验部', en: 'Testing' }, reason: '更名' });
    await act(id, 'appoint', { headId: colleague.id, memberIds: [member.id], reason: '组建' });
    const { body } = await service.get(`departments/${id}`, member);
    expect(body).toMatchObject({
      ...{ name: { zh: '检验部', en: 'Testing' }, headId: colleague.id },
      ...{ memberIds: [member.id], status: 'open' },
    });
    expect((await act(id, 'close', {})).status).toBe(400);
    expect((await act(id, 'close', { reason: '并入售后部' })).body).toMatchObject({
      status: 'closed',
    });
    const open = await service.get('departments?status=open&limit=200', handler);
    expect(JSON.stringify(open.body)).not.toContain(code);
    expect((await act(id, 'reopen', { reason: '误关' })).body).toMatchObject({ status: 'open' });
    expect(await service.under.story(id)).toBe('filed changed changed changed changed');
  });

  it('CP-05 one that was there from the beginning has its trail from its first change on', async () => {
    const { body } = await service.get('departments?limit=200', manager);
    const items = body['items'] as { id: string; code: string }[];
    const id = items.find(({ code }) => code === 'sales')?.id ?? '';
    const reason = '更名';
    expect((await act(id, 'rename', { name: { zh: '营销部', en: 'Sales' }, reason })).status).toBe(
      200,
    );
    const trail = await service.get(`audit/${id}`, manager);
    expect(trail.body).toMatchObject({ intact: true, entries: [{ version: 1, reason }] });
  });

  it.each([
    ['a handler', handler],
    ['a member', member],
  ])('CP-05 %s files none', async (_who, by) => {
    const body = { code: newCode(), name, memberIds: [] };
    expect((await service.post('departments', body, by)).status).toBe(403);
  });

  it.each([
    ['a code with blanks', { code: 'after sales' }, 400],
    ['no name in Chinese', { name: { en: 'Inspection' } }, 400],
    ['invisible characters for a name', { name: { zh: '\u200b', en: 'I' } }, 400],
    ['the same member twice', { memberIds: [member.id, member.id] }, 400],
  ])('CP-05 is not filed with %s', async (_what, bad, status) => {
    expect((await file(bad)).status).toBe(status);
  });

  it('CP-05 whoever heads it or belongs to it works here, by field', async () => {
    const answer = await file({ headId: newId(), memberIds: [member.id, 'nobody'] });
    expect(codesOf(answer)).toEqual([
      ...[422, 'CP-05', 'unknown-person'],
      ['/headId', '/memberIds/1'],
    ]);
  });

  it('CP-05 nothing is given to one that does not exist or is closed', async () => {
    const { id, code } = await filed();
    await act(id, 'close', { reason: '撤销' });
    const complaint = await classified();
    for (const [department, problem] of [
      [code, 'department-closed'],
      ['nowhere', 'unknown-department'],
    ]) {
      const to = { department, personId: member.id };
      const answer = await service.post(`complaints/${complaint}/assign`, to, handler);
      expect(codesOf(answer)).toEqual([422, 'CP-05', problem, ['/department']]);
    }
  });

  it('CP-16 responsibility goes to no department that does not exist', async () => {
    const id = await given('quality');
    const found = { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' };
    await service.through(id, ['sign-for', {}, member], ['investigate', found, member]);
    const evidence = '到货记录与签收单证明属运输损坏';
    await service.through(id, ['appeal-responsibility', { evidence }, member]);
    const to = { department: 'nowhere', personId: colleague.id };
    const decision = { overturned: true, to, reason: '查阅' };
    const answer = await service.post(`complaints/${id}/decide-responsibility`, decision, director);
    expect(codesOf(answer)).toEqual([422, 'CP-05', 'unknown-department', ['/to/department']]);
  });

  it('G-08 its members see what it was given and sign for it, nobody else does', async () => {
    const [one, head, other] = [await somebody(), await somebody(), await somebody()];
    const ours = await filed({ headId: head.id, memberIds: [one.id] });
    const theirs = await filed({ memberIds: [other.id] });
    const id = await given(ours.code);
    expect(await idsSeenBy(one)).toEqual([id]);
    expect(await idsSeenBy(head, `&department=${ours.code}`)).toEqual([id]);
    expect(await idsSeenBy(other)).toEqual([]);
    const path = `complaints/${id}/sign-for`;
    expect((await service.post(path, {}, other)).status).toBe(404);
    expect((await service.get(`complaints/${id}`, other)).status).toBe(404);
    const { body } = await service.through(id, ['sign-for', {}, one]);
    expect(body['assignment']).toMatchObject({ department: ours.code, personId: one.id });
    const { body: limits } = await service.get(`deadlines?ref=${id}`, one);
    expect(limits['items']).toContainEqual(
      expect.objectContaining({
        rule: 'CP-05',
        responsible: { role: 'department-member', personId: one.id },
      }),
    );
    const found = { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' };
    await service.through(id, ['investigate', found, one]);
    const evidence = '到货记录与签收单证明属运输损坏';
    await service.through(id, ['appeal-responsibility', { evidence }, head]);
    const elsewhere = { department: theirs.code, personId: other.id };
    const moved = { overturned: true, to: elsewhere, reason: '属运输' };
    await service.through(id, ['decide-responsibility', moved, director]);
    expect(await idsSeenBy(other)).toEqual([id]);
  });

  it('G-08 its head refuses a case in its name, another member does not', async () => {
    const [one, head] = [await somebody(), await somebody()];
    const { code } = await filed({ headId: head.id, memberIds: [one.id] });
    const id = await given(code);
    const reason = { reason: '不属本部门' };
    expect((await service.post(`complaints/${id}/decline`, reason, one)).status).toBe(403);
    const { body } = await service.through(id, ['decline', reason, head]);
    expect(body['declined']).toMatchObject([{ personId: member.id, by: head.id }]);
  });

  it('G-08 what is given to another department is seen by the first one no more', async () => {
    const one = await somebody();
    const { code } = await filed({ memberIds: [one.id] });
    const id = await given(code);
    const to = { department: 'quality', personId: member.id, reason: '改派' };
    await service.through(id, ['assign', to, handler]);
    expect(await idsSeenBy(one)).toEqual([]);
    expect((await service.get(`complaints/${id}`, one)).status).toBe(404);
  });

  it('CP-05 a closed one brings to an end what it has', async () => {
    const one = await somebody();
    const { id: departmentId, code } = await filed({ memberIds: [one.id] });
    const id = await given(code);
    await act(departmentId, 'close', { reason: '撤销' });
    await service.through(id, ['sign-for', {}, one]);
  });

  it('G-01 whoever leaves belongs to none, however often it is told', async () => {
    const leaver = await somebody();
    const { id } = await filed({ headId: leaver.id, memberIds: [leaver.id, member.id] });
    const said = happened(PersonDismissedV1, { number: leaver.id.slice(-6) });
    const told = service.under.envelope(leaver.id, said);
    await service.under.receive(told);
    await service.under.receive(told);
    const { body } = await service.get(`departments/${id}`, manager);
    expect([body['headId'], body['memberIds']]).toEqual([undefined, [member.id]]);
    expect(await service.under.story(id)).toBe('filed changed');
  });

  it('G-08 nobody whose role may sign for nothing belongs to one, nor stays in it', async () => {
    const auditor = await somebody('contract-reviewer');
    const refused = await file({ memberIds: [member.id, auditor.id] });
    expect(codesOf(refused)).toEqual([422, 'CP-05', 'person-of-another-role', ['/memberIds/1']]);
    const mover = await somebody();
    const { id } = await filed({ memberIds: [mover.id] });
    const said = { number: mover.id.slice(-6), roles: ['gm-office'], regionIds: ['west'] };
    await service.learn(mover.id, happened(PersonChangedV1, { ...said, changed: ['roles'] }));
    expect((await service.get(`departments/${id}`, manager)).body['memberIds']).toEqual([]);
  });
});
