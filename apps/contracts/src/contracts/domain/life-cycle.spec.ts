import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  active,
  approved,
  drafted,
  filed,
  manager,
  monday,
  on,
  opinion,
  owner,
  prepared,
  reviewer,
  sign,
  signed,
  submitted,
  wording,
} from '../../../test/a-contract.js';
import * as domain from './index.js';

type Contract = domain.Contract;
type Status = domain.ContractStatus;

const end = '2027-03-31T16:00:00.000Z';
const asked = (contract: Contract): Contract => ({
  ...contract,
  terminations: [{ lastDay: '2026-06-30', reason: '停用', askedBy: owner.id, askedAt: monday }],
});
const granted = (contract: Contract): Contract => ({
  ...contract,
  terminations: asked(contract).terminations.map((one) => ({ ...one, granted: true })),
});
const expired = domain.endContract(active(), on(owner, end)).next;
const renewal = { id: 'another', signed: true };

const halfWay = opinion(submitted(), 'contract-reviewer', reviewer).next;

const inState: Record<Status, Contract> = {
  ...{ draft: drafted(), 'in-review': halfWay, approved: approved(), signed: signed() },
  ...{ filed: filed(), active: active(), expired },
  renewed: domain.endContract({ ...active(), renewal }, on(owner, end)).next,
  terminated: domain.terminate(granted(active()), on(owner, end)).next,
  withdrawn: domain.withdraw(drafted(), '客户改用别家', on(owner)).next,
};
const gradeC = { grade: 'C', validThrough: '2026-12-31' };

describe('a contract', () => {
  it('CT-01, CT-02 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<Status>({
      transitions: domain.contractTransitions,
      first: ['draft'],
      ends: ['renewed', 'terminated', 'withdrawn'],
      rests: ['expired'],
      others: ['hearGradeC'],
      table: `
                        draft          in-review  approved   signed         filed       active      expired     renewed     terminated  withdrawn
        revise          draft          draft      draft      -              -           -           -           -           -           -
        submit          in-review      -          -          -              -           -           -           -           -           -
        object          -              draft      -          -              -           -           -           -           -           -
        agree           -              approved   -          -              -           -           -           -           -           -
        takeBack        -              in-review  in-review  -              -           -           -           -           -           -
        hearGradeC      draft          draft      draft      signed         filed       active      expired     renewed     terminated  withdrawn
        sign            !not-reviewed  !not-reviewed  signed -              -           -           -           -           -           -
        file            -              -          -          filed          -           -           -           -           -           -
        begin           draft          in-review  approved   signed         active      active      expired     renewed     terminated  withdrawn
        end             draft          in-review  approved   signed         filed       expired     expired     renewed     terminated  withdrawn
        endRenewed      draft          in-review  approved   signed         filed       renewed     expired     renewed     terminated  withdrawn
        renewalSigned   draft          in-review  approved   signed         filed       active      renewed     renewed     terminated  withdrawn
        terminate       draft          in-review  approved   terminated     terminated  terminated  expired     renewed     terminated  withdrawn
        askTermination  -              -          -          signed         filed       active      -           -           -           -
        refuseIt        -              -          -          signed         filed       active      -           -           -           -
        withdraw        withdrawn      withdrawn  withdrawn  -              -           -           -           -           -           -
        handOver        draft          in-review  approved   signed         filed       active      -           -           -           -`,
      verbs: {
        revise: (s) => domain.reviseContract(inState[s], { ...wording, text: '第二条' }, on(owner)),
        submit: (s) => domain.submitForReview(inState[s], {}, on(owner)),
        object: (s) => opinion(inState[s], 'manager', manager, { agrees: false }),
        agree: (s) => opinion(inState[s], 'manager', manager),
        takeBack: (s) => domain.withdrawOpinion(inState[s], '漏看附件', on(reviewer)),
        hearGradeC: (s) => domain.hearCredit(inState[s], gradeC, on(owner)),
        sign: (s) => sign(s === 'approved' ? prepared(inState[s]) : inState[s]),
        file: (s) => domain.fileContract(inState[s], 'A-03', on(owner)),
        begin: (s) => domain.beginContract(inState[s], on(owner)),
        end: (s) => domain.endContract(inState[s], on(owner)),
        endRenewed: (s) => domain.endContract({ ...inState[s], renewal }, on(owner)),
        renewalSigned: (s) => domain.renewalSigned({ ...inState[s], renewal }, on(owner)),
        terminate: (s) => domain.terminate(granted(inState[s]), on(owner)),
        askTermination: (s) =>
          domain.askTermination(inState[s], { lastDay: '2026-06-30', reason: '停用' }, on(owner)),
        refuseIt: (s) =>
          domain.decideTermination(
            asked(inState[s]),
            { granted: false, words: '不同意' },
            on(manager),
          ),
        withdraw: (s) => domain.withdraw(inState[s], '客户改用别家', on(owner)),
        handOver: (s) => domain.handOver(inState[s], 'somebody', on(manager), '调岗'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CT-01 a draft is no contract yet: it has no number and nothing is agreed', () => {
    const { next, events } = domain.draftContract(
      {
        ...wording,
        ...{ customerId: 'c', regionId: 'east', ownerId: 'o', kind: 'sale', credit: {} },
      },
      on(owner),
    );
    expect(next).toMatchObject({ status: 'draft', versions: [{ version: 1, by: owner.id }] });
    expect(next.number).toBeUndefined();
    expect(events.map(({ of }) => of.type)).toEqual(['kefu.contracts.contract.drafted.v1']);
  });

  it.each([
    ['2026-03-31', '2026-04-01', true],
    ['2026-04-01', '2026-04-01', true],
    ['2026-04-01', '2026-03-31', false],
  ])('CT-01 from %s to %s is possible: %s', (startsOn, endsOn, possible) => {
    const drafting = () => drafted({ startsOn, endsOn });
    if (possible) expect(drafting()).toMatchObject({ startsOn, endsOn });
    else expect(drafting).toThrow('CT-01 ends-before-it-starts');
  });
});
