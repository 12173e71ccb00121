import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { gridOf, reachedFrom, refusalOf, tryMove } from '../../../../test/life-cycles.js';
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
  it.each(gridOf<KeyAccountStatus>(keyAccountTransitions))(
    'CU-11 from %s to %s: %p',
    (from, to, possible) => {
      const came = tryMove<KeyAccountStatus>(keyAccountTransitions, from, to);
      expect(came).toBe(possible ? to : 'wrong-state');
    },
  );

  it('reaches every status, and moves only as the table has it', () => {
    expect(reachedFrom<KeyAccountStatus>(keyAccountTransitions, ['open'])).toHaveLength(2);
    const ended = endKeyAccount(opened).next;
    expect(reopenKeyAccount(ended).next.status).toBe('open');
    expect(refusalOf(() => endKeyAccount(ended)).code).toBe('wrong-state');
    expect(refusalOf(() => reopenKeyAccount(opened)).code).toBe('wrong-state');
    const group = { leadId: newId(), members: [member()] };
    expect(refusalOf(() => nameGroup(ended, group)).code).toBe('wrong-state');
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
