import { describe, expect, it } from '@jest/globals';
import { explain, plusMillis, type Actor, type Explanation } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  AComplaint,
  agent,
  colleague,
  complaintIn,
  deeds,
  director,
  doing,
  finance,
  generalManager,
  genuine,
  handler,
  hours,
  manager,
  member,
  minutes,
  otherManager,
  paid,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

const days = (count: number) => hours(count * 24);
const reason = '等待厂家检测报告';
type Rule = domain.Extendable;

const asks = (c: AComplaint, rule: Rule, longer: number, by: Actor = member) =>
  c.does(by, (one, on) => {
    const until = plusMillis(c.due(rule) ?? c.now, longer);
    return domain.askForExtension(one, { rule, until, reason }, on);
  });
const grants = (c: AComplaint, by: Actor = generalManager, rule: Rule = 'CP-05') =>
  c.does(by, (one, on) => domain.grantExtension(one, { rule }, on));
const refuses = (c: AComplaint, by: Actor = generalManager, rule: Rule = 'CP-05') =>
  c.does(by, (one, on) => domain.refuseExtension(one, { rule, reason: '已够' }, on));
const extension = ({ complaint }: AComplaint) => complaint.extensions.at(-1);
const callback = { id: 'b', endedAt: '2026-11-23T01:50:00.000Z' };
const explained = (c: AComplaint, rule: string, language: 'zh' | 'en') => {
  const payload = c.running.get(rule)?.payload as { explanation: Explanation } | undefined;
  return payload && explain(payload.explanation, language);
};

