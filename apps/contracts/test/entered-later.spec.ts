import { describe, expect, it } from '@jest/globals';
import {
  handbookOf,
  type Role,
  type RuleContext,
  type RuleId,
  type ToldBreach,
} from '@kefu/handbook';
import { plusMillis, type Decision, type Instant } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import * as audits from '../src/audits/domain/index.js';
import * as custody from '../src/custody/domain/index.js';
import * as handovers from '../src/handovers/domain/index.js';
import * as receivables from '../src/receivables/domain/index.js';
import { overdue, planned as owed } from './a-receivable.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const monday = '2026-11-23T02:00:00.000Z';
let ids = 0;
const on = (now: Instant, role: Role = 'manager'): RuleContext => ({
  ...{ now, handbook, newId: () => `id-${(ids += 1)}` },
  by: { id: `${role}-1`, kind: 'person', roles: [role], regions: ['*'] },
});

const invoices = custody.takeIntoCustody(
  {
    ...{ number: 'CY000001', kind: 'blank-invoice', name: '空白发票', regionId: 'east' },
    ...{ ownerId: 'keeper-1', quantity: 50 },
  },
  on(monday),
).next;
const different = custody.count(invoices, { counted: 49 }, on(monday)).next;

const planned = audits.planAudit(
  {
    ...{ number: 'AU000001', tour: 'tour-2026', regionId: 'east', plannedOn: '2026-12-01' },
    ownerId: 'manager-1',
    participants: [
      { personId: 'sales-1', part: 'sales-planning' },
      { personId: 'finance-1', part: 'finance' },
    ],
  },
  on(monday),
).next;
const started = audits.startAudit(planned, undefined, on(monday)).next;
const finding = { words: '收据缺号', ownerId: 'clerk-1', dueOn: '2026-12-31' };
const found = audits.addFinding(started, finding, on(monday)).next;
const findingId = found.findings[0]?.id ?? '';
const reported = audits.reportAudit(found, { report: '账实相符' }, on(monday)).next;

const handover = handovers.planHandover(
  {
    ...{ number: 'HO00000001', customerId: 'customer-1', regionId: 'east', batch: 'tower-3' },
    ...{ assetId: 'property-1', plannedOn: '2026-12-20', ownerId: 'clerk-1' },
  },
  on(monday),
).next;
const posted = handovers.giveNotice(handover, { channel: 'post' }, on(monday)).next;
const notified = handovers.giveNotice(posted, { channel: 'phone' }, on(monday)).next;

const dispute = receivables.disputeReceivable(owed, { words: '不对' }, on(monday));
const disputed = dispute.next;
const settleBy = dispute.timers?.flatMap((one) => (one.do === 'start' ? [one.at] : []))[0] ?? '';
const settlement = { result: 'stands', reason: '已核对' } as const;
const reminded = receivables.dun(overdue, on('2026-04-02T16:00:00.000Z')).next;
const [notice] = reminded.dunned;
const trace = { outcome: 'sent', channel: 'letter' } as const;

interface Entered<State> {
  readonly what: string;
  readonly rule: RuleId;
  readonly of: State;
  /** The last thing that it follows. */
  readonly after?: Instant | undefined;
  readonly enter: (state: State, at: Instant, context: RuleContext) => Decision<State>;
  readonly read: (state: State) => Instant | undefined;
}

const entered = <State>(row: Entered<State>) => row;

