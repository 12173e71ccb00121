import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import {
  AComplaint,
  complaintIn,
  deeds,
  doing,
  genuine,
  handler,
  kefu,
  hours,
  member,
  minutes,
  MONDAY_10,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

const days = (count: number) => hours(count * 24);
const classed = (c: AComplaint, severity: domain.Severity) =>
  c.does(handler, (one, on) => domain.classify(one, { ...genuine, severity, reason: '复核' }, on));

describe('the clocks of a complaint', () => {
  it('CP-13 runs from the first moment, anew with each word, and goes up level by level', () => {
    const c = new AComplaint().record();
    expect(c.due('CP-13')).toBe(plusMillis(MONDAY_10, hours(24)));
    deeds.contact(c.after(hours(3)));
    expect(c.due('CP-13')).toBe(plusMillis(MONDAY_10, hours(27)));
    c.miss('CP-13').miss('CP-13').miss('CP-13').miss('CP-13');
    expect(c.complaint.breaches.map(({ escalatedTo }) => escalatedTo)).toEqual([
      'manager',
      'director',
      'general-manager',
      'general-manager',
    ]);
    expect(c.complaint.breaches.map(({ dueAt }) => dueAt)).toEqual(
      [27, 51, 75, 99].map((hour) => plusMillis(MONDAY_10, hours(hour))),
    );
    expect(c.due('CP-13')).toBe(plusMillis(MONDAY_10, hours(123)));
  });

  it('CP-07 rests while the customer has the proposal, and not for ever', () => {
    const c = doing(complaintIn('proposed'), 'present');
    expect(c.due('CP-13')).toBe(plusMillis(c.now, days(3) + hours(24)));
    deeds.accept(c.after(hours(5)));
    expect(c.complaint.rests).toEqual([
      { from: plusMillis(c.now, -hours(5)), to: c.now, rule: 'CP-07' },
    ]);
    expect(c.due('CP-13')).toBe(plusMillis(c.now, hours(24)));
  });

  it.each([
    ['general', days(3)],
    ['major', days(1)],
    ['crisis', hours(4)],
  ] as const)(
    'CP-05 a %s one is investigated within %d ms of the assignment',
    (severity, limit) => {
      const c = doing(classed(doing(new AComplaint().record(), 'confirm'), severity), 'assign');
      expect(c.due('CP-05')).toBe(plusMillis(c.now, limit));
      doing(c, 'signFor', 'investigate');
      expect(c.settled).toContain('meet CP-05');
    },
  );

  it('CP-05 classed anew it counts from the same start', () => {
    const c = complaintIn('assigned');
    const start = c.now;
    classed(c.after(hours(2)), 'crisis');
    expect(c.due('CP-05')).toBe(plusMillis(start, hours(4)));
  });

  it('CP-05 missed is told above the department, and the late deed stays possible', () => {
    const c = complaintIn('assigned').miss('CP-05');
    expect(c.last('deadline-breached')).toMatchObject({
      rule: 'CP-05',
      responsibleId: member.id,
      escalatedTo: 'general-manager',
    });
    expect(doing(c, 'signFor', 'investigate').complaint.status).toBe('investigated');
  });

  it('G-01 what lies there is told again each day, to the general manager at last, until it is done', () => {
    const c = complaintIn('assigned').miss('CP-05').lie('CP-05').lie('CP-05');
    expect(c.last('deadline-breached')).toMatchObject({
      ...{ rule: 'CP-05', again: 3, responsibleId: member.id, escalatedTo: 'general-manager' },
    });
    const told = c.complaint.breaches.filter(({ rule }) => rule === 'CP-05');
    expect(told.map(({ again }) => again)).toEqual([undefined, 3]);
    doing(c, 'signFor', 'investigate');
    expect(c.running.has('again-CP-05')).toBe(false);
  });

  it('G-01 whoever it is given to after it was missed is charged with nothing', () => {
    const c = complaintIn('assigned').miss('CP-05');
    const successor = { id: 'new', role: 'manager' } as const;
    const leaver = { personId: member.id, roles: [], regionIds: [], successor };
    c.does(kefu, (one, on) => domain.takeFromLeaver(one, leaver, on)).lie('CP-05');
    expect(c.last('deadline-breached')).toMatchObject({ again: 2, responsibleId: member.id });
  });

  it('CP-04 missed to the director, the general manager is still owed', () => {
    const c = classed(new AComplaint().record(), 'crisis').miss('CP-04');
    expect(c.complaint.breaches).toMatchObject([{ rule: 'CP-04', escalatedTo: 'director' }]);
    const late = domain.reportUp(c.complaint, { to: 'director' }, c.as(handler));
    expect(late.next.reports[0]?.at).toBe(c.now);
  });

  const callback = { id: MONDAY_10, endedAt: plusMillis(MONDAY_10, -minutes(10)) };

  it('CP-08 out of a callback it is accepted within 24 hours of its end, and CP-05 does not run', () => {
    const c = complaintIn('assigned', { callback });
    expect(c.due('CP-08')).toBe(plusMillis(callback.endedAt, hours(24)));
    expect(c.running.has('CP-05')).toBe(false);
    doing(c, 'signFor', 'investigate', 'proposeFree', 'present');
    deeds.accept(c.after(hours(1)));
    expect(c.settled).toContain('meet CP-08');
  });

  it('CP-08 rests while the customer has the proposal', () => {
    const c = doing(complaintIn('proposed', { callback }), 'present');
    deeds.refuse(c.after(hours(6)));
    expect(c.due('CP-08')).toBe(plusMillis(callback.endedAt, hours(30)));
  });

  it('CP-15 the law has its limit by channel: contact first, then the answer', () => {
    const c = new AComplaint().record({ channel: 'authority' });
    expect(c.due('CP-15')).toBe(plusMillis(MONDAY_10, hours(24)));
    doing(c, 'contact');
    expect(c.due('CP-15')).toBe('2026-11-27T10:00:00.000Z');
    doing(c, 'confirm', 'classify', 'assign', 'signFor', 'investigate', 'proposeFree', 'present');
    expect(c.settled).toContain('meet CP-15');
    expect(new AComplaint().record().running.has('CP-15')).toBe(false);
  });

  it('G-08 is signed within four hours', () => {
    const c = complaintIn('assigned');
    expect(c.due('G-08')).toBe(plusMillis(c.now, hours(4)));
    expect(doing(c, 'signFor').running.has('G-08')).toBe(false);
  });

  it('a timer that fires for what was done meanwhile records nothing', () => {
    const c = new AComplaint().record();
    const { running } = new AComplaint().record();
    const fired = running.get('CP-13')?.payload as Parameters<typeof domain.recordBreach>[1];
    deeds.contact(c.after(hours(1)));
    const { events, next } = domain.recordBreach(
      c.complaint,
      { ...fired, rule: 'CP-13' },
      c.as(handler),
    );
    expect(events).toEqual([]);
    expect(next.breaches).toEqual([]);
  });

  it('shows the next deadline, whichever rule sets it', () => {
    const c = complaintIn('assigned');
    expect(c.complaint.dueAt).toBe(c.due('G-08'));
    expect(doing(c, 'signFor').complaint.dueAt).toBe(c.due('CP-13'));
  });
});