describe('G-10 more time for a limit', () => {
  it('G-10 the clock moves only when it is granted, and the breach is at the new moment', () => {
    const c = complaintIn('assigned');
    const due = c.due('CP-05') ?? '';
    asks(c, 'CP-05', days(2));
    expect(c.due('CP-05')).toBe(due);
    expect(c.complaint.extensionBy).toBe('general-manager');
    expect(c.last('extension-asked')).toMatchObject({
      of: 'CP-05',
      dueAt: due,
      askedBy: member.id,
    });
    grants(c.after(minutes(5)));
    const until = plusMillis(due, days(2));
    expect(c.due('CP-05')).toBe(until);
    expect(c.complaint.extensionBy).toBeUndefined();
    expect(c.last('extension-granted')).toMatchObject({ dueAt: due, until });
    c.miss('CP-05');
    expect(c.complaint.breaches.at(-1)).toMatchObject({ rule: 'CP-05', dueAt: until });
  });

  it('G-10 the deadline explains that it was extended, by how much and when', () => {
    const c = grants(asks(complaintIn('assigned'), 'CP-05', days(2)));
    expect(explained(c, 'CP-05', 'en')).toContain('Extended (G-10) on 2026-11-23');
    expect(explained(c, 'CP-05', 'zh')).toContain('批准延期 (G-10)');
  });

  it('G-10 refused it stays as it was, on record, and may be asked for again', () => {
    const c = asks(complaintIn('assigned'), 'CP-05', days(2));
    const due = c.due('CP-05');
    refuses(c);
    expect(c.due('CP-05')).toBe(due);
    expect(c.last('extension-refused')).toMatchObject({ refusedBy: generalManager.id });
    expect(extension(c)).toMatchObject({ granted: false });
    grants(asks(c, 'CP-05', days(1)));
    expect(c.complaint.extensions.map(({ granted }) => granted)).toEqual([false, true]);
  });

  it('G-10 nobody answers: the limit holds, the request lapses, nobody grants it afterwards', () => {
    const c = asks(complaintIn('assigned'), 'CP-05', days(2));
    const due = c.due('CP-05');
    c.miss('CP-05');
    expect(c.complaint.breaches.at(-1)).toMatchObject({ rule: 'CP-05', dueAt: due });
    expect(extension(c)).toMatchObject({ lapsedAt: c.now });
    expect(refused(() => grants(c))).toBe('G-10 nothing-to-decide');
    expect(refused(() => asks(c, 'CP-05', days(2)))).toBe('G-10 nothing-to-extend');
  });

  it('G-10 exactly on the last moment is before it runs out, one millisecond later is not', () => {
    const c = asks(complaintIn('assigned'), 'CP-05', days(2));
    c.now = c.due('CP-05') ?? '';
    const late = { ...c.as(generalManager), now: plusMillis(c.now, 1) };
    const grant = () => domain.grantExtension(c.complaint, { rule: 'CP-05' }, late);
    expect(refused(grant)).toBe('G-10 limit-over');
    expect(extension(grants(c))).toMatchObject({ granted: true });
    const again = complaintIn('assigned');
    again.now = plusMillis(again.due('CP-05') ?? '', 1);
    expect(refused(() => asks(again, 'CP-05', days(2)))).toBe('G-10 limit-over');
  });

  it.each([
    [
      'asked twice',
      (c: AComplaint) => asks(asks(c, 'CP-05', days(1)), 'CP-05', days(2)),
      'asked-already',
    ],
    ['no longer than it is', (c: AComplaint) => asks(c, 'CP-05', 0), 'not-longer'],
    ['shorter than now', (c: AComplaint) => asks(c, 'CP-05', -days(30)), 'not-longer'],
    ['for years', (c: AComplaint) => asks(c, 'CP-05', days(400)), 'too-long'],
    [
      'of a limit that does not run',
      (c: AComplaint) => asks(c, 'CP-08', days(1)),
      'nothing-to-extend',
    ],
    ['by somebody else', (c: AComplaint) => asks(c, 'CP-05', days(1), colleague), 'not-your-limit'],
    [
      'granted by who asked',
      (c: AComplaint) => grants(asks(c, 'CP-05', days(1)), member),
      'own-request',
    ],
    [
      'granted below',
      (c: AComplaint) => grants(asks(c, 'CP-05', days(1)), manager),
      'role-above-needed',
    ],
    ['granted unasked', (c: AComplaint) => grants(c), 'nothing-to-decide'],
  ])('G-10 not %s', (_what, act, code) => {
    expect(refused(() => act(complaintIn('assigned')))).toBe(`G-10 ${code}`);
  });

  it('G-10 of one limit no more often than the handbook says', () => {
    const c = complaintIn('assigned');
    grants(asks(c, 'CP-05', days(1)));
    grants(asks(c, 'CP-05', days(1)));
    expect(refused(() => asks(c, 'CP-05', days(1)))).toBe('G-10 extended-often-enough');
  });

  it('G-10 up from the handler is the manager, from a manager who asks the director', () => {
    const c = complaintIn('assigned', { callback });
    asks(c, 'CP-08', hours(5), agent);
    expect(c.complaint.extensionBy).toBe('manager');
    refuses(c, manager, 'CP-08');
    asks(c, 'CP-08', hours(5), manager);
    expect(c.complaint.extensionBy).toBe('director');
    expect(refused(() => grants(c, otherManager, 'CP-08'))).toBe('G-10 role-above-needed');
    grants(c, director, 'CP-08');
  });

  it('G-10 nobody has more time for themselves, though somebody else asked for it', () => {
    const c = complaintIn('assigned', { callback });
    c.does(manager, domain.acceptOwnership);
    asks(c, 'CP-08', hours(5), handler);
    expect(refused(() => grants(c, manager, 'CP-08'))).toBe('G-10 own-request');
    grants(c, otherManager, 'CP-08');
  });

  it('G-10, CP-15 a limit of the law only whom the profile names', () => {
    const c = new AComplaint().record({ channel: 'authority' });
    const due = c.due('CP-15') ?? '';
    asks(c, 'CP-15', days(1), agent);
    for (const by of [manager, director]) {
      expect(refused(() => grants(c, by, 'CP-15'))).toBe('G-10 role-above-needed');
    }
    grants(c, generalManager, 'CP-15');
    expect(c.due('CP-15')).toBe(plusMillis(due, days(1)));
    doing(c, 'contact');
    expect(c.due('CP-15')).toBe('2026-11-27T10:00:00.000Z');
  });

  it('G-10, CP-11 of two limits of one rule whoever asks has more time for their own', () => {
    const c = complaintIn('investigated', { assetId: 'a' }).after(minutes(1));
    const remedies = [paid('300.00'), { kind: 'repair', cost: '0.00' } as const];
    c.does(handler, (one, on) => domain.propose(one, remedies, undefined, on));
    doing(c, 'approve', 'accountReserves', 'present', 'accept');
    const [repair, payBy] = [c.due('CP-11'), '2026-11-30T10:00:00.000Z'];
    c.does(finance, (one, on) => {
      const until = plusMillis(payBy, days(3));
      return domain.askForExtension(one, { rule: 'CP-11', until, reason }, on);
    });
    grants(c, generalManager, 'CP-11');
    expect(c.due('CP-11')).toBe(repair);
    c.miss('CP-11');
    expect(c.due('CP-11')).toBe(plusMillis(payBy, days(3)));
  });

  it('G-10, CP-09 a rest that comes after the grant moves it on', () => {
    const c = grants(asks(complaintIn('assigned'), 'CP-05', days(2)));
    const until = c.due('CP-05') ?? '';
    doing(c, 'holdMalicious', 'judge');
    const from = c.now;
    doing(c.after(days(4)), 'appeal', 'overturn');
    const rested = Date.parse(c.now) - Date.parse(from);
    expect(c.due('CP-05')).toBe(plusMillis(until, rested));
  });

  it('G-10, CP-03 of another class it is another limit, which was not extended', () => {
    const c = asks(grants(asks(complaintIn('assigned'), 'CP-05', days(2))), 'CP-05', days(1));
    const start = c.complaint.investigatedFrom ?? '';
    const major = { ...genuine, severity: 'major', reason: '复核' } as const;
    c.does(handler, (one, on) => domain.classify(one, major, on));
    expect(c.due('CP-05')).toBe(plusMillis(start, days(1)));
    expect(extension(c)).toMatchObject({ lapsedAt: c.now });
  });

  it.each([
    ['done', ['signFor', 'investigate']],
    ['withdrawn', ['withdraw']],
    ['voided', ['void']],
  ] as const)('G-10 of what is %s nobody has to decide any more', (_what, names) => {
    const c = doing(asks(complaintIn('assigned'), 'CP-05', days(2)), ...names);
    expect(extension(c)).toMatchObject({ lapsedAt: c.now });
    expect(c.complaint.extensionBy).toBeUndefined();
    expect(refused(() => deeds.grantMore(c))).toBe('G-10 nothing-to-decide');
  });

  it('G-10, G-08 granted, it is the limit of whoever has it next', () => {
    const c = grants(asks(complaintIn('assigned'), 'CP-05', days(2)));
    const due = c.due('CP-05');
    doing(c, 'decline', 'assign');
    expect(c.due('CP-05')).toBe(due);
  });

  it('G-10 a director’s own limit is extended by the general manager', () => {
    const c = doing(complaintIn('investigated'), 'contest');
    asks(c, 'CP-16', days(1), director);
    expect(refused(() => grants(c, director, 'CP-16'))).toBe('G-10 own-request');
    grants(c, generalManager, 'CP-16');
  });

  it('CP-12 reopened weeks later nobody is late with an investigation that nobody was given', () => {
    const c = complaintIn('closed').after(days(20));
    deeds.reopen(c);
    expect(c.running.has('CP-05')).toBe(false);
    doing(c, 'assign');
    expect(c.due('CP-05')).toBe(plusMillis(c.now, days(1)));
  });
});
