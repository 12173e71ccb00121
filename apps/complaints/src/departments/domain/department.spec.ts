import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import * as domain from './index.js';

const [head, member] = [newId(), newId()];
const name = { zh: '品质部', en: 'Quality' };
const file = (taken = false) =>
  domain.fileDepartment({ code: 'quality', name, headId: head, memberIds: [member] }, taken, {
    newId,
  });

describe('a department', () => {
  it('CP-05 can be left in every state, and come back', () => {
    const one = (status: domain.DepartmentStatus) => ({ ...file().next, status });
    const faults = faultsOfLifeCycle<domain.DepartmentStatus>({
      transitions: domain.departmentTransitions,
      first: ['open'],
      ends: [],
      table: `
                open    closed
        close   closed  -
        reopen  -       open`,
      verbs: {
        close: (status) => domain.closeDepartment(one(status), '撤销'),
        reopen: (status) => domain.reopenDepartment(one(status), '误关'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CP-05 is known by a code that only one has', () => {
    expect(refused(() => file(true))).toBe('CP-05 department-exists');
    expect(file().events[0]?.data).toMatchObject({ code: 'quality', headId: head });
  });

  it('CP-05 closed twice is closed once, and opens again', () => {
    const closed = domain.closeDepartment(file().next, '并入售后部');
    expect(closed).toMatchObject({ next: { status: 'closed' }, reason: '并入售后部' });
    expect(refused(() => domain.closeDepartment(closed.next, '再关'))).toContain('CP-05');
    expect(domain.reopenDepartment(closed.next, '误关').next.status).toBe('open');
    expect(refused(() => domain.reopenDepartment(file().next, '已开'))).toContain('CP-05');
  });

  it('CP-05 says its whole new state, whatever changed', () => {
    const renamed = domain.renameDepartment(file().next, { zh: '质量部', en: 'Quality' }, '更名');
    expect(renamed.events[0]?.data).toEqual({
      ...{ code: 'quality', name: { zh: '质量部', en: 'Quality' }, open: true },
      ...{ headId: head, memberIds: [member] },
    });
    const appointed = domain.appoint(renamed.next, { memberIds: [head] }, '调整');
    expect(appointed.next).toMatchObject({ memberIds: [head] });
    expect(appointed.next.headId).toBeUndefined();
  });

  it('G-01 whoever left belongs to it no more, and another stays', () => {
    const { next } = file();
    expect(domain.takeOut(next, newId()).events).toEqual([]);
    const without = domain.takeOut(domain.takeOut(next, head).next, member);
    expect(without.next).toMatchObject({ headId: undefined, memberIds: [] });
    expect(domain.takeOut(without.next, member).events).toEqual([]);
  });
});
