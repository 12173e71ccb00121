import { describe, expect, it } from '@jest/globals';
import { refused } from '@kefu/testing/life-cycles';
import {
  AComplaint,
  agent,
  complaintIn,
  deeds,
  doing,
  given,
  handler,
  hours,
  kefu,
  manager,
  member,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

const successor = { id: manager.id, role: 'manager' } as const;
const gone = (personId: string, now: Partial<domain.Leaver> = {}): domain.Leaver => ({
  ...{ personId, roles: [], regionIds: [], successor },
  ...now,
});
const take = (c: AComplaint, leaver: domain.Leaver): AComplaint =>
  c.does(kefu, (one, on) => domain.takeFromLeaver(one, leaver, on));
const responsibleFor = (c: AComplaint, rule: string) =>
  (c.running.get(rule)?.payload as { responsible: object } | undefined)?.responsible;
const callback = { id: 'b', endedAt: '2026-11-23T01:50:00.000Z' };

describe('a complaint whose owner leaves', () => {
  it.each(domain.complaintStatuses)('G-01 a %s one is never nobody’s', (status) => {
    const c = complaintIn(status);
    const waits = domain.isOpen(status) || status === 'malicious';
    take(c, gone(agent.id));
    expect(c.complaint.ownerId).toBe(waits ? manager.id : agent.id);
    expect(c.complaint.status).toBe(status);
  });

  it('G-01 all clocks that run are addressed to whoever has it now, due when they were', () => {
    const c = doing(complaintIn('assigned', { channel: 'authority', callback }), 'urge');
    const rules = ['CP-08', 'CP-13', 'CP-15', 'G-07'];
    const due = rules.map((rule) => c.due(rule));
    take(c.after(hours(1)), gone(agent.id));
    expect(rules.map((rule) => c.due(rule))).toEqual(due);
    for (const rule of rules) {
      expect(responsibleFor(c, rule)).toEqual({
        role: 'complaint-handler',
        personId: manager.id,
      });
    }
    c.miss('G-07');
    expect(c.last('deadline-breached')).toMatchObject({ responsibleId: manager.id });
  });

  it('G-01 what was missed before they left is theirs, and missed once', () => {
    const c = complaintIn('assigned', { callback }).miss('CP-08');
    take(c, gone(agent.id));
    expect(c.running.has('CP-08')).toBe(false);
    const missed = c.complaint.breaches.filter(({ rule }) => rule === 'CP-08');
    expect(missed).toMatchObject([{ responsibleId: agent.id }]);
  });

  it('G-01 says by an event whose it was and is', () => {
    const c = take(complaintIn('confirmed'), gone(agent.id));
    expect(c.last('taken-over')).toMatchObject({
      ownerId: manager.id,
      formerOwnerId: agent.id,
    });
    expect(doing(c, 'own').last('taken-over')).toMatchObject({
      ownerId: handler.id,
      formerOwnerId: manager.id,
    });
    expect(refused(() => deeds.own(c))).toBe('G-01 already-owner');
  });

  it.each([
    ['the region', { roles: ['agent'], regionIds: ['west'] }, true],
    ['every role in which it may reach them', { roles: ['archivist'], regionIds: ['east'] }, true],
    ['one role of two', { roles: ['clerk'], regionIds: ['*'] }, false],
  ])('G-01 who recorded it and loses %s', (_what, now, leaves) => {
    const c = take(complaintIn('confirmed'), gone(agent.id, now));
    expect(c.complaint.ownerId === manager.id).toBe(leaves);
  });

  it('G-01 what was taken over as a handler is not kept by who handles complaints no more', () => {
    const c = doing(complaintIn('confirmed'), 'own');
    take(c, gone(handler.id, { roles: ['manager'], regionIds: ['east'] }));
    expect(c.complaint.ownerId).toBe(handler.id);
    take(c, gone(handler.id, { roles: ['agent'], regionIds: ['east'] }));
    expect(c.complaint.ownerId).toBe(manager.id);
  });

  it('G-01 stays with them while nobody is there to have it', () => {
    const c = complaintIn('confirmed');
    const before = c.complaint;
    take(c, gone(agent.id, { successor: undefined }));
    expect(c.complaint).toBe(before);
    expect(domain.isLeft(c.complaint, gone(agent.id))).toBe(true);
  });

  it('G-01 told again it does nothing', () => {
    const c = take(complaintIn('assigned'), gone(member.id));
    const [story, before] = [c.story, c.complaint];
    take(c, gone(member.id));
    expect([c.story, c.complaint]).toEqual([story, before]);
  });
});

describe('a case whose department member leaves', () => {
  it.each([['unsigned'], ['signed']])('G-08 %s it is before its handler again', (how) => {
    const c = doing(complaintIn('assigned'), ...(how === 'signed' ? (['signFor'] as const) : []));
    const due = c.due('CP-05');
    take(c.after(hours(1)), gone(member.id));
    expect(c.complaint.status).toBe('confirmed');
    expect(c.complaint.declined).toEqual([]);
    expect(c.last('given-back')).toMatchObject({ ...given });
    expect(c.running.has('G-08')).toBe(false);
    expect(c.due('CP-05')).toBe(due);
    expect(responsibleFor(c, 'CP-05')).toEqual({
      role: 'complaint-handler',
      personId: agent.id,
    });
    expect(doing(c, 'assign').due('CP-05')).toBe(due);
  });

  it('G-08 refused, the time to investigate is the handler’s too, from the same start', () => {
    const c = complaintIn('assigned');
    const due = c.due('CP-05');
    doing(c, 'decline').miss('CP-05');
    expect(c.last('deadline-breached')).toMatchObject({
      dueAt: due,
      responsibleId: agent.id,
      escalatedTo: 'manager',
    });
    doing(c, 'assign');
    expect(c.complaint.breaches.filter(({ rule }) => rule === 'CP-05')).toHaveLength(1);
  });

  it('G-08 who moves to another region keeps it: it was given to them wherever they work', () => {
    const c = complaintIn('assigned');
    take(c, gone(member.id, { roles: ['department-member'], regionIds: ['west'] }));
    expect(c.complaint.status).toBe('assigned');
  });

  it('G-01, G-08 of somebody who owns and investigates it both go on', () => {
    const c = complaintIn('confirmed');
    const self = { ...given, personId: agent.id };
    c.does(handler, (one, on) => domain.assign(one, self, on));
    take(c, gone(agent.id));
    expect([c.complaint.status, c.complaint.ownerId]).toEqual(['confirmed', manager.id]);
    expect(responsibleFor(c, 'CP-05')).toMatchObject({ personId: manager.id });
  });
});
