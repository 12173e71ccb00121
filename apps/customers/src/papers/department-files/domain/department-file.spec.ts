import { describe, expect, it } from '@jest/globals';
import { handbookOf, type Role } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  changeDepartmentFile,
  classesSeenBy,
  departmentFileTransitions,
  fileDepartmentFile,
  voidDepartmentFile,
  type DepartmentFileStatus,
} from './department-file.js';

const title = { zh: '甲', en: 'X' };
const usual = handbookOf({ name: 'x', title });
const as = (role: Role): Actor => ({
  ...{ id: `${role}-1`, kind: 'person', roles: [role], regions: ['*'] },
});
const context = (role: Role, handbook = usual) => ({ by: as(role), handbook, newId: () => 'd-1' });
const details = {
  ...{ title: '回访管理办法', kind: 'regulation', confidentiality: 'internal', shelfPlace: 'C-1' },
};
const filed = fileDepartmentFile(details, 'D000031', context('archivist')).next;

describe("a file of the department's own", () => {
  it('CU-17 has a number, a class and a shelf place', () => {
    expect(filed).toMatchObject({ ...details, number: 'D000031', status: 'filed' });
  });

  it.each([
    ['archivist', ['open', 'internal', 'confidential']],
    ['agent', ['open', 'internal']],
    ['sales', ['open']],
    ['service-account', []],
  ] as const)('CU-17 %s sees the classes %j', (role, classes) => {
    expect(classesSeenBy(as(role), usual)).toEqual(classes);
  });

  it('CU-17 lets the profile say who sees which class', () => {
    const own = handbookOf({ name: 'x', title, confidentiality: { internal: ['sales'] } });
    expect(classesSeenBy(as('sales'), own)).toEqual(['open', 'internal']);
    expect(classesSeenBy(as('agent'), own)).toEqual(['open']);
  });

  it('CU-17 refuses a kind or a class that the handbook does not know, or that is not of that archive', () => {
    const poem = { ...details, kind: 'poem' };
    expect(refused(() => fileDepartmentFile(poem, 'D00001', context('archivist')))).toBe(
      'CU-17 kind-unknown',
    );
    const secret = { ...details, confidentiality: 'confidential' };
    expect(refused(() => fileDepartmentFile(secret, 'D00001', context('agent')))).toBe(
      'CU-17 class-not-yours',
    );
    const patch = { confidentiality: 'confidential' };
    const raise = () => changeDepartmentFile(filed, { patch, reason: '定密' }, context('agent'));
    expect(refused(raise)).toBe('CU-17 class-not-yours');
  });

  it('CU-17 tells which fields changed, and nothing where none did', () => {
    const change = (patch: object) =>
      changeDepartmentFile(filed, { patch, reason: '整理' }, context('archivist')).events;
    expect(change({ shelfPlace: 'C-2', kind: 'plan' })[0]?.data).toMatchObject({
      changed: ['kind', 'shelfPlace'],
    });
    expect(change({ shelfPlace: 'C-1' })).toEqual([]);
  });

  it('G-03 once voided stays as it is', () => {
    const one = (status: DepartmentFileStatus) => ({ ...filed, status });
    const patch = { shelfPlace: 'C-2' };
    const faults = faultsOfLifeCycle<DepartmentFileStatus>({
      transitions: departmentFileTransitions,
      first: ['filed'],
      ends: ['voided'],
      table: `
                filed   voided
        change  filed   !voided
        void    voided  -`,
      verbs: {
        change: (status) =>
          changeDepartmentFile(one(status), { patch, reason: '改' }, context('archivist')),
        void: (status) => voidDepartmentFile(one(status), '已被新办法取代', undefined),
      },
    });
    expect(faults).toEqual([]);
  });
});