const table = [
  entered({
    ...{ what: 'a use of what is in custody', rule: 'CT-18', of: invoices, after: monday },
    enter: (item, at, context) =>
      custody.useCustody(item, { purpose: '开票', quantity: 3, reference: 'FP-1', at }, context),
    read: ({ uses }) => uses.at(-1)?.at,
  }),
  entered({
    ...{ what: 'pieces that came into custody', rule: 'CT-18', of: invoices, after: monday },
    enter: (item, at, context) =>
      custody.receive(item, { quantity: 3, reference: 'P-1', at }, context),
    read: ({ receivedAt }) => receivedAt,
  }),
  entered({
    ...{ what: 'a count', rule: 'CT-18', of: invoices, after: monday },
    enter: (item, at, context) => custody.count(item, { counted: 50, at }, context),
    read: ({ counts }) => counts.at(-1)?.at,
  }),
  entered({
    ...{ what: 'the start of an audit', rule: 'CT-19', of: planned, after: monday },
    enter: (audit, at, context) => audits.startAudit(audit, at, context),
    read: ({ startedAt }) => startedAt,
  }),
  entered({
    ...{ what: 'the report of an audit', rule: 'CT-19', of: started, after: monday },
    enter: (audit, at, context) => audits.reportAudit(audit, { report: '无误', at }, context),
    read: ({ reportedAt }) => reportedAt,
  }),
  entered({
    ...{ what: 'a finding that is settled', rule: 'CT-19', of: reported, after: monday },
    enter: (audit, at, context) =>
      audits.settleFinding(audit, { findingId, remedy: '补号登记', at }, context),
    read: ({ findings }) => findings[0]?.settledAt,
  }),
  entered({
    ...{ what: 'the last notice of a hand-over', rule: 'CT-16', of: posted, after: monday },
    enter: (one, at, context) => handovers.giveNotice(one, { channel: 'phone', at }, context),
    read: ({ notices }) => notices.at(-1)?.at,
  }),
  entered({
    ...{ what: 'the identity of a buyer', rule: 'CT-16', of: notified, after: monday },
    enter: (one, at, context) =>
      handovers.identify(one, { document: 'id-card', matches: true, at }, context),
    read: ({ identity }) => identity?.at,
  }),
  entered({
    ...{ what: 'word that a hand-over is moved', rule: 'CT-16', of: notified, after: monday },
    enter: (one, at, context) =>
      handovers.moveHandover(one, { plannedOn: '2027-02-01', reason: '买受人出差', at }, context),
    read: ({ moves }) => moves.at(-1)?.at,
  }),
  entered({
    ...{ what: 'that a customer agrees', rule: 'CT-05', of: owed, after: owed.plannedAt },
    enter: (one, at, context) => receivables.verifyReceivable(one, { words: '签字', at }, context),
    read: ({ verifiedAt }) => verifiedAt,
  }),
  entered({
    ...{ what: 'that a customer disputes', rule: 'CT-05', of: owed, after: owed.plannedAt },
    enter: (one, at, context) => receivables.disputeReceivable(one, { words: '不对', at }, context),
    read: ({ disputes }) => disputes[0]?.at,
  }),
  entered({
    ...{ what: 'a dispute that is settled', rule: 'CT-05', of: disputed, after: monday },
    enter: (one, at, context) => receivables.settleDispute(one, { ...settlement, at }, context),
    read: ({ disputes }) => disputes[0]?.settledAt,
  }),
  entered({
    ...{ what: 'a letter that was sent', rule: 'G-09', of: reminded, after: notice?.at },
    enter: (one, at, context) =>
      receivables.traceNotice(one, notice?.day ?? 0, { ...trace, at }, context),
    read: ({ dunned }) => dunned[0]?.trace.at(-1)?.at,
  }),
] as unknown as readonly Entered<unknown>[];

