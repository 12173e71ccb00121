import { describe, expect, it } from '@jest/globals';
import { newId, type TimerChange } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  active,
  approved,
  director,
  drafted,
  filed,
  manager,
  on,
  opinion,
  owner,
  prepared,
  reviewer,
  rules,
  sign,
  signed,
  today,
} from '../../../test/a-contract.js';
import * as domain from './index.js';

type Contract = domain.Contract;
type NamedParty = domain.NamedParty;
const startOf = ({ timers = [] }: domain.ContractDecision, kind: string) =>
  timers.find((timer: TimerChange) => timer.do === 'start' && timer.kind === kind);
const moment = (decision: domain.ContractDecision, kind: string) => {
  const timer = startOf(decision, kind);
  return timer?.do === 'start' ? timer.at : undefined;
};

const base = drafted();
const [first] = base.parties as [domain.Party];
const self: NamedParty = { ...first, id: 'customer' };
const minor: NamedParty = { id: 'child', role: 'co-owner', name: '李小明', minor: true };
const guardian: NamedParty = {
  ...{ id: 'mother', role: 'guardian', name: '王芳', minor: false, guardianOf: 'child' },
};
const name = (parties: readonly NamedParty[], contract: Contract = base) =>
  domain.nameParties(contract, parties, on(owner));
const through = (contract: Contract): Contract => {
  const sent = domain.submitForReview(contract, {}, on(owner)).next;
  const half = opinion(sent, 'contract-reviewer', reviewer).next;
  return opinion(half, 'manager', manager).next;
};

describe('signing a contract', () => {
  it.each<[string, readonly NamedParty[], string]>([
    ['nobody is the customer', [minor, guardian], 'customer-is-a-party'],
    ['a minor has no guardian', [self, minor], 'guardian-missing'],
    ['the customer is a minor alone', [{ ...self, minor: true }], 'guardian-missing'],
    ['a guardian is a minor', [self, minor, { ...guardian, minor: true }], 'guardian-is-a-minor'],
    ['a guardian is nobody’s', [self, { ...guardian, guardianOf: 'x' }], 'guardian-of-nobody'],
    [
      'a guardian is of somebody of age',
      [self, { ...minor, minor: false }, guardian],
      'guardian-of-nobody',
    ],
    [
      'somebody has no name',
      [self, { id: 'x', role: 'co-owner', minor: false }],
      'party-without-a-name',
    ],
    ['the customer is there twice', [self, { ...self, id: 'y', role: 'co-owner' }], 'party-twice'],
  ])('CT-02 is not of parties of whom %s', (_what, parties, code) => {
    expect(refused(() => name(parties))).toBe(`CT-02 ${code}`);
  });

  it('CT-02 needs the papers of the customer, of each co-owner and of a minor’s guardian', () => {
    let contract = through(name([self, minor, guardian]).next);
    const said = { version: 1, on: today };
    contract = domain.checkedByCustomer(contract, said, on(owner)).next;
    contract = domain.tellFees(contract, { ...said, amount: '80.00' }, on(owner)).next;
    for (const partyId of ['customer', 'child', 'mother']) {
      expect(refused(() => sign(contract))).toBe('CT-02 papers-missing');
      const seen = { partyId, codes: ['identity', 'identity'] };
      contract = domain.seePapers(contract, seen, rules.checklist, on(owner)).next;
    }
    expect(sign(contract).next.status).toBe('signed');
    expect(contract.parties.every(({ seen }) => seen.length === 1)).toBe(true);
  });

  it('CT-02 sees papers of the list alone, of parties of the contract alone', () => {
    const see = (partyId: string, code: string) => () =>
      domain.seePapers(base, { partyId, codes: [code] }, rules.checklist, on(owner));
    expect(refused(see(first.id, 'horoscope'))).toBe('CT-02 paper-not-on-the-list');
    expect(refused(see('nobody', 'identity'))).toBe('CT-02 unknown-party');
  });

  it('CT-02 needs the customer’s check of the data and the statement of fees', () => {
    const contract = prepared(approved());
    expect(refused(() => sign({ ...contract, customerCheck: undefined }))).toBe(
      'CT-02 not-checked-by-customer',
    );
    expect(refused(() => sign({ ...contract, feeStatement: undefined }))).toBe(
      'CT-02 fees-not-told',
    );
    expect(sign(contract).next).toMatchObject({ status: 'signed', number: 'HT2026000001' });
  });

  it.each([
    ['2026-03-03', 'day-out-of-range'],
    ['2026-03-01', 'day-out-of-range'],
  ])('CT-02 the customer did not check it on %s', (day, code) => {
    const check = { version: 1, on: day };
    expect(refused(() => domain.checkedByCustomer(approved(), check, on(owner)))).toBe(
      `CT-02 ${code}`,
    );
  });

  it.each([
    ['2026-03-03', 'signed-in-the-future'],
    ['2026-03-01', 'signed-before-approval'],
  ])('CT-02 was not signed on %s', (signedOn, code) => {
    expect(refused(() => sign(prepared(approved()), { signedOn }))).toBe(`CT-02 ${code}`);
  });

  it('CT-02 is signed in as many copies as the handbook asks for', () => {
    expect(refused(() => sign(prepared(approved()), { copies: 4 }))).toBe('CT-02 too-few-copies');
    expect(sign(prepared(approved()), { copies: 6 }).next.signing?.copies).toBe(6);
  });

  it('CT-02 is filed within its working days, late it is told, and filing stays possible', () => {
    const decision = sign(prepared(approved()));
    const timer = startOf(decision, 'CT-02');
    expect(decision.next.dueAt).toBe('2026-03-09T10:00:00.000Z');
    const running = (timer?.do === 'start' ? timer.payload : {}) as Parameters<
      typeof domain.recordBreach
    >[1];
    const missed = domain.recordBreach(decision.next, { ...running, rule: 'CT-02' }, on(owner));
    expect(missed.events).toMatchObject([
      { data: { responsibleId: owner.id, escalatedTo: 'manager' } },
    ]);
    expect(domain.fileContract(missed.next, 'A-03', on(owner))).toMatchObject({
      next: { status: 'filed', dueAt: undefined },
    });
  });

  it('CT-02 filed it begins on its first day, or at once where that has passed', () => {
    const filing = domain.fileContract(signed(), 'A-03', on(owner));
    expect(moment(filing, domain.BEGIN)).toBe('2026-03-31T16:00:00.000Z');
    const late = domain.fileContract(signed({ startsOn: '2026-01-01' }), 'A-03', on(owner));
    expect(moment(late, domain.BEGIN)).toBe('2025-12-31T16:00:00.000Z');
    const begun = domain.beginContract(filed(), on(owner));
    expect(moment(begun, domain.END)).toBe('2027-03-31T16:00:00.000Z');
    expect(domain.beginContract(filed({ endsOn: undefined }), on(owner)).next.status).toBe(
      'active',
    );
  });
});

