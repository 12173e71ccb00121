import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  addContact,
  changeCustomer,
  changedDetails,
  eraseCustomer,
  fileCustomer,
  readDetails,
  retireContact,
  customerTransitions,
  mergeInto,
  voidCustomer,
  type Customer,
  type CustomerStatus,
  type Details,
} from './index.js';

const today = '2026-11-23';
let no = 0;
const newId = () => `id-${(no += 1)}`;

const details = (more: Partial<Details> = {}): Details => ({
  name: '张三',
  phones: ['13800000001'],
  regionCode: 'east',
  stage: 'potential',
  tier: 'standard',
  tags: [],
  ...more,
});

const archive = { filedNo: 123, region: 'open', candidates: [] } as const;
const candidates = [{ customerId: 'c', number: 'C000001', regionCode: 'east', same: [] }];

const filed = (more: Partial<Details> = {}): Customer =>
  fileCustomer(
    { kind: 'person', details: readDetails('person', details(more), today), contacts: [] },
    archive,
    newId,
  ).next;

describe('the life cycle of a customer’s record', () => {
  it('G-03 CU-01 G-05 lets a record end once, and be erased after that', () => {
    const one = (status: CustomerStatus): Customer => ({ ...filed(), status });
    const faults = faultsOfLifeCycle<CustomerStatus>({
      transitions: customerTransitions,
      first: ['active'],
      ends: ['erased'],
      table: `
               active  voided  merged  erased
        void   voided  -       -       -
        merge  merged  -       -       -
        erase  erased  erased  erased  -`,
      verbs: {
        void: (status) => voidCustomer(one(status), '录错', 0),
        merge: (status) => mergeInto(one(status), filed(), '重复'),
        erase: (status) => eraseCustomer(one(status), 'purpose-achieved', today),
      },
    });
    expect(faults).toEqual([]);
  });
});

describe('filing', () => {
  it('CU-01 makes the number of the filing, and says what is not personal', () => {
    const decision = fileCustomer(
      { kind: 'person', details: details(), contacts: [] },
      archive,
      newId,
    );
    expect(decision.next).toMatchObject({ number: 'C000123', initials: 'zs', status: 'active' });
    expect(decision.events.map(({ data }) => data)).toEqual([
      { number: 'C000123', kind: 'person', stage: 'potential', tier: 'standard', regionId: 'east' },
    ]);
  });

  it.each([
    ['unknown', 'region-unknown'],
    ['closed', 'region-closed'],
  ] as const)('refuses a region that is %s', (region, code) => {
    expect(() =>
      fileCustomer(
        { kind: 'person', details: details(), contacts: [] },
        { ...archive, region },
        newId,
      ),
    ).toThrow(expect.objectContaining({ code }));
  });

  it('CU-01 keeps the reason only where there was a duplicate', () => {
    const command = { kind: 'person', details: details(), contacts: [], duplicateReason: '同名' };
    const file = (facts: object) =>
      fileCustomer({ ...command, kind: 'person' }, { ...archive, ...facts }, newId).reason;
    expect([file({}), file({ candidates })]).toEqual([undefined, '同名']);
  });

  it('reads the birthday from the ID number', () => {
    expect(filed({ idNumber: '11010519491231002x' })).toMatchObject({ birthday: '1949-12-31' });
  });
});

describe('changing', () => {
  const facts = { region: 'open', candidates: [] } as const;

  it('makes an event of what is not personal only', () => {
    const customer = filed();
    const change = (patch: Partial<Details>) =>
      changeCustomer(customer, { details: changedDetails(customer, patch, today) }, facts);
    expect(change({ name: '李四' })).toMatchObject({ next: { initials: 'ls' }, events: [] });
    expect(change({ tier: 'key', regionCode: 'west' }).events).toMatchObject([
      { data: { tier: 'key', regionId: 'west', changed: ['tier', 'regionId'] } },
    ]);
  });

  it('does not hold the old birthday against a new ID number', () => {
    const customer = filed({ idNumber: '11010519491231002X' });
    const seventeen = '44030519850302123';
    const idNumber = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X']
      .map((check) => seventeen + check)
      .find((text) => {
        try {
          return changedDetails(customer, { idNumber: text }, today).birthday === '1985-03-02';
        } catch {
          return false;
        }
      });
    expect(idNumber).toBeDefined();
  });

  it('clears what the patch names as undefined', () => {
    const customer = filed({ address: '示例路1号' });
    expect(changedDetails(customer, { address: undefined }, today).address).toBeUndefined();
    expect(changedDetails(customer, {}, today).address).toBe('示例路1号');
  });

  it('G-03 changes nothing of a voided record', () => {
    const voided = voidCustomer(filed(), '录错', 0).next;
    const contact = { name: '王五', maySign: true };
    expect(() => addContact(voided, contact, newId)).toThrow(
      expect.objectContaining({ code: 'voided', rule: 'G-03' }),
    );
    expect(() => voidCustomer(voided, '录错', 0)).toThrow(
      expect.objectContaining({ code: 'wrong-state' }),
    );
    expect(() => voidCustomer(filed(), '录错', 2)).toThrow(
      expect.objectContaining({ code: 'has-assets' }),
    );
  });

  it('FR-12 a retired contact may sign no more, and stays on record', () => {
    const { next } = addContact(filed(), { name: '王五', maySign: true }, newId);
    const [contact] = next.contacts;
    const retired = retireContact(
      next,
      contact?.contactId ?? '',
      '离职',
      '2026-11-23T00:00:00.000Z',
    );
    expect(retired).toMatchObject({
      reason: '离职',
      next: { contacts: [{ name: '王五', maySign: false, retiredAt: '2026-11-23T00:00:00.000Z' }] },
    });
  });
});