describe('what is entered after it happened', () => {
  it.each(table)('$rule $what counts from when it was', ({ of, after, rule, enter, read }) => {
    const at = after ?? monday;
    const now = plusMillis(at, 3_600_000);
    expect(read(enter(of, at, on(now)).next)).toBe(at);
    for (const wrong of [plusMillis(at, -1), plusMillis(now, 1)]) {
      expect(refused(() => enter(of, wrong, on(now)))).toBe(`${rule} at-an-impossible-time`);
    }
  });

  const clocks: readonly [string, string, Instant][] = [
    ['a count', 'in-custody', invoices.dueAt ?? ''],
    ['the start of an audit', 'under-way', planned.dueAt ?? ''],
    ['the report of an audit', 'closed', started.dueAt ?? ''],
    ['a finding that is settled', 'closed', reported.dueAt ?? ''],
    ['the last notice of a hand-over', 'notified', posted.dueAt ?? ''],
    ['word that a hand-over is moved', 'planned', notified.dueAt ?? ''],
    ['a dispute that is settled', 'planned', plusMillis(settleBy, -1)],
  ];
  it.each(clocks)('G-01 %s in time and entered late leaves no breach', (what, status, dueAt) => {
    const row = table.find((one) => one.what === what);
    if (!row) throw new Error(what);
    const { rule } = row;
    const breach = {
      rule,
      startedAt: monday,
      dueAt,
      responsibleRole: 'clerk',
      escalatedTo: 'manager',
    };
    const breaches = [breach, { ...breach, again: 2 }] as readonly ToldBreach[];
    const late = { ...(row.of as object), breaches };
    const now = plusMillis(dueAt, 86_400_000);
    const inTime = row.enter(late, plusMillis(dueAt, -3_600_000), on(now));
    const said = inTime.events.filter(({ of }) => of.type.endsWith('.breach-withdrawn.v1'));
    expect([inTime.next, said]).toMatchObject([
      { status, breaches: [{ withdrawnAt: now }, { withdrawnAt: now }] },
      [{ data: { rule, dueAt, doneAt: plusMillis(dueAt, -3_600_000) } }],
    ]);
    if (what === 'word that a hand-over is moved') return;
    const tooLate = row.enter(late, plusMillis(dueAt, 1), on(now));
    expect(tooLate.events.map(({ of }) => of.type).join()).not.toContain('withdrawn');
    expect(tooLate.next).toMatchObject({ breaches });
  });

  it('CT-18 a discrepancy that was cleared up in time leaves no breach', () => {
    const dueAt = different.dueAt ?? '';
    const breach = { rule: 'CT-18', startedAt: monday, dueAt } as const;
    const breaches = [{ ...breach, responsibleRole: 'manager', escalatedTo: 'director' }] as const;
    const told = { explained: '作废未登记', at: dueAt };
    const { next } = custody.clearUp({ ...different, breaches }, told, on(plusMillis(dueAt, 9)));
    expect(next).toMatchObject({
      status: 'in-custody',
      breaches: [{ withdrawnAt: next.dueAt && plusMillis(dueAt, 9) }],
    });
  });

  it('CT-18 what is counted is what was there after the last move on record', () => {
    const at = plusMillis(monday, 7_200_000);
    const use = { purpose: '开票', quantity: 3, reference: 'FP-1', at };
    const used = custody.useCustody(invoices, use, on(plusMillis(at, 1))).next;
    const early = { counted: 50, at: plusMillis(at, -1) };
    expect(refused(() => custody.count(used, early, on(plusMillis(at, 2))))).toBe(
      'CT-18 at-an-impossible-time',
    );
  });

  it.each([
    [
      'earlier than what it follows',
      plusMillis(monday, -1),
      '不能早于审计开始（2026-11-23 10:00）',
    ],
    ['later than now', plusMillis(monday, 2), '发生时间不能晚于现在'],
  ])('CT-19 what is entered as %s is told so, what that is and when it was', (_how, at, zh) => {
    const report = { report: '账实相符', at };
    const enter = () => audits.reportAudit(found, report, on(plusMillis(monday, 1)));
    expect(enter).toThrow(
      expect.objectContaining({
        reason: expect.objectContaining({ detail: expect.objectContaining({ zh }) }),
      }),
    );
  });

  it('CT-16 a hand-over is moved before its day is over, told anew; later it is a no-show', () => {
    const to = { plannedOn: '2027-02-01', reason: '买受人出差' };
    const theDay = '2026-12-20T15:59:59.999Z';
    const { next } = handovers.moveHandover(notified, to, on(theDay));
    expect(next).toMatchObject({
      ...{ status: 'planned', plannedOn: '2027-02-01', notices: [], noShows: [] },
      ...{ moves: [{ on: '2026-12-20', reason: '买受人出差' }], dueAt: '2027-01-25T16:00:00.000Z' },
    });
    const move = (more: object, now = theDay) =>
      refused(() => handovers.moveHandover(notified, { ...to, ...more }, on(now)));
    expect(move({}, '2026-12-20T16:00:00.000Z')).toBe('CT-16 day-is-over');
    expect(move({ plannedOn: '2026-12-20' })).toBe('CT-16 day-stays');
    expect(move({ plannedOn: '2026-12-19' })).toBe('CT-16 day-not-ahead');
    expect(handovers.forgetCustomer(next).moves).toMatchObject([{ reason: '' }]);
  });
});
