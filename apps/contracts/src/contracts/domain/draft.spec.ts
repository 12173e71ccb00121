import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  contractTransitions,
  draft,
  withdraw,
  type ContractContext,
  type ContractStatus,
  type Draft,
} from './index.js';

const by = {
  id: newId(),
  kind: 'person',
  roles: ['account-manager'],
  regions: ['east'],
} as const;
const context: ContractContext = {
  now: '2026-03-02T02:00:00.000Z',
  newId,
  by,
  handbook: handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } }),
};
const asked: Draft = {
  customerId: newId(),
  regionId: 'east',
  ownerId: by.id,
  kind: 'service',
  title: '五台复印机保养',
};

describe('a draft', () => {
  it('CT-01 has each verb in its states alone, and a way out of each', () => {
    const { next } = draft(asked, context);
    const faults = faultsOfLifeCycle<ContractStatus>({
      transitions: contractTransitions,
      first: ['draft'],
      ends: ['withdrawn'],
      table: `
                   draft      withdrawn
        withdraw   withdrawn  -`,
      verbs: { withdraw: (status) => withdraw({ ...next, status }, '客户改用别家', context) },
    });
    expect(faults).toEqual([]);
  });

  it('CT-01 is no contract yet: it has no number and nothing is agreed', () => {
    const { next, events } = draft(asked, context);
    expect(next).toMatchObject({ status: 'draft', ownerId: by.id });
    expect(next.number).toBeUndefined();
    expect(events.map(({ of }) => of.type)).toEqual(['kefu.contracts.contract.drafted.v1']);
  });

  it.each([
    ['2026-03-31', '2026-04-01', true],
    ['2026-04-01', '2026-04-01', true],
    ['2026-04-01', '2026-03-31', false],
  ])('CT-01 from %s to %s is possible: %s', (startsOn, endsOn, possible) => {
    const drafting = () => draft({ ...asked, startsOn, endsOn }, context);
    if (possible) expect(drafting().next).toMatchObject({ startsOn, endsOn });
    else expect(drafting).toThrow('CT-01 ends-before-it-starts');
  });

  it('CT-01 that will not be signed stays on record with the reason, and ends once', () => {
    const { next } = withdraw(draft(asked, context).next, '客户改用别家', context);
    expect(next).toMatchObject({ status: 'withdrawn', endedAt: context.now });
    expect(() => withdraw(next, 'again', context)).toThrow('wrong-state');
  });
});
