import { describe, expect, it } from '@jest/globals';
import { refused } from '@kefu/testing/life-cycles';
import {
  colleague,
  complaintIn,
  contested,
  deeds,
  director,
  doing,
  generalManager,
  handler,
  hours,
  kefu,
  manager,
  member,
  moved,
  type AComplaint,
} from '../../../test/a-complaint.js';
import type { Actor } from '@kefu/kernel';
import * as domain from './index.js';

const reason = '查阅签收单';
const appeals = (c: AComplaint, by: Actor) =>
  c.does(by, (one, on) => domain.appealResponsibility(one, contested, on));
const decides = (c: AComplaint, by: Actor, more: Partial<domain.DecideResponsibility> = {}) =>
  c.does(by, (one, on) =>
    domain.decideResponsibility(one, { overturned: true, reason, ...more }, on),
  );

describe('CP-16 a responsible department appeals', () => {
  it('CP-16 once against the finding, with evidence; it stays responsible meanwhile', () => {
    const c = doing(complaintIn('investigated'), 'contest');
    expect(c.complaint).toMatchObject({
      ...{ status: 'investigated', finding: { department: 'after-sales', personId: member.id } },
      findingAppeals: [{ department: 'after-sales', by: member.id }],
    });
    expect(c.complaint.remarks.at(-1)).toMatchObject({ text: contested });
    expect(refused(() => deeds.contest(c))).toBe('CP-16 appealed-already');
    expect(refused(() => deeds.contest(deeds.keepFinding(c)))).toBe('CP-16 appealed-already');
  });

  it('CP-16 is for whom the finding names, or the manager where they left', () => {
    for (const by of [colleague, handler]) {
      expect(refused(() => appeals(complaintIn('investigated'), by))).toBe(
        'CP-16 not-your-department',
      );
    }
    expect(appeals(complaintIn('investigated'), manager).story).toContain(
      'responsibility-appealed',
    );
  });

  it('CP-16 is too late after seven days, and early before anything was found', () => {
    const late = complaintIn('investigated').after(hours(24 * 14));
    expect(refused(() => deeds.contest(late))).toBe('CP-16 too-late-to-appeal');
    expect(refused(() => deeds.contest(complaintIn('assigned')))).toBe('CP-16 no-finding');
  });

  it('CP-16 another investigation is another finding, against which there is another appeal', () => {
    const c = doing(complaintIn('negotiating'), 'contest', 'keepFinding');
    doing(c, 'assign', 'signFor', 'investigate', 'contest');
    expect(c.complaint.findingAppeals).toHaveLength(2);
  });
});

describe('CP-16 the director decides', () => {
  const appealed = () => doing(complaintIn('investigated'), 'contest');

  it('CP-16 upheld, it stays, and says so', () => {
    const c = decides(appealed(), director, { overturned: false });
    expect(c.complaint).toMatchObject({
      finding: { department: 'after-sales' },
      findingAppeals: [{ overturned: false, decidedBy: director.id }],
    });
    expect(c.last('responsibility-upheld')).toMatchObject({ department: 'after-sales' });
    expect(refused(() => decides(c, director))).toBe('CP-16 nothing-to-decide');
  });

  it('CP-16 overturned, no department is responsible, and what was found stays on record', () => {
    const c = decides(appealed(), director);
    expect(c.complaint.finding).toBeUndefined();
    expect(c.complaint.investigations).toMatchObject([{ department: 'after-sales' }]);
    expect(refused(() => deeds.contest(c))).toBe('CP-16 no-finding');
  });

  it('CP-16 overturned to another, that one is, and may appeal in its turn', () => {
    const c = decides(appealed(), director, { to: moved });
    expect(c.complaint.finding).toMatchObject({ ...moved, by: director.id });
    expect(c.last('responsibility-overturned')).toMatchObject({ to: 'logistics' });
    expect(refused(() => appeals(c, member))).toBe('CP-16 not-your-department');
    expect(appeals(c, colleague).complaint.findingAppeals).toHaveLength(2);
    expect(domain.knowsOf(colleague, c.complaint)).toBe(true);
  });

  it('CP-16 never the same department, never another where it is upheld, never their own', () => {
    const same = { department: 'after-sales', personId: colleague.id };
    expect(refused(() => decides(appealed(), director, { to: same }))).toBe(
      'CP-16 same-department',
    );
    expect(refused(() => decides(appealed(), director, { overturned: false, to: moved }))).toBe(
      'CP-16 nobody-instead',
    );
    const own = appeals(complaintIn('investigated'), director);
    expect(refused(() => decides(own, director))).toBe('CP-16 own-appeal');
    expect(decides(own, generalManager).complaint.finding).toBeUndefined();
  });

  it('CP-16 who works on the complaint and its own clocks stay as they are', () => {
    const c = doing(complaintIn('negotiating'), 'contest', 'assign');
    const { assignment } = c.complaint;
    const due = [c.due('CP-05'), c.due('CP-13')];
    decides(c, director, { to: moved });
    expect(c.complaint).toMatchObject({ assignment, status: 'assigned' });
    expect([c.due('CP-05'), c.due('CP-13')]).toEqual(due);
  });

  it('CP-16 what was found since then stands, whatever becomes of the appeal', () => {
    const c = doing(complaintIn('negotiating'), 'contest', 'assign', 'signFor', 'investigate');
    const { finding } = c.complaint;
    expect(decides(c, director).complaint.finding).toEqual(finding);
  });

  it('CP-16 not decided in time is a breach of the director, told the general manager', () => {
    const c = appealed();
    c.miss('CP-16');
    expect(c.complaint.breaches.at(-1)).toMatchObject({
      ...{ rule: 'CP-16', responsibleRole: 'director', escalatedTo: 'general-manager' },
    });
    expect(decides(c, director).complaint.findingAppeals).toMatchObject([{ overturned: true }]);
  });

  it('CP-16 two that wait are each missed by itself, though they are due at one moment', () => {
    const c = doing(complaintIn('negotiating'), 'contest', 'assign', 'signFor', 'investigate');
    deeds.contest(c.after(1));
    c.miss('CP-16').miss('CP-16');
    const missed = c.complaint.breaches.filter(({ rule }) => rule === 'CP-16');
    expect(missed.map(({ startedAt }) => startedAt)).toEqual(
      c.complaint.findingAppeals.map(({ at }) => at),
    );
    expect(new Set(missed.map(({ dueAt }) => dueAt)).size).toBe(1);
    decides(c, director);
    expect(c.running.has('CP-16')).toBe(false);
  });

  it('CP-16 is decided after the complaint closed too, but not of what was voided', () => {
    const c = doing(complaintIn('closed'), 'contest');
    expect([c.running.has('CP-16'), c.complaint.dueAt]).toEqual([true, c.due('CP-16')]);
    decides(c, director);
    expect([...c.running.keys()]).toEqual([]);
    const voided = doing(appealed(), 'void');
    expect(voided.running.has('CP-16')).toBe(false);
    expect(refused(() => decides(voided, director))).toBe('CP-16 wrong-state');
    expect(voided.does(kefu, domain.endAppeals).complaint.status).toBe('voided');
  });
});
