import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  AComplaint,
  agent,
  complaintIn,
  deeds,
  director,
  doing,
  genuine,
  handler,
  hours,
  manager,
  minutes,
  MONDAY_10,
  otherManager,
  told,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

const ago = (millis: number) => plusMillis(MONDAY_10, -millis);

describe('recording a complaint', () => {
  it("CP-01 keeps the customer's words, the remedy sought, channel and times, and no word in an event", () => {
    const c = new AComplaint().record({ madeAt: ago(minutes(20)), receivedAt: ago(minutes(10)) });
    expect(c.complaint).toMatchObject({
      channel: 'phone',
      madeAt: ago(minutes(20)),
      receivedAt: ago(minutes(10)),
      said: [{ words: told.words, remedySought: told.remedySought }],
      breaches: [],
    });
    expect(JSON.stringify(c.events)).not.toContain(told.words);
  });

  it('G-01 is owned by whoever recorded it, until another takes it over', () => {
    const c = new AComplaint().record();
    expect(c.complaint.ownerId).toBe(agent.id);
    expect(deeds.own(c).complaint.ownerId).toBe(handler.id);
  });

  it('CP-01 takes an apology', () => {
    expect(refused(() => new AComplaint().record({ apologised: false }))).toBe(
      'CP-01 apology-needed',
    );
  });

  it.each([
    [minutes(30), 0],
    [minutes(30) + 1, 1],
  ])('CP-01 received %d ms ago and recorded now it breached %d times', (before, breaches) => {
    const c = new AComplaint().record({ receivedAt: ago(before) });
    expect(c.complaint.breaches).toHaveLength(breaches);
    if (breaches === 0) return;
    expect(c.last('deadline-breached')).toMatchObject({
      rule: 'CP-01',
      startedAt: ago(before),
      responsibleRole: 'agent',
      responsibleId: agent.id,
      escalatedTo: 'manager',
    });
  });

  it.each([
    ['made in the future', { madeAt: plusMillis(MONDAY_10, 1) }, 'in-the-future'],
    ['received in the future', { receivedAt: plusMillis(MONDAY_10, 1) }, 'in-the-future'],
    [
      'received before it was made',
      { madeAt: ago(1), receivedAt: ago(2) },
      'before-what-it-follows',
    ],
  ])('CP-01 refuses what was %s', (_what, when, code) => {
    expect(refused(() => new AComplaint().record(when))).toBe(`CP-01 ${code}`);
  });
});

describe('confirming it', () => {
  it('CP-02 is not done by the manager who recorded it, where another one is there', () => {
    const c = new AComplaint().record({}, manager);
    const confirm = (by = manager, another = true) =>
      domain.confirmComplaint(c.complaint, another, c.as(by)).next.status;
    expect(refused(() => confirm())).toBe('CP-02 own-record');
    expect(confirm(manager, false)).toBe('confirmed');
    expect(confirm(otherManager)).toBe('confirmed');
  });

  it('CP-02 comes before any department has it', () => {
    const c = new AComplaint().record();
    expect(refused(() => deeds.assign(c))).toBe('CP-05 wrong-state');
  });
});

describe('classing it', () => {
  const classed = (c: AComplaint, severity: domain.Severity, reason?: string) =>
    c.does(handler, (one, on) => domain.classify(one, { ...genuine, severity, reason }, on));

  it('CP-03 keeps every class on record, and asks why it changed', () => {
    const c = classed(new AComplaint().record(), 'general');
    expect(refused(() => classed(c, 'major'))).toBe('CP-03 reason-needed');
    classed(c, 'major', '伤人');
    expect(c.complaint.classifications.map(({ severity }) => severity)).toEqual([
      'general',
      'major',
    ]);
    expect(c.last('classified')).toMatchObject({ formerSeverity: 'general', severity: 'major' });
  });

  it.each([[{ safety: 'risk' }], [{ safety: 'harm' }], [{ impact: 'public' }]] as const)(
    'CP-15 %j is major at least',
    (judged) => {
      const c = new AComplaint().record();
      const as = (severity: domain.Severity, more: domain.Assessment = judged) =>
        c.does(handler, (one, on) =>
          domain.classify(one, { ...genuine, severity, ...more, reason: '评估' }, on),
        );
      expect(refused(() => as('general'))).toBe('CP-15 major-at-least');
      expect(as('major').last('classified')).toMatchObject(judged);
      // judged once, it holds until it is judged anew
      expect(refused(() => as('general', {}))).toBe('CP-15 major-at-least');
      const mended = as('general', { safety: 'none', impact: 'one' });
      expect(mended.complaint.severity).toBe('general');
    },
  );

  it('CP-15 what was judged is kept with each class', () => {
    const c = new AComplaint().record();
    const judged = { safety: 'none', complexity: 'complex', impact: 'several' } as const;
    c.does(handler, (one, on) => domain.classify(one, { ...genuine, ...judged }, on));
    classed(c, 'major', '伤人');
    expect(c.complaint.classifications).toMatchObject([judged, { ...judged, severity: 'major' }]);
  });

  it('CP-03 is done before a department has it', () => {
    const c = doing(new AComplaint().record(), 'confirm');
    expect(refused(() => deeds.assign(c))).toBe('CP-03 not-classified');
  });

  it('CP-03 a reclassification loses no rest', () => {
    const c = doing(complaintIn('proposed'), 'present').after(hours(5));
    deeds.refuse(c);
    const { rests } = c.complaint;
    expect(rests).toHaveLength(1);
    expect(classed(c, 'crisis', '升级').complaint.rests).toEqual(rests);
  });

  it('CP-09 does not call anybody malicious just so', () => {
    const c = new AComplaint().record();
    const malicious = { ...genuine, nature: 'malicious' as const };
    expect(refused(() => domain.classify(c.complaint, malicious, c.as(handler)))).toBe(
      'CP-09 decision-needed',
    );
  });

  it('CP-04 a crisis is reported to the director and the general manager, each once', () => {
    const c = classed(new AComplaint().record(), 'crisis');
    const report = (to: 'director' | 'general-manager') =>
      c.does(manager, (one, on) => domain.reportUp(one, { to }, on));
    report('director');
    expect(c.complaint.reports.map(({ to, at }) => `${to} ${String(at !== undefined)}`)).toEqual([
      'director true',
      'general-manager false',
    ]);
    expect(refused(() => report('director'))).toBe('CP-04 no-report-owed');
    report('general-manager');
    expect(c.running.has('CP-04')).toBe(false);
    expect(c.settled).toContain('meet CP-04');
  });

  it('CP-04 nothing is reported of a general one, nor before it was so classed', () => {
    const c = classed(new AComplaint().record(), 'general');
    const report = (at?: string) =>
      domain.reportUp(c.complaint, { to: 'director', at }, c.as(director));
    expect(refused(() => report())).toBe('CP-04 no-report-owed');
    classed(c.after(minutes(5)), 'major', '伤人');
    expect(refused(() => report(MONDAY_10))).toBe('CP-04 before-what-it-follows');
  });

  it('CP-04 a major one that becomes a crisis owes the general manager from then', () => {
    const c = classed(new AComplaint().record(), 'major');
    const first = c.due('CP-04');
    classed(c.after(minutes(10)), 'crisis', '媒体');
    expect(c.due('CP-04')).toBe(first);
    c.does(manager, (one, on) => domain.reportUp(one, { to: 'director' }, on));
    expect(c.due('CP-04')).toBe(plusMillis(c.now, minutes(15)));
  });
});