describe('an end before its time', () => {
  const wish = { lastDay: '2026-06-30', reason: '停用设备' };
  const asked = domain.askTermination(active(), wish, on(owner)).next;
  const granted = { granted: true, words: '同意' };

  it('CT-02 is decided by somebody other than who asked for it, and holds from its day on', () => {
    expect(refused(() => domain.decideTermination(asked, granted, on(owner)))).toBe(
      'CT-02 own-termination',
    );
    const decided = domain.decideTermination(asked, granted, on(manager));
    expect(decided.next.status).toBe('active');
    expect(moment(decided, domain.TERMINATE)).toBe('2026-06-30T16:00:00.000Z');
    const over = domain.terminate(decided.next, on(owner, '2026-06-30T16:00:00.000Z')).next;
    expect(over).toMatchObject({
      status: 'terminated',
      endedBy: manager.id,
      endReason: '停用设备',
    });
  });

  it('CT-02 decided after the day that was asked for it ends on the day of the decision', () => {
    const late = on(manager, '2026-07-15T02:00:00.000Z');
    const { next } = domain.decideTermination(asked, granted, late);
    expect(next.terminations.at(-1)?.lastDay).toBe('2026-07-15');
  });

  it('CT-02 refused it may be asked for again, granted it may not', () => {
    const no = domain.decideTermination(
      asked,
      { granted: false, words: '不同意' },
      on(director),
    ).next;
    expect(domain.terminate(no, on(owner)).next.status).toBe('active');
    expect(domain.askTermination(no, wish, on(owner)).next.terminations).toHaveLength(2);
    const yes = domain.decideTermination(asked, granted, on(manager)).next;
    for (const contract of [asked, yes]) {
      expect(refused(() => domain.askTermination(contract, wish, on(owner)))).toBe(
        'CT-02 termination-asked-already',
      );
    }
  });

  it.each([
    ['2026-03-01', 'terminated-in-the-past'],
    ['2027-03-31', 'ends-sooner'],
  ])('CT-02 is not asked for on %s', (lastDay, code) => {
    const ask = () => domain.askTermination(active(), { ...wish, lastDay }, on(owner));
    expect(refused(ask)).toBe(`CT-02 ${code}`);
  });
});

describe('a customer who is merged or erased', () => {
  it('CU-01 is the survivor in all that they were, and nobody signs twice', () => {
    const [mergedId, standingId] = [base.customerId, newId()];
    const both = name([
      self,
      { id: 'x', role: 'co-owner', customerId: standingId, minor: false },
    ]).next;
    const { next } = domain.followCustomer(both, { mergedId, standingId, credit: {} }, on(owner));
    expect(next.customerId).toBe(standingId);
    expect(next.parties).toMatchObject([{ role: 'customer', customerId: standingId }]);
  });

  it('CU-01, CT-10 the survivor’s grade counts', () => {
    const credit = { grade: 'D', validThrough: '2026-12-31' };
    const merged = { mergedId: base.customerId, standingId: newId(), credit };
    expect(domain.followCustomer(approved(), merged, on(owner)).next.status).toBe('draft');
  });

  it('G-05 leaves figures and days, and nothing that anybody wrote', () => {
    const { next } = domain.forgetCustomer({
      ...active(),
      parties: [...name([self, minor, guardian]).next.parties],
    });
    expect(next).toMatchObject({ total: '12000.00', number: 'HT2026000001', status: 'active' });
    const left = JSON.stringify(next);
    for (const gone of ['五台复印机保养', '第一条', '条款清楚', '李小明', '王芳']) {
      expect(left).not.toContain(gone);
    }
  });
});
