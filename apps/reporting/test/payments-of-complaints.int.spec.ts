import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRecords, readSection } from '../src/figures/index.js';
import { Complaint } from './a-complaint.js';
import { day } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at } from './events-of-others.js';
import { isTheSameToldOtherwise } from './told-otherwise.js';

const next = '2026-11-24';
let listening: Listening;
beforeEach(async () => {
  listening = await aListener(at('2026-11-26', '12:00'));
});
afterEach(() => listening.close());

const accepted = (cost: string, kind = 'compensation', region = 'east'): Complaint =>
  new Complaint({ region, number: `C-${cost}` })
    .recorded(at(day, '09:00'))
    .classified(at(day, '09:10'), 'quality')
    .proposed(at(day, '09:30'), cost, 1, kind)
    .accepted(at(day, '10:00'));

/** Yuan of compensation and refunds, granted and paid, and of how many. */
const money = async (date: string, regions?: string[]) => {
  const { figures } = await listening.day(date, regions);
  const of = (name: string) => figures[`complaints-${name}`];
  return ['compensation-granted', 'compensation-paid', 'refund-granted', 'refund-paid'].map(
    (name) => `${String(of(name)?.amount)} of ${String(of(name)?.count)}`,
  );
};
const none = '0.00 of 0';

describe('RP-04 what was granted against what was paid', () => {
  it('RP-04 counts by kind, granted with the yes and paid on the day on which the money left', async () => {
    await listening.hear(
      accepted('0.10').paid(at(next, '11:00'), day, '0.10').said,
      accepted('0.20').paid(at(next, '11:00'), next, '0.20').said,
      accepted('99.99', 'refund').paid(at(next, '11:00'), next, '40.00', 'refund').said,
      accepted('5.00', 'replacement').said,
    );
    expect(await money(day)).toEqual(['0.30 of 2', '0.10 of 1', '99.99 of 1', none]);
    expect(await money(next)).toEqual([none, '0.20 of 1', none, '40.00 of 1']);
  });

  it('RP-04 takes off what came back on the day on which it did, and what was never carried out', async () => {
    await listening.hear(
      accepted('80.00')
        .paid(at(day, '11:00'), day, '80.00')
        .cameBack(at(next, '12:00'), next, '80.00').said,
      accepted('30.00').calledOff(at(next, '09:00')).said,
      accepted('7.00', 'refund').withdrawn(at(next, '09:00')).said,
      accepted('50.00').carriedOut(at(day, '12:00'), '50.00').withdrawn(at(next, '09:00')).said,
    );
    expect(await money(day)).toEqual(['160.00 of 3', '80.00 of 1', '7.00 of 1', none]);
    expect(await money(next)).toEqual(['-30.00 of 1', '-80.00 of 1', '-7.00 of 1', none]);
  });

  it('RP-04 counts what the customer took, not what they refused or were offered before', async () => {
    const complaint = new Complaint()
      .recorded(at(day, '09:00'))
      .proposed(at(day, '09:30'), '100.00')
      .refused(at(day, '10:00'))
      .proposed(at(day, '10:30'), '120.00', 2)
      .accepted(at(day, '11:00'), 2)
      .carriedOut(at(day, '11:30'), '120.00')
      .closed(at(day, '12:00'), '120.00', 2)
      .reopened(at(next, '09:00'))
      .withdrawn(at(next, '10:00'));
    await listening.hear(complaint.said);
    expect(await money(day)).toEqual(['120.00 of 1', none, none, none]);
    expect(await money(next)).toEqual([none, none, none, none]);
  });

  it('RP-04 opens each figure to its complaints, and counts none that was entered in error (G-03)', async () => {
    const west = accepted('12.00', 'compensation', 'west').paid(at(day, '12:00'), day, '12.00');
    const wrong = accepted('90.00').voided(at(day, '13:00'));
    await listening.hear(west.said, wrong.said);
    const { database, days } = listening;
    const records = (figure: string) =>
      readRecords(database, days.boundsOf(day), { figure }, undefined, 9);
    for (const figure of ['complaints-compensation-granted', 'complaints-compensation-paid']) {
      expect(await records(figure)).toMatchObject([
        { complaintId: west.id, complaintNumber: 'C-12.00', value: 12, category: 'quality' },
      ]);
    }
    expect(await money(day, ['east'])).toEqual([none, none, none, none]);
    expect(await money(day, ['west'])).toEqual(['12.00 of 1', '12.00 of 1', none, none]);
    const { figures } = await readSection(database, { ...days.boundsOf(day), way: 4 });
    expect(figures).not.toHaveProperty('complaints-compensation-granted');
    expect(figures).toHaveProperty('receivables-paid');
  });

  it('RP-04 is the same when every event comes twice, backwards, or many at a time', async () => {
    const said = [
      accepted('80.00').paid(at(day, '11:00'), day, '30.00').paid(at(next, '09:00'), next, '50.00')
        .said,
      accepted('30.00').calledOff(at(next, '09:00')).said,
    ];
    await listening.hear(...said, ...said);
    await isTheSameToldOtherwise(listening, said, [day, next], 3);
    expect(await money(day)).toEqual(['110.00 of 2', '30.00 of 1', none, none]);
  });
});
