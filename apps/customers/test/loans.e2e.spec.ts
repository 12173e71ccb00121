import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import type { QueryRunner } from 'typeorm';
import { LyingIsToldAgain } from '../src/migrations/index.js';
import { faultsOf } from './archive.js';
import { idOf, PaperCentre, person, refusalOf } from './paper-centre.js';

let centre: PaperCentre;
const open = async () => {
  centre = await PaperCentre.open();
};
const close = () => centre.close();

const agent = person('agent');
const archivist = person('archivist');
const manager = person('manager');
const west = { as: person('manager', ['west']) };

const aFile = async () => {
  const { customerId } = await centre.owner();
  const path = `customers/${customerId}/files`;
  return (await centre.done(path, { kind: 'contract' }, { as: archivist })).id;
};
const slip = (subjectId: string, more: object = {}) => ({
  ...{ subject: 'file', subjectId, purpose: '核对合同条款', ...more },
});
const approvedSlip = async (fileId: string) => {
  const { id } = await centre.done('loans', slip(fileId), { as: agent });
  await centre.done(`loans/${id}/approve`, {}, { as: manager });
  return id;
};
const act = (id: string, verb: string, as = archivist, body: object = {}) =>
  centre.archive.post(`loans/${id}/${verb}`, body, { as });

describe('loans', () => {
  beforeAll(open);
  afterAll(close);

  it('CU-08 slip, approval, handed out, returned, voided', async () => {
    const id = await approvedSlip(await aFile());
    const { body } = await act(id, 'hand-out');
    expect(body).toMatchObject({ status: 'handed-out', dueAt: '2026-11-30T10:00:00.000Z' });
    expect(refusalOf(await act(id, 'void-slip'))).toEqual([409, 'wrong-state', 'CU-08']);
    await act(id, 'return');
    expect((await act(id, 'void-slip')).body['status']).toBe('voided');
    expect(await centre.story(id)).toBe('requested approved handed-out returned slip-voided');
  });

  it('CU-08 lends to one, of two at once too', async () => {
    const file = await aFile();
    const ids = [await approvedSlip(file), await approvedSlip(file)];
    const both = await Promise.all(ids.map((id) => act(id, 'hand-out')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('lent-already');
    const third = await centre.archive.post('loans', slip(file), { as: agent });
    expect(refusalOf(third)).toEqual([409, 'lent-already', 'CU-08']);
  });

  it('refuses what does not fit', async () => {
    const file = await aFile();
    const ask = (body: unknown, as = agent) => centre.archive.post('loans', body, { as });
    expect(faultsOf(await ask({ ...slip(file), colour: 'red' }))).toEqual([
      '/colour unknown-field',
    ]);
    expect((await ask(slip(file, { purpose: '' }))).status).toBe(400);
    expect((await ask(slip(newId()))).status).toBe(404);
    expect((await ask(slip(file), person('agent', ['west']))).status).toBe(404);
    expect((await ask(slip(file), person('department-member'))).status).toBe(403);
    const borrower = { role: 'sales', personId: idOf('sales') };
    expect(refusalOf(await ask(slip(file, { borrower })))).toEqual([403, 'slip-of-another']);
    const { id } = await centre.done('loans', slip(file, { borrower }), { as: archivist });
    expect(refusalOf(await act(id, 'withdraw', agent, { reason: '不用' }))).toEqual([
      ...[403, 'not-your-slip'],
    ]);
    expect((await act(id, 'approve', agent)).status).toBe(403);
    expect((await centre.archive.post(`loans/${id}/approve`, {}, west)).status).toBe(404);
    expect((await centre.archive.get(`loans/${id}`, west)).status).toBe(404);
    expect((await centre.archive.get('loans', west)).body.items).toEqual([]);
    const stale = { as: manager, headers: { 'if-match': '"9"' } };
    expect((await centre.archive.post(`loans/${id}/approve`, {}, stale)).status).toBe(412);
    expect((await centre.archive.get(`audit/${id}`, west)).status).toBe(404);
    await centre.done(`files/${file}/void`, { reason: '重复' }, { as: manager });
    expect(refusalOf(await ask(slip(file)))).toEqual([409, 'voided', 'G-03']);
  });
});

describe('loans that are not returned', () => {
  beforeAll(open);
  afterAll(close);

  it('CU-08 is overdue after 5 working days, and may still come back', async () => {
    const id = await approvedSlip(await aFile());
    await act(id, 'hand-out');
    await centre.stepTo('2026-11-30T10:00:00.000Z');
    expect(await centre.story(id)).toBe('requested approved handed-out');
    await centre.stepTo('2026-11-30T10:00:00.001Z');
    expect((await centre.events(id)).at(-1)?.data).toMatchObject({
      ...{ rule: 'CU-08', responsibleId: agent.sub, escalatedTo: 'manager', subject: 'file' },
    });
    const overdue = await centre.archive.get('loans?overdue=true');
    expect(overdue.body.items).toMatchObject([{ id }]);
    expect((await act(id, 'return')).body['status']).toBe('returned');
  });

  it('CU-08, G-01 what lay there before such things were told again is so from the upgrade on', async () => {
    const [lies, back] = [await approvedSlip(await aFile()), await approvedSlip(await aFile())];
    for (const id of [lies, back]) await act(id, 'hand-out');
    await centre.stepTo('2026-12-07T10:00:00.001Z');
    await centre.archive.query(`DELETE FROM timer WHERE kind = 'again-CU-08' AND ref IN ($1, $2)`, [
      ...[lies, back],
    ]);
    await act(back, 'return');
    const runner = { query: (sql: string) => centre.archive.query(sql) };
    const upgrade = new LyingIsToldAgain();
    await upgrade.up(runner as QueryRunner);
    await upgrade.up(runner as QueryRunner);
    const started = await centre.archive.query(
      `SELECT ref FROM timer WHERE kind = 'again-CU-08' AND status = 'running'`,
    );
    expect(started).toEqual([{ ref: lies }]);
    // a day after the upgrade, which goes by the clock of the database
    await centre.archive.query(
      `UPDATE timer SET fire_at = $1 WHERE ref = $2 AND status = 'running'`,
      [...['2026-12-08T10:00:00.000Z', lies]],
    );
    await centre.stepTo('2026-12-08T10:00:00.001Z');
    const told = (await centre.events(lies)).filter(({ data }) => 'again' in data);
    expect(told.map(({ data }) => data)).toMatchObject([{ again: 2 }]);
    expect((await centre.events(back)).filter(({ data }) => 'again' in data)).toEqual([]);
  });
});
