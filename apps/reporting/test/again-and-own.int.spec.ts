import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import {
  RepairOrderDeadlineBreachedV1,
  RepairOrderNoShowWithdrawnV1,
} from '@kefu/messages-field-repair';
import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import {
  LoanBreachWithdrawnV1,
  LoanDeadlineBreachedV1,
  LoanReturnedV1,
} from '@kefu/messages-customers';
import { readBreaches, readDigest } from '../src/breaches/read-breaches.js';
import { ReadOwnFigures } from '../src/own-figures/index.js';
import { counts, day, lead, team, technician } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at, Call, Order, Speaking } from './events-of-others.js';

let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-26', '12:00'));
});
afterEach(() => listening.close());

describe('FR-05 a no-show that was none', () => {
  it('FR-05 counts no more once it is withdrawn, also within one batch, and others go on counting', async () => {
    const window = { from: at(day, '10:00'), to: at(day, '12:00') };
    const order = new Order()
      .reported(at(day, '09:00'))
      .dispatched(at(day, '09:05'), technician, team)
      .noShow('technician', window.from, window.to, technician)
      .noShow('technician', at(day, '14:00'), at(day, '16:00'), technician);
    await listening.hearMany(order.said.slice(0, 3));
    expect(counts(await listening.day(day))['no-shows-technician']).toBe(1);
    order.say(RepairOrderNoShowWithdrawnV1, at(day, '17:00'), {
      ...{ customerId: order.customerId, technicianId: technician, window },
      ...{ reason: 'was-there', withdrawnBy: lead },
    });
    await listening.hearMany(order.said);
    expect(counts(await listening.day(day))['no-shows-technician']).toBe(1);
    const other = await aListener(at('2026-11-26', '12:00'));
    await other.hearMany(order.said);
    expect(await other.day(day)).toEqual(await listening.day(day));
    await other.close();
  });
});

describe('RP-06 what is told again', () => {
  it('RP-06 stays one breach of one thing, before the higher role too', async () => {
    const order = new Order().reported(at(day, '09:00')).breached('FR-02', at(day, '09:05'), lead);
    order.say(RepairOrderDeadlineBreachedV1, at('2026-11-24', '09:05'), {
      ...{ rule: 'FR-02', startedAt: at(day, '09:05'), dueAt: at('2026-11-24', '09:05') },
      ...{ customerId: order.customerId, regionId: 'east', again: 2 },
      ...{ responsibleRole: 'repair-lead', responsibleId: lead, escalatedTo: 'director' },
    });
    await listening.hear(order.said, order.said.toReversed());
    expect((await listening.day(day)).figures['breaches']).toEqual({ count: 1 });
    expect((await listening.day('2026-11-24')).figures['breaches']).toEqual({ count: 0 });
    for (const escalatedTo of ['manager', 'director', 'general-manager']) {
      const bounds = listening.days.boundsOf('2026-11-24');
      const lines = await readDigest(listening.database, { ...bounds, escalatedTo });
      const expected = escalatedTo === 'general-manager' ? [] : [[1, 1]];
      expect(lines.map(({ count, open }) => [count, open])).toEqual(expected);
    }
  });
});

describe('RP-06 what was in time', () => {
  it('RP-06 what was in time and entered late counts on no day, and nobody is reminded of it', async () => {
    const missed = {
      ...{ startedAt: at(day, '08:00'), dueAt: at(day, '11:00') },
      ...{ responsibleRole: 'archivist', responsibleId: lead, escalatedTo: 'manager' },
    };
    const lent = { subject: 'file' as const, subjectId: newId() };
    const loan = new Speaking('customers').say(LoanDeadlineBreachedV1, at(day, '11:00'), {
      ...{ rule: 'CU-08', ...lent, ...missed },
    });
    const late = new Speaking('customers').say(LoanDeadlineBreachedV1, at(day, '11:00'), {
      ...{ rule: 'CU-08', ...lent, ...missed },
    });
    await listening.hear(loan.said, late.said);
    expect((await listening.day(day)).figures['breaches']).toEqual({ count: 2 });
    const dueAt = at(day, '11:00');
    loan.say(LoanReturnedV1, at(day, '14:00'), { ...lent, borrowerId: lead });
    loan.say(LoanBreachWithdrawnV1, at(day, '14:00'), {
      ...{ rule: 'CU-08', ...lent, borrowerId: lead, dueAt, doneAt: dueAt, responsibleId: lead },
    });
    await listening.hear(loan.said, loan.said);
    expect((await listening.day(day)).figures['breaches']).toEqual({ count: 1 });
    const { from, to } = listening.days.boundsOf(day);
    const all = await readBreaches(listening.database, { from, to }, undefined, 10);
    expect(all.map(({ id }) => id)).toEqual([late.id]);
  });
});

describe('RP-02 own figures', () => {
  it('RP-02 shows somebody the callbacks that they made, what customers said and what is charged to them, and nothing of others', async () => {
    const agent = newId();
    const order = new Order({ number: 'R00000009' })
      .reported(at(day, '09:00'))
      .breached('FR-02', at(day, '09:05'), agent)
      .breached('FR-03', at(day, '09:15'), lead);
    const call = (completedBy: string, overall: number) => {
      const one = new Call(order).scheduled(at(day, '13:00'));
      return one.say(CallbackCompletedV1, at(day, '14:00'), {
        ...{ ...one.about, scores: { overall }, dissatisfied: overall < 3, completedBy },
        ...{ wantsToComplain: false, completedAt: at(day, '14:00') },
      }).said;
    };
    await listening.hear(order.said, call(agent, 5), call(agent, 2), call(lead, 1));
    const own = new ReadOwnFigures(listening.database);
    const { from, to } = listening.days.boundsOf(day);
    const mine = await own.of(agent, from, to);
    expect(mine.figures.map(({ figure, count, value }) => [figure, count, value])).toEqual([
      ['breaches', 1, null],
      ['callbacks-completed', 2, null],
      ['callbacks-dissatisfied', 1, null],
      ['satisfaction-overall', 2, 3.5],
    ]);
    expect(mine.breaches).toEqual([
      { rule: 'FR-02', dueAt: at(day, '09:05'), settledAt: null, concerns: 'R00000009' },
    ]);
    const nobody = { figures: [], breaches: [] };
    expect(await own.of(newId(), from, to)).toEqual(nobody);
    expect(await own.of('someone@elsewhere', from, to)).toEqual(nobody);
  });
});
