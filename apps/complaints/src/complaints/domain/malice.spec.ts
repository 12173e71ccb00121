import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  AComplaint,
  complaintIn,
  deeds,
  director,
  doing,
  generalManager,
  handler,
  hours,
  manager,
  otherManager,
} from '../../../test/a-complaint.js';
import { wantedDisposals } from './disposals.js';
import * as domain from './index.js';

const reason = '证据充分';
const held = (by: Actor = handler, c = complaintIn('assigned')) =>
  c.does(by, (one, on) => domain.proposeMalicious(one, '索赔信与另外三家雷同', on));
const decides = (c: AComplaint, by: Actor, malicious = true) =>
  c.does(by, (one, on) => domain.decideMalicious(one, { malicious, reason }, on));
const hears = (c: AComplaint, by: Actor, overturned: boolean) =>
  c.does(by, (one, on) => domain.decideMaliceAppeal(one, { overturned, reason }, on));

describe('CP-09 who decides', () => {
  it.each([
    ['complaint-handler', handler, [manager, director, generalManager]],
    ['manager', manager, [director, generalManager]],
    ['director', director, [generalManager]],
  ] as const)('CP-09 what a %s proposed, somebody above decides', (_role, by, may) => {
    for (const decider of [handler, otherManager, director, generalManager]) {
      const c = held(by);
      const can = may.some((one) => one.roles[0] === decider.roles[0]);
      if (can && decider.id !== by.id) {
        expect(decides(c, decider).complaint.status).toBe('malicious');
      } else {
        expect(refused(() => decides(c, decider))).toBe('CP-09 level-above-needed');
      }
    }
  });

  it('CP-09 nobody decides on their own, whatever roles they have', () => {
    const both = { ...handler, roles: ['complaint-handler', 'manager'] };
    const c = held(both);
    expect(refused(() => decides(c, both))).toBe('CP-09 level-above-needed');
    expect(refused(() => decides(held(handler), { ...manager, id: handler.id }))).toBe(
      'CP-09 own-proposal',
    );
  });

  it('CP-09 is proposed once, of what was classed', () => {
    expect(refused(() => held(handler, held()))).toBe('CP-09 proposed-already');
    const unclassed = doing(new AComplaint().record(), 'confirm');
    expect(refused(() => held(handler, unclassed))).toBe('CP-03 not-classified');
    expect(refused(() => decides(complaintIn('assigned'), manager))).toBe(
      'CP-09 nothing-to-decide',
    );
  });

  it('CP-09 declined, it changes nothing, and stays on record', () => {
    const c = decides(held(), manager, false);
    expect(c.complaint).toMatchObject({ status: 'assigned', earlierMalice: [{ declined: true }] });
    expect(c.complaint.malice).toBeUndefined();
    expect(held(handler, c).complaint.malice).toBeDefined();
  });
});

describe('CP-09 what follows', () => {
  it('CP-09 the nature and the evidence are on record, and no clock runs but that of the letter', () => {
    const c = decides(held(), manager);
    expect(c.complaint).toMatchObject({
      ...{ nature: 'malicious', ending: { outcome: 'malicious' } },
      malice: { from: 'assigned', proposedAs: 'complaint-handler', decidedAs: 'manager' },
    });
    expect(c.complaint.remarks.map(({ about }) => about)).toContain('malice-evidence');
    expect([...c.running.keys()].sort()).toEqual(
      ['CP-09', domain.APPEALS_END, domain.LAPSE].sort(),
    );
  });

  it('CP-09 the complainant is told once; not told is a breach', () => {
    const c = decides(held(), manager);
    c.miss('CP-09');
    expect(c.complaint.breaches.at(-1)).toMatchObject({ rule: 'CP-09' });
    doing(c, 'tellMalicious');
    expect(c.running.has('CP-09')).toBe(false);
    expect(refused(() => deeds.tellMalicious(c))).toBe('CP-09 told-already');
  });

  it('CP-09 counts for twelve months, then lapses, once; the record stays', () => {
    const c = decides(held(), manager);
    expect(c.complaint.malice?.countsUntil?.slice(0, 10)).toBe('2027-11-23');
    doing(c, 'lapse', 'lapse');
    expect(c.story.match(/malice-lapsed/gu)).toHaveLength(1);
    expect(c.complaint).toMatchObject({ status: 'malicious', nature: 'malicious' });
  });

  it('CP-12 does not reopen', () => {
    expect(refused(() => deeds.reopen(decides(held(), manager)))).toBe('CP-12 wrong-state');
  });
});

describe('CP-09 one appeal', () => {
  const appealed = (c = held()) => doing(decides(c, manager), 'appeal');

  it('CP-09 is decided one level above who decided', () => {
    for (const by of [handler, otherManager]) {
      expect(refused(() => hears(appealed(), by, true))).toBe('CP-09 level-above-needed');
    }
    const c = doing(decides(held(director), generalManager), 'appeal');
    expect(refused(() => hears(c, director, true))).toBe('CP-09 level-above-needed');
    expect(hears(c, generalManager, true).complaint.status).toBe('assigned');
  });

  it('CP-09 not decided in time is a breach of who has to decide', () => {
    const c = doing(appealed(), 'tellMalicious');
    c.miss('CP-09');
    expect(c.complaint.breaches.at(-1)).toMatchObject({ responsibleRole: 'director' });
  });

  it('CP-09 overturned, it is where it was, and its clocks go on where they were', () => {
    const before = held();
    const due = before.due('CP-05') ?? '';
    const c = appealed(before).after(hours(48));
    hears(c, director, true);
    expect(c.complaint).toMatchObject({ status: 'assigned', nature: 'genuine' });
    expect(c.complaint.ending).toBeUndefined();
    const rested = Date.parse(c.due('CP-05') ?? '') - Date.parse(due);
    expect(rested).toBeGreaterThanOrEqual(hours(48));
    expect(c.running.has('CP-13') && !c.running.has(domain.LAPSE)).toBe(true);
    expect(refused(() => deeds.appeal(c))).toBe('CP-09 wrong-state');
  });

  it('CP-09 upheld ends: no second appeal, and what was reserved is free', () => {
    const c = doing(complaintIn('investigated'), 'proposePaid', 'approve', 'accountReserves');
    appealed(held(handler, c));
    expect(wantedDisposals(c.complaint)).toMatchObject([{ status: 'requested' }]);
    hears(c, director, false);
    expect(wantedDisposals(c.complaint)).toMatchObject([
      { status: 'released', because: 'complaint-malicious' },
    ]);
    expect(refused(() => deeds.appeal(c))).toBe('CP-09 appealed-already');
    expect(refused(() => hears(c, generalManager, true))).toBe('CP-09 nothing-to-decide');
  });

  it('CP-09 too late there is none, but one that was made in time is decided', () => {
    const late = doing(decides(held(), manager), 'endAppeals');
    expect(refused(() => deeds.appeal(late))).toBe('CP-09 too-late-to-appeal');
    const waits = doing(appealed(), 'endAppeals');
    expect(hears(waits, director, true).complaint.status).toBe('assigned');
    const tardy = decides(held(), manager).after(hours(24 * 31));
    expect(refused(() => deeds.appeal(tardy))).toBe('CP-09 too-late-to-appeal');
  });
});
