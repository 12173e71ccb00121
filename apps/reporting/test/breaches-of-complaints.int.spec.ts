import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readBreaches, readDigest } from '../src/breaches/read-breaches.js';
import { Complaint } from './a-complaint.js';
import { day, lead } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at } from './events-of-others.js';

const next = '2026-11-24';
let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-26', '12:00'));
});
afterEach(() => listening.close());

describe('RP-06 deadlines of complaints', () => {
  it('RP-06 counts them, with who was to do it, and tells what still lies there', async () => {
    const complaint = new Complaint()
      .recorded(at(day, '09:00'))
      .breached('CP-01', at(day, '09:00'), lead)
      .breached('CP-13', at(day, '10:00'), lead)
      .breached('CP-05', at(day, '11:00'))
      .contacted(at(day, '12:00'));
    await listening.hear(complaint.said);
    const { from, to } = listening.days.boundsOf(day);
    const all = await readBreaches(listening.database, { from, to }, undefined, 10);
    expect(
      all.map(({ rule, subject, settledAt, responsibleId }) => [
        ...[rule, subject, settledAt, responsibleId],
      ]),
    ).toEqual([
      ['CP-05', 'complaint', null, null],
      ['CP-13', 'complaint', at(day, '12:00'), lead],
      ['CP-01', 'complaint', at(day, '09:00'), lead],
    ]);
    const bounds = listening.days.boundsOf(next);
    const digest = await readDigest(listening.database, { ...bounds, escalatedTo: 'manager' });
    expect(digest).toMatchObject([
      { rule: 'CP-05', regionId: 'east', concerns: [complaint.id], open: 1 },
    ]);
    const { breaches, figures } = await listening.day(day);
    expect(figures['breaches']).toEqual({ count: 3 });
    expect(breaches.person).toEqual([
      { key: lead, count: 2 },
      { key: null, count: 1 },
    ]);
  });
});
