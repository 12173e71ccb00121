import { describe, expect, it } from '@jest/globals';
import {
  blankCustomer,
  eraseCustomer,
  personalFieldsOfCustomer,
  requireActive,
  requireErasable,
  type Customer,
} from './index.js';

const now = '2026-11-23T02:00:00.000Z';
const customer: Customer = {
  id: 'a',
  kind: 'person',
  filedNo: 7,
  number: 'C000007',
  status: 'active',
  name: '张三',
  initials: 'zs',
  idNumber: '11010519491231002X',
  birthday: '1949-12-31',
  phones: ['13800000001'],
  address: '示例路1号',
  regionCode: 'east',
  stage: 'existing',
  tier: 'vip',
  tags: ['张三的亲友'],
  contacts: [{ contactId: '1', name: '王五', phone: '13900000001', maySign: true }],
};
const command = { ground: 'consent-withdrawn', number: 'C000007' } as const;
const order = {
  kind: 'repair-order',
  title: { zh: '未结维修单', en: 'Open repair order' },
  id: 'o1',
  number: 'R00000001',
};
const refusing =
  (of: Customer, more: object = {}, open: (typeof order)[] = []) =>
  () => {
    requireErasable(of, { ...command, ...more }, open);
  };

describe('G-05 erasing a customer', () => {
  it('G-05 leaves the number, and what figures are made of, and nothing that tells who the customer was', () => {
    const { next, events } = eraseCustomer(customer, 'consent-withdrawn', now);
    expect(next).toEqual({
      id: 'a',
      kind: 'person',
      filedNo: 7,
      number: 'C000007',
      status: 'erased',
      erasure: { at: now, ground: 'consent-withdrawn' },
      regionCode: 'east',
      stage: 'existing',
      tier: 'vip',
      name: '',
      initials: '',
      phones: [],
      tags: [],
      contacts: [],
    });
    expect(events.map(({ data, rule }) => [data, rule])).toEqual([
      [{ number: 'C000007', ground: 'consent-withdrawn' }, 'G-05'],
    ]);
  });

  it('G-05 keeps in the trail under their key alone whatever does not outlast them', () => {
    // Every field, or this does not compile
    const whole: Required<Customer> = {
      ...customer,
      ...{ organisationCode: '', birthday: '1949-12-31', address: '示例路1号', idNumber: '' },
      ...{ externalRef: 'CRM-7', customerSince: '2019-07-03', pinyin: 'zhangsan' },
      ...{ mergedInto: 'b', erasure: { at: now, ground: 'consent-withdrawn' } },
    };
    const stays = Object.entries(blankCustomer(whole))
      .filter(([, value]) => value !== '' && JSON.stringify(value) !== '[]')
      .map(([field]) => field);
    const goes = Object.keys(whole).filter((field) => !stays.includes(field));
    expect(goes.sort()).toEqual([...personalFieldsOfCustomer].sort());
  });

  it('G-05 waits for open obligations, and names each', () => {
    expect(refusing(customer, {}, [order])).toThrow(
      expect.objectContaining({
        code: 'obligations-open',
        reason: expect.objectContaining({ rule: 'G-05', extra: { obligations: [order] } }),
      }),
    );
    expect(refusing(customer)).not.toThrow();
  });

  it('G-05 takes the number once more, since it is for good', () => {
    expect(refusing(customer, { number: 'C000008' })).toThrow(
      expect.objectContaining({ code: 'number-differs' }),
    );
    expect(refusing(customer, { number: ' c000007 ' })).not.toThrow();
  });

  it.each([
    ['merged', 'merged'],
    ['erased', 'wrong-state'],
  ] as const)('G-05 refuses one that is %s', (status, code) => {
    expect(refusing({ ...customer, status, mergedInto: 'b' })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('G-05 erases a voided one too, and changes nothing of an erased one', () => {
    expect(refusing({ ...customer, status: 'voided' })).not.toThrow();
    const { next } = eraseCustomer(customer, 'service-ended', now);
    expect(() => {
      requireActive(next);
    }).toThrow(expect.objectContaining({ code: 'erased' }));
  });
});
