import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { documentOf } from '@kefu/service';
import { idsInRequests, type OpenApi } from '@kefu/testing/openapi';
import type { TokenClaims } from '@kefu/testing/tokens';
import { Archive, faultsOf, manager } from './archive.js';
import { archivist, AT, files, owner, records, type Owner } from './named-records.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom('2026-11-23T02:00:00.000Z');
});
afterAll(() => archive.close());

interface Named {
  readonly field: string;
  /** Where the field stands. */
  readonly route: string;
  readonly pointer: string;
  /** Who may be named, and somebody who may not. */
  readonly role: string;
  readonly other: string;
  readonly by: TokenClaims;
  readonly at: (of: Owner) => string;
  readonly body: (of: Owner, id: string) => object | Promise<object>;
  /** Said where the region does not fit. */
  readonly elsewhere?: string;
}

const withLead = async (id: string, role: string) => {
  const { sub: leadId } = await archive.appointed('account-manager', ['east']);
  const lead = { personId: leadId, role: 'account-manager' };
  return { leadId, members: [lead, { personId: id, role }] };
};

const named: Named[] = [
  {
    route: 'visits/{id}/assign /accountManagerId',
    ...{ field: 'accountManagerId', pointer: '/accountManagerId', by: manager },
    ...{ role: 'account-manager', other: 'agent' },
    at: ({ visit }) => `${visit}/assign`,
    body: (_of, accountManagerId) => ({ accountManagerId }),
  },
  {
    route: 'visits/{id}/arrange /managerId',
    ...{ field: 'managerId of what is arranged', pointer: '/managerId' },
    ...{ by: { sub: newId(), roles: ['account-manager'] }, role: 'manager', other: 'agent' },
    at: ({ visit }) => `${visit}/arrange`,
    body: (_of, managerId) => ({ on: '2026-12-01', managerId }),
  },
  {
    route: 'visits/{id}/record /managerId',
    ...{ field: 'managerId of what was done', pointer: '/managerId', by: manager },
    ...{ role: 'director', other: 'account-manager' },
    at: ({ visit }) => `${visit}/record`,
    body: (_of, managerId) => ({ visitedOn: '2026-11-23', managerId }),
  },
  {
    route: 'key-accounts/{id}/name-group /leadId',
    ...{ field: 'leadId', pointer: '/leadId', by: manager },
    ...{ role: 'account-manager', other: 'technician' },
    at: ({ account }) => `${account}/name-group`,
    body: (_of, leadId) => ({ leadId, members: [{ personId: leadId, role: 'back-up' }] }),
  },
  {
    route: 'key-accounts/{id}/name-group /members/0/personId',
    ...{ field: 'members', pointer: '/members/1/personId', by: manager },
    ...{ role: 'technician', other: 'finance' },
    at: ({ account }) => `${account}/name-group`,
    body: (_of, id) => withLead(id, 'technician'),
  },
  {
    route: 'loans /borrower/personId',
    ...{ field: 'borrower', pointer: '/borrower/personId', by: archivist },
    ...{ role: 'sales', other: 'agent', elsewhere: 'borrower-may-not-see' },
    at: () => 'loans',
    body: async (of, personId) => ({
      ...{ subject: 'file', subjectId: await files(archive, of), purpose: '核对条款' },
      borrower: { role: 'sales', personId },
    }),
  },
  {
    route: 'hand-overs/await-sales-papers /holderId',
    ...{ field: 'holderId of sales papers', pointer: '/holderId', by: archivist },
    ...{ role: 'sales', other: 'clerk' },
    at: () => 'hand-overs/await-sales-papers',
    body: ({ id: customerId, assetId }, holderId) => ({ customerId, assetId, holderId, at: AT }),
  },
  {
    route: 'hand-overs/await-service-papers /holderId',
    ...{ field: 'holderId of service papers', pointer: '/holderId', by: archivist },
    ...{ role: 'front-desk', other: 'sales' },
    at: () => 'hand-overs/await-service-papers',
    body: ({ id: customerId, assetId }, holderId) => ({
      ...{ customerId, assetId, holderId, at: AT, reference: '外修-9' },
    }),
  },
];

