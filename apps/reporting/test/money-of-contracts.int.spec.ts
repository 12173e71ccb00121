import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { ContractApprovedV1, ContractDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { readRecords, readSection, type Section } from '../src/figures/index.js';
import { Deposit, Payout, Receivable } from './a-claim.js';
import { day } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at, Speaking } from './events-of-others.js';

const next = '2026-11-24';
const noon = at(day, '12:00');
let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-26', '12:00'));
});
afterEach(() => listening.close());

/** Amounts of a section, but for those of nothing. */
const amounts = ({ figures }: Pick<Section, 'figures'>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, { count, amount }]) =>
      amount !== undefined && count > 0 ? [[name, amount]] : [],
    ),
  );

const invoiced = (amount: string, dueOn: string, region = 'east'): Receivable =>
  new Receivable({ region }).planned(noon, amount, dueOn).invoiced(noon, amount, dueOn);

describe('RP-05 counts money of contracts', () => {
  it('RP-05 sums what was invoiced and paid to the cent, and what is open when the day ends', async () => {
    await listening.hear(
      invoiced('0.10', '2026-12-31').said,
      invoiced('0.20', '2026-12-31').paid(noon, '0.15', '0.05').said,
      new Receivable().planned(noon, '99.00', '2026-12-31').said,
    );
    expect(amounts(await listening.day(day))).toEqual({
      'receivables-invoiced': '0.30',
      'receivables-paid': '0.15',
      'receivables-open': '0.15',
      'invoices-made': '0.30',
      'invoices-standing': '0.30',
    });
  });

  it('RP-05, CT-14 recovery is what came in of what fell due, in money', async () => {
    await listening.hear(
      invoiced('300.00', day).paid(noon, '300.00', '0.00').said,
      invoiced('100.00', day).paid(at(next, '09:00'), '100.00', '0.00').said,
      invoiced('500.00', next).said,
    );
    const { figures } = await listening.day(day);
    expect(figures['receivables-due']).toEqual({ count: 2, amount: '400.00' });
    expect(figures['recovery-rate']).toEqual({ count: 2, share: 0.75 });
    const later = await listening.day('2026-11-22');
    expect(later.figures['recovery-rate']).toEqual({ count: 0, share: null });
  });

  it('RP-05 what was written off is neither open nor paid; what comes of it is a recovery (CT-07)', async () => {
    const owed = invoiced('80.00', day)
      .writtenOff(at(day, '13:00'), '80.00')
      .recovered(at(day, '14:00'), '30.00');
    await listening.hear(owed.said);
    const { figures } = await listening.day(day);
    expect(amounts({ figures })).toEqual({
      'receivables-invoiced': '80.00',
      'receivables-due': '80.00',
      'receivables-due-paid': '0.00',
      'receivables-written-off': '80.00',
      'receivables-recovered': '30.00',
      'invoices-made': '80.00',
      'invoices-standing': '80.00',
    });
    expect(figures['recovery-rate']).toEqual({ count: 1, share: 0 });
  });

  it('RP-05 a payment that bounced counts no more from then on, and not before', async () => {
    const bounced = invoiced('50.00', day)
      .paid(noon, '50.00', '0.00')
      .bounced(at(next, '09:00'), '50.00', '50.00');
    await listening.hear(bounced.said);
    expect(amounts(await listening.day(day))['receivables-open']).toBeUndefined();
    expect(amounts(await listening.day(next))).toEqual({
      'receivables-paid': '-50.00',
      'receivables-open': '50.00',
      'receivables-overdue': '50.00',
    });
  });

  it.each([
    ['on its last day', day, 'not-due'],
    ['a day late', '2026-11-22', 'up-to-30'],
    ['30 days late', '2026-10-24', 'up-to-30'],
    ['31 days late', '2026-10-23', 'up-to-90'],
    ['90 days late', '2026-08-25', 'up-to-90'],
    ['180 days late', '2026-05-27', 'up-to-180'],
    ['181 days late', '2026-05-26', 'over-180'],
  ])('RP-05 ages what is open: %s', async (_what, dueOn, band) => {
    await listening.hear(invoiced('10.00', dueOn).said);
    const { by } = await listening.day(day);
    const bands = by.age?.filter(({ figures }) => figures['receivables-open']?.count === 1);
    expect(bands?.map(({ key }) => key)).toEqual([band]);
  });

  it('RP-05, CT-14 counts deposits out, back, lost and reversed, and how late what is out is (CT-04)', async () => {
    const morning = at(day, '08:00');
    await listening.hear(
      new Deposit().paid(morning, '100.00', '2026-12-31').said,
      new Deposit()
        .paid(morning, '60.00', day)
        .reclaimed(noon, '20.00', '40.00')
        .forfeited(noon, '10.00', '30.00').said,
      new Deposit().paid(morning, '7.00', day).reversed(noon, 'paid', '7.00', '0.00').said,
    );
    expect(amounts(await listening.day(day))).toEqual({
      'deposits-paid': '160.00',
      'deposits-reclaimed': '20.00',
      'deposits-forfeited': '10.00',
      'deposits-out': '130.00',
    });
    expect(amounts(await listening.day(next))).toEqual({
      'deposits-out': '130.00',
      'deposits-late': '30.00',
    });
  });

  it.each([
    ['on its last day', day, 'not-due'],
    ['a day late', '2026-11-22', 'up-to-30'],
    ['31 days late', '2026-10-23', 'up-to-90'],
    ['91 days late', '2026-08-24', 'up-to-180'],
    ['181 days late', '2026-05-26', 'over-180'],
  ])('RP-05, CT-14 ages a deposit that is out: %s', async (_what, reclaimOn, band) => {
    await listening.hear(new Deposit().paid(noon, '10.00', reclaimOn).said);
    const { by } = await listening.day(day);
    const out = by.age?.filter(({ figures }) => figures['deposits-out']?.count === 1);
    expect(out?.map(({ key }) => key)).toEqual([band]);
  });

  it('RP-05 another day that was agreed is the one by which it is late, from then on', async () => {
    const deposit = new Deposit()
      .paid(noon, '60.00', day)
      .dayAgreed(at('2026-11-25', '09:00'), '2026-12-31');
    await listening.hear(deposit.said);
    expect(amounts(await listening.day(next))['deposits-late']).toBe('60.00');
    expect(amounts(await listening.day('2026-11-25'))['deposits-late']).toBeUndefined();
  });

  it('RP-05 counts payouts owed, paid and refused; all that was owed was paid, refused, or is open', async () => {
    const owed = (amount: string) => new Payout().owed(noon, amount);
    await listening.hear(
      owed('100.00').approved(noon, '100.00').paid(at(day, '13:00'), '100.00').said,
      owed('40.00').refused(at(day, '13:00')).said,
      owed('30.00').changed(at(day, '13:00'), '20.00').said,
      owed('7.00').withdrawn(at(day, '13:00'), '7.00').said,
      owed('5.00').paid(at(day, '13:00'), '5.00').returned(at(next, '09:00'), '5.00').said,
    );
    expect(amounts(await listening.day(day))).toEqual({
      ...{ 'payouts-owed': '165.00', 'payouts-paid': '105.00' },
      ...{ 'payouts-refused': '40.00', 'payouts-open': '20.00' },
    });
    expect(amounts(await listening.day(next))).toEqual({
      ...{ 'payouts-owed': '-5.00', 'payouts-paid': '-5.00', 'payouts-open': '20.00' },
    });
  });

  it('RP-05 opens to its payouts; RP-06 one that is late is one breach until somebody decides', async () => {
    const payout = new Payout().owed(noon, '9.00').late(at(day, '18:00'));
    await listening.hear(payout.late(at(next, '18:00'), 2).said);
    const source = listening.days.boundsOf(day);
    for (const figure of ['payouts-owed', 'payouts-open']) {
      const records = await readRecords(listening.database, source, { figure }, undefined, 9);
      expect(records).toMatchObject([{ claimId: payout.id, claimNumber: 'Y000001', value: 9 }]);
    }
    const { breaches } = await listening.day(day);
    expect(breaches.rule).toEqual([{ key: 'CT-08', count: 1 }]);
    await listening.hear(payout.approved(at(next, '19:00'), '9.00').said.slice(-1));
    expect(await listening.database.query('SELECT 1 FROM breach WHERE settled_at IS NULL')).toEqual(
      [],
    );
  });

  it('RP-06 a deposit that is not back is one breach, however often it is told, until it is settled', async () => {
    const owner = newId();
    const late = new Deposit().paid(noon, '1.00', day).late(at(next, '00:00'), owner);
    await listening.hear(late.late(at('2026-11-25', '00:00'), owner, 2).said);
    const { breaches } = await listening.day(next);
    expect(breaches.rule).toEqual([{ key: 'CT-04', count: 1 }]);
    const lying = () =>
      listening.database.query('SELECT 1 FROM breach WHERE settled_at IS NULL AND rule = $1', [
        'CT-04',
      ]);
    expect(await lying()).toHaveLength(1);
    await listening.hear(late.settled(at('2026-11-25', '10:00')).said);
    expect(await lying()).toHaveLength(0);
  });

  it('RP-06 a review that is late is one breach, before the higher role too, until it is decided', async () => {
    const contract = new Speaking('contracts');
    const about = { customerId: newId(), regionId: 'east', kind: 'service', ownerId: newId() };
    const late = (time: string, escalatedTo: string, again?: number) =>
      contract.say(ContractDeadlineBreachedV1, time, {
        ...{ ...about, rule: 'CT-01', startedAt: noon, dueAt: time, escalatedTo },
        ...{ responsibleRole: 'contract-reviewer', ...(again ? { again } : {}) },
      });
    late(at(day, '18:00'), 'manager');
    await listening.hear(late(at(next, '18:00'), 'director', 2).said);
    expect((await listening.day(day)).breaches.rule).toEqual([{ key: 'CT-01', count: 1 }]);
    expect((await listening.day(next)).breaches.rule).toEqual([]);
    const [lying] = await listening.database.query<{ roles: string[]; settled: boolean }>(
      'SELECT told_to AS roles, settled_at IS NOT NULL AS settled FROM breach',
    );
    expect(lying).toMatchObject({ settled: false });
    expect(lying?.roles).toContain('director');
    contract.say(ContractApprovedV1, at(next, '19:00'), { ...about, version: 1 });
    await listening.hear(contract.said.slice(-1));
    expect(await listening.database.query('SELECT 1 FROM breach WHERE settled_at IS NULL')).toEqual(
      [],
    );
  });

  it('RP-05 is of the regions that somebody sees, and opens to its receivables', async () => {
    const west = invoiced('9.00', day, 'west');
    await listening.hear(invoiced('1.00', day).said, west.said);
    const { figures, by } = await listening.day(day, ['west']);
    expect(figures['receivables-open']).toEqual({ count: 1, amount: '9.00' });
    expect(by.region.map(({ key }) => key)).toEqual(['west']);
    const source = listening.days.boundsOf(day);
    const records = (more: object) =>
      readRecords(
        listening.database,
        source,
        { figure: 'receivables-open', ...more },
        undefined,
        9,
      );
    expect(await records({ regions: ['west'] })).toMatchObject([
      { claimId: west.id, claimNumber: 'R00000001', value: 9, age: 'not-due' },
    ]);
    expect(await records({ age: 'up-to-30' })).toEqual([]);
  });

  it('RP-05 was not counted by earlier ways: what was published then stays without it', async () => {
    await listening.hear(invoiced('1.00', day).said);
    const source = { ...listening.days.boundsOf(day), way: 3 as const };
    const { figures, by } = await readSection(listening.database, source);
    expect([figures['receivables-invoiced'], by.age]).toEqual([undefined, undefined]);
  });

  it('RP-01 a rebuild in other batches comes to the same figures', async () => {
    const said = [
      invoiced('300.00', day).paid(noon, '100.00', '200.00').dunned(at(next, '09:00'), '200.00'),
      new Deposit().paid(noon, '60.00', day).reclaimed(at(next, '09:00'), '60.00', '0.00'),
      new Payout().owed(noon, '30.00').changed(noon, '20.00').paid(at(next, '09:00'), '20.00'),
    ].flatMap((one) => one.said);
    await listening.hear(said);
    const anew = await aListener(at('2026-11-26', '12:00'));
    try {
      await anew.hearMany(said, 2);
      for (const date of [day, next])
        expect(await anew.day(date)).toEqual(await listening.day(date));
    } finally {
      await anew.close();
    }
  });
});
