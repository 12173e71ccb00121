import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle, refusalOf } from '@kefu/testing/life-cycles';
import {
  endKeyAccount,
  keyAccountTransitions,
  nameGroup,
  openKeyAccount,
  reopenKeyAccount,
  type KeyAccountStatus,
} from './index.js';

const { next: opened } = openKeyAccount(newId(), newId());
const member = (personId = newId()) => ({ personId, role: 'account-manager' });

describe('a key account', () => {
  it('CU-11 is open or ended, and has a group only while it is open', () => {
    const at = (status: KeyAccountStatus) => ({ ...opened, status });
    const group = { leadId: newId(), members: [] as ReturnType<typeof member>[] };
    group.members.push(member(group.leadId));
    const faults = faultsOfLifeCycle<KeyAccountStatus>({
      transitions: keyAccountTransitions,
      first: ['open'],
      ends: [],
      table: `
                   open   ended
        end        ended  -
        reopen     -      open
        nameGroup  open   -`,
      verbs: {
        end: (status) => endKeyAccount(at(status)),
        reopen: (status) => reopenKeyAccount(at(status)),
        nameGroup: (status) => nameGroup(at(status), group),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CU-11 names a group whose leader is of it, each person once', () => {
    const [a, b] = [member(), member()];
    const { next, events } = nameGroup(opened, { leadId: a.personId, members: [a, b] });
    expect([next.leadId, next.members]).toEqual([a.personId, [a, b]]);
    expect(events[0]?.data).toMatchObject({ leadId: a.personId, members: [a, b] });
    const outside = () => nameGroup(opened, { leadId: newId(), members: [a] });
    const twice = () => nameGroup(opened, { leadId: a.personId, members: [a, a] });
    expect([refusalOf(outside).code, refusalOf(twice).code]).toEqual([
      'lead-not-a-member',
      'member-twice',
    ]);
  });
});