describe('people whom requests name', () => {
  it.each(named)(
    'ST-01 $field is somebody of that role and region who is still there',
    async (of) => {
      const { role, other, pointer, by, elsewhere = 'person-of-another-region' } = of;
      const whose = await owner(archive);
      const answerTo = async (id: string) =>
        archive.post(of.at(whose), await of.body(whose, id), { as: by });
      const refused = async (id: string) => {
        const answer = await answerTo(id);
        return [answer.status, ...faultsOf(answer)];
      };
      expect(await refused(newId())).toEqual([422, `${pointer} unknown-person`]);
      const otherwise = await archive.appointed(other, ['east']);
      expect(await refused(otherwise.sub)).toEqual([422, `${pointer} person-of-another-role`]);
      const inTheWest = await archive.appointed(role, ['west']);
      expect(await refused(inTheWest.sub)).toEqual([422, `${pointer} ${elsewhere}`]);
      const right = await archive.appointed(role, ['east']);
      if (!of.field.includes('was done')) {
        const gone = await archive.appointed(role, ['east']);
        await archive.dismissed(gone);
        expect(await refused(gone.sub)).toEqual([422, `${pointer} unknown-person`]);
      } else await archive.dismissed(right);
      const { status } = await answerTo(right.sub.toUpperCase());
      expect([200, 201]).toContain(status);
    },
  );

  it('CU-08 is lent neither to who left since they asked nor to who may not see it any more', async () => {
    const whose = await owner(archive);
    const [leaver, mover] = [await archive.appointed('agent'), await archive.appointed('agent')];
    const slips: string[] = [];
    for (const as of [leaver, mover]) {
      const subjectId = await files(archive, whose);
      const slip = { subject: 'file', subjectId, purpose: '核对条款' };
      const { id } = (await archive.post('loans', slip, { as })).body;
      await archive.post(`loans/${id}/approve`, {}, { as: manager });
      slips.push(id);
    }
    await archive.dismissed(leaver);
    await archive.moved(mover, ['west']);
    const answers = [];
    for (const id of slips) {
      answers.push((await archive.post(`loans/${id}/hand-out`, {}, { as: archivist })).body.code);
    }
    expect(answers).toEqual(['unknown-person', 'borrower-may-not-see']);
  });

  it('CU-17 a confidential file is lent to nobody who may not see it', async () => {
    const details = { title: '薪酬方案', kind: 'plan', confidentiality: 'confidential' };
    const shelved = { ...details, shelfPlace: 'A-1' };
    const file = await archive.post('department-files', shelved, { as: archivist });
    const { sub: personId } = await archive.appointed('agent');
    const slip = { subject: 'department-file', subjectId: file.body.id, purpose: '查阅方案' };
    const borrower = { role: 'agent', personId };
    const answer = await archive.post('loans', { ...slip, borrower }, { as: archivist });
    expect([answer.status, answer.body.code, answer.body.rule]).toEqual([
      ...[422, 'borrower-may-not-see', 'CU-08'],
    ]);
    const own = await archive.appointed('manager');
    const allowed = { ...slip, borrower: { role: 'manager', personId: own.sub } };
    expect((await archive.post('loans', allowed, { as: archivist })).status).toBe(201);
  });

  it('ST-01 somebody who came back may be named again', async () => {
    const { id } = await archive.filed();
    const [visit] = (await archive.get(`visits?customerId=${id}`)).body.items;
    const { sub } = await archive.appointed('account-manager');
    await archive.dismissed({ sub, roles: [] });
    await archive.moved({ sub, roles: ['account-manager'] }, ['east']);
    const path = `visits/${String(visit?.['id'])}/assign`;
    const back = await archive.post(path, { accountManagerId: sub }, { as: manager });
    expect(back.status).toBe(200);
  });
});

describe('records that requests name', () => {
  it('ST-01 all ids in requests are tried here', () => {
    const found = idsInRequests(documentOf(archive.service.app) as OpenApi);
    expect(found.map((field) => field.replace('/api/customers/', '')).sort()).toEqual(
      [...Object.keys(records), ...named.map(({ route }) => route)].sort(),
    );
  });

  it.each(Object.entries(records))(
    'ST-01 %s is something that there is',
    async (_field, [asked, told]) => {
      const [path, body, as] = await asked(newId(), await owner(archive), archive);
      const answer = await archive.post(path, body, { as });
      expect([answer.status >= 400, answer.body.code]).toEqual([true, told]);
    },
  );
});
