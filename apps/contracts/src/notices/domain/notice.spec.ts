import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import type { Instant } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import { as } from '../../../test/a-receivable.js';
import {
  declineNotices,
  dueNotice,
  noticeTransitions,
  preferenceTransitions,
  quietUntil,
  traceNotice,
  wantNotices,
  withholdNotice,
  type Notice,
  type NoticeChannel,
  type NoticeContext,
  type NoticeOutcome,
  type NoticeStatus,
  type Preference,
  type PreferenceStatus,
  type Wanted,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const finance = as('finance');
const ten: Instant = '2026-03-02T02:00:00.000Z';
/** Two o'clock at night at the centre. */
const night: Instant = '2026-03-01T18:00:00.000Z';
const on = (now: Instant = ten): NoticeContext => ({ now, by: finance, handbook });
const wanted: Wanted = {
  ...{ rule: 'CT-06', occasion: 'dunning r-1 i-1 1', template: 'reminder' },
  ...{ customerId: 'k-1', regionId: 'east', receivableId: 'r-1', day: 1, demanded: true },
};
const known = { erased: false, declined: false };
const due = (now = ten, more: Partial<Wanted> = {}, told = known): Notice =>
  dueNotice('n-1', { ...wanted, ...more }, told, on(now)).next;
const trace = (
  notice: Notice,
  outcome: NoticeOutcome,
  channel: NoticeChannel = 'sms',
  more: { readonly now?: Instant; readonly at?: Instant } = {},
) => traceNotice(notice, { outcome, channel, at: more.at }, on(more.now));
const sent = trace(due(), 'sent').next;
const failed = trace(sent, 'failed').next;
const inState: Record<NoticeStatus, Notice> = {
  ...{ due: due(), sent, failed },
  delivered: trace(sent, 'delivered').next,
  undeliverable: trace(failed, 'undeliverable').next,
  withheld: withholdNotice(due(), 'over').next,
};

describe('what rules have customers told', () => {
  it('G-09 is never sent twice for its occasion, and has a way out of each state', () => {
    const faults = faultsOfLifeCycle<NoticeStatus>({
      transitions: noticeTransitions,
      first: ['due'],
      ends: ['delivered', 'undeliverable', 'withheld'],
      table: `
                      due           sent          failed        delivered undeliverable withheld
        send          sent          -             sent          -         -             -
        arrive        -             delivered     -             -         -             -
        fail          -             failed        -             -         -             -
        giveUp        undeliverable undeliverable undeliverable -         -             -
        withhold      withheld      sent          withheld      delivered undeliverable withheld`,
      verbs: {
        send: (s) => trace(inState[s], 'sent', 'letter'),
        arrive: (s) => trace(inState[s], 'delivered'),
        fail: (s) => trace(inState[s], 'failed'),
        giveUp: (s) => trace(inState[s], 'undeliverable'),
        withhold: (s) => withholdNotice(inState[s], 'over'),
      },
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['2026-03-02T12:59:00.000Z', '2026-03-02T12:59:00.000Z'],
    ['2026-03-02T13:00:00.000Z', '2026-03-03T00:00:00.000Z'],
    ['2026-03-02T16:00:00.000Z', '2026-03-03T00:00:00.000Z'],
    ['2026-03-02T23:59:59.999Z', '2026-03-03T00:00:00.000Z'],
    ['2026-03-03T00:00:00.000Z', '2026-03-03T00:00:00.000Z'],
    ['2028-02-28T15:00:00.000Z', '2028-02-29T00:00:00.000Z'],
  ])('G-09 of quiet hours from 21:00 to 08:00, %s waits until %s', (at, until) => {
    expect(quietUntil(at, on())).toBe(until);
  });

  it('G-09 quiet hours are the profile’s: at noon, or none at all', () => {
    const with_ = (quietFrom: string, until: string) =>
      handbookOf({
        ...{ name: 'x', title: { zh: '甲', en: 'X' } },
        parameters: { 'G-09': { quietFrom, quietUntil: until } },
      });
    const noon = '2026-03-02T04:30:00.000Z';
    expect(quietUntil(noon, { handbook: with_('12:00', '14:00') })).toBe(
      '2026-03-02T06:00:00.000Z',
    );
    expect(quietUntil(night, { handbook: with_('12:00', '14:00') })).toBe(night);
    expect(quietUntil(night, { handbook: with_('08:00', '08:00') })).toBe(night);
  });

  it('G-09 nothing rings in quiet hours; a letter is laid ready; what rang all the same is marked', () => {
    const atNight = due(night);
    expect(atNight.sendFrom).toBe('2026-03-02T00:00:00.000Z');
    for (const channel of ['sms', 'wecom', 'in-person'] as const) {
      expect(refused(() => trace(atNight, 'sent', channel, { now: night }))).toBe(
        'G-09 quiet-hours',
      );
    }
    expect(trace(atNight, 'sent', 'letter', { now: night }).next.status).toBe('sent');
    const late = trace(atNight, 'sent', 'sms', { at: night });
    expect(late.next.trace).toMatchObject([{ at: night, disturbed: true }]);
    expect(trace(atNight, 'sent').next.trace[0]).not.toHaveProperty('disturbed');
  });

  it('G-09 goes by one channel after another, never again by one that failed, nor by one that is not used', () => {
    expect(refused(() => trace(failed, 'sent', 'sms'))).toBe('G-09 channel-failed');
    const again = trace(failed, 'sent', 'wecom').next;
    expect(refused(() => trace(again, 'delivered', 'sms'))).toBe('G-09 another-channel');
    const twice = trace(again, 'failed', 'wecom').next;
    expect(refused(() => trace(twice, 'sent', 'wecom'))).toBe('G-09 channel-failed');
    expect(trace(twice, 'sent', 'letter').next.trace.map(({ channel }) => channel)).toEqual([
      ...['sms', 'sms', 'wecom', 'wecom', 'letter'],
    ]);
    const channels = [{ code: 'letter', title: { zh: '信函', en: 'Letter' } }];
    const strict = handbookOf({
      ...{ name: 'x', title: { zh: '甲', en: 'X' } },
      parameters: { 'G-09': { channels } },
    });
    expect(
      refused(() =>
        traceNotice(due(), { outcome: 'sent', channel: 'sms' }, { ...on(), handbook: strict }),
      ),
    ).toBe('G-09 channel-not-used');
  });

  it('G-09 G-05 none to the erased, none to who declined; what the contract demands is told', () => {
    const offer = { template: 'renewal', demanded: false } as const;
    const whys = (demanded: boolean, told: typeof known) =>
      due(ten, { ...offer, demanded }, told).withheldWhy;
    expect(whys(false, { erased: false, declined: true })).toBe('declined');
    expect(whys(true, { erased: false, declined: true })).toBeUndefined();
    expect(whys(true, { erased: true, declined: false })).toBe('customer-erased');
    expect(withholdNotice(due(), 'declined').next.status).toBe('due');
    expect(withholdNotice(due(ten, offer), 'declined').next.status).toBe('withheld');
    expect(withholdNotice(due(), 'customer-erased').next.status).toBe('withheld');
  });

  it('G-09 was not sent before it was due, nor in the future', () => {
    for (const at of [night, '2026-03-02T02:00:00.001Z']) {
      expect(refused(() => trace(due(), 'sent', 'letter', { at }))).toBe(
        'G-09 at-an-impossible-time',
      );
    }
  });

  it('G-09 an opt-out is kept until the customer wants to hear again', () => {
    const of = { id: 'p-1', customerId: 'k-1', regionId: 'east' };
    const declined = declineNotices(of, on()).next;
    const ways: Record<PreferenceStatus, Preference> = {
      declined,
      wanted: wantNotices(declined, on()).next,
    };
    const faults = faultsOfLifeCycle<PreferenceStatus>({
      transitions: preferenceTransitions,
      first: ['declined'],
      ends: [],
      table: `
                declined wanted
        decline -        declined
        want    wanted   -`,
      verbs: {
        decline: (s) => declineNotices(ways[s], on()),
        want: (s) => wantNotices(ways[s], on()),
      },
    });
    expect(faults).toEqual([]);
  });
});
