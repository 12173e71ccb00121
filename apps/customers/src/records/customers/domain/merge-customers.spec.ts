import { describe, expect, it } from '@jest/globals';
import {
  choosable,
  mergedDetails,
  mergeInto,
  requireActive,
  requireMergeable,
  takeOver,
  type Choices,
  type Contact,
  type Customer,
  type Details,
} from './index.js';

const today = '2026-11-23';
const zhang = '11010519491231002X';
const li = '440524188001010014';

const customer = (id: string, more: Partial<Customer> = {}): Customer => ({
  id,
  kind: 'person',
  filedNo: 1,
  number: `N-${id}`,
  status: 'active',
  name: '张三',
  initials: 'zs',
  phones: [],
  regionCode: 'east',
  stage: 'potential',
  tier: 'standard',
  tags: [],
  contacts: [],
  ...more,
});

const code = (code: string) => expect.objectContaining({ code });
const refusing = (survivor: Customer, merged: Customer, kindsDifferReason?: string) => () => {
  requireMergeable(survivor, merged, { kindsDifferReason });
};

describe('CU-01 merging two customers', () => {
  it('CU-01 unites phones and tags, and takes what the survivor does not have', () => {
    const survivor = customer('a', { phones: ['13800000001', '13800000002'], tags: ['老客户'] });
    const merged = customer('b', {
      phones: ['13800000002', '13800000003'],
      tags: ['老客户', '展会'],
      address: '示例路1号',
      idNumber: zhang,
    });
    expect(mergedDetails(survivor, merged, {}, today)).toMatchObject({
      phones: ['13800000001', '13800000002', '13800000003'],
      tags: ['老客户', '展会'],
      address: '示例路1号',
      idNumber: zhang,
      birthday: '1949-12-31',
    });
  });

  it('CU-01 loses no field that only the other has, whichever it is', () => {
    const other: Required<Details> = {
      name: '李四',
      idNumber: zhang,
      organisationCode: undefined,
      birthday: '1949-12-31',
      phones: ['13800000001'],
      address: '示例路1号',
      externalRef: 'CRM-7',
      customerSince: '2019-07-03',
      regionCode: 'east',
      stage: 'existing',
      tier: 'vip',
      tags: ['老客户'],
    };
    // What everybody has is the survivor’s own
    const own = { name: '张三', regionCode: 'west', stage: 'potential', tier: 'standard' } as const;
    const survivor = customer('a', own);
    expect(mergedDetails(survivor, customer('b', other), {}, today)).toEqual({ ...other, ...own });
    const firm = { ...other, organisationCode: '91350211M000100Y46', idNumber: undefined };
    const organisation = { ...firm, birthday: undefined, kind: 'organisation' } as const;
    expect(
      mergedDetails(
        customer('a', { ...own, kind: 'organisation' }),
        customer('b', organisation),
        {},
        today,
      ).organisationCode,
    ).toBe('91350211M000100Y46');
    const chosen = Object.fromEntries(choosable.map((field) => [field, 'merged']));
    expect(mergedDetails(survivor, customer('b', other), chosen, today)).toEqual(other);
  });

  it('CU-01 takes the earlier of two days since when, and the survivor’s of two references', () => {
    const [one, other] = [
      customer('a', { customerSince: '2021-01-01', externalRef: 'A' }),
      customer('b', { customerSince: '2020-02-29', externalRef: 'B' }),
    ];
    expect(mergedDetails(one, other, {}, today)).toMatchObject({
      ...{ customerSince: '2020-02-29', externalRef: 'A' },
    });
  });

  it('CU-01 makes one of two contacts who are the same, with all that either side says', () => {
    const contact = (contactId: string, more: Partial<Contact> = {}): Contact => ({
      ...{ contactId, name: '王五', phone: '13900000001', maySign: true },
      ...more,
    });
    const united = (kept: Contact, other: Contact) => {
      const all = [
        customer('a', { contacts: [kept] }),
        customer('b', { contacts: [other] }),
      ] as const;
      return takeOver(...all, mergedDetails(...all, {}, today), '重复').next.contacts;
    };
    expect(united(contact('1'), contact('2', { position: '采购' }))).toEqual([
      contact('1', { position: '采购' }),
    ]);
    for (const differs of [
      { position: '出纳' },
      { phone: '13900000002' },
      { maySign: false },
      { name: '王六' },
      { retiredAt: '2026-01-01T00:00:00.000Z' },
    ]) {
      expect(united(contact('1', { position: '采购' }), contact('2', differs))).toHaveLength(2);
    }
  });

  it('CU-01 takes the fields that were chosen', () => {
    const survivor = customer('a', { name: '张三', tier: 'standard', address: '一号' });
    const merged = customer('b', { name: '张叁', tier: 'key', regionCode: 'west' });
    const choices: Choices = { name: 'merged', tier: 'merged', address: 'merged' };
    expect(mergedDetails(survivor, merged, choices, today)).toMatchObject({
      name: '张叁',
      tier: 'key',
      regionCode: 'east',
      address: undefined,
    });
  });

  it('CU-01 refuses two ID numbers unless one is chosen, whose birthday goes with it', () => {
    const survivor = customer('a', { idNumber: zhang, birthday: '1949-12-31' });
    const merged = customer('b', { idNumber: li, birthday: '1880-01-01' });
    expect(() => mergedDetails(survivor, merged, {}, today)).toThrow(code('keys-differ'));
    const chosen = mergedDetails(survivor, merged, { idNumber: 'merged' }, today);
    expect(chosen).toMatchObject({ idNumber: li, birthday: '1880-01-01' });
  });

  it('CU-01 takes a reason to merge a person with an organisation, and no code of the other kind', () => {
    const survivor = customer('a');
    const merged = customer('b', { kind: 'organisation', organisationCode: '91350100M000100Y43' });
    expect(refusing(survivor, merged)).toThrow(code('kinds-differ'));
    expect(refusing(survivor, merged, '个体户')).not.toThrow();
    expect(mergedDetails(survivor, merged, {}, today).organisationCode).toBeUndefined();
    expect(() => mergedDetails(survivor, merged, { organisationCode: 'merged' }, today)).toThrow(
      code('malformed'),
    );
  });

  it.each([
    ['itself', customer('a'), customer('a'), 'same-customer'],
    ['a voided one', customer('a'), customer('b', { status: 'voided' }), 'voided'],
    ['into a voided one', customer('a', { status: 'voided' }), customer('b'), 'voided'],
    ['a merged one', customer('a'), customer('b', { status: 'merged', mergedInto: 'c' }), 'merged'],
    ['in a circle', customer('a', { status: 'merged', mergedInto: 'b' }), customer('b'), 'merged'],
  ])('CU-01 refuses to merge %s', (_what, survivor, merged, refused) => {
    expect(refusing(survivor, merged)).toThrow(code(refused));
  });

  it('CU-01 keeps both contacts, but for the same person twice', () => {
    const contact = { name: '王五', phone: '13900000001', maySign: true };
    const survivor = customer('a', { contacts: [{ contactId: '1', ...contact }] });
    const other = { contactId: '3', name: '赵六', maySign: false };
    const merged = customer('b', { contacts: [{ contactId: '2', ...contact }, other] });
    const details = mergedDetails(survivor, merged, {}, today);
    const { next, events } = takeOver(survivor, merged, details, '重复建档');
    expect(next.contacts.map(({ contactId }) => contactId)).toEqual(['1', '3']);
    expect(events).toEqual([]);
  });

  it('CU-01 leaves the other record as it was, with who stands for it, in ids only', () => {
    const merged = customer('b', { phones: ['13800000003'] });
    const { next, events } = mergeInto(merged, customer('a'), '重复建档');
    expect(next).toEqual({ ...merged, status: 'merged', mergedInto: 'a' });
    expect(events.map(({ data }) => data)).toEqual([
      { number: 'N-b', survivorId: 'a', survivorNumber: 'N-a' },
    ]);
    expect(() => {
      requireActive(next);
    }).toThrow(expect.objectContaining({ reason: expect.objectContaining({ rule: 'CU-01' }) }));
  });
});
