import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, ServiceUnderTest, standingAt } from '@kefu/testing/services';
import { contracts } from '../src/index.js';
import { generalManager, MONDAY_10 } from './a-running-contracts.js';

let under: ServiceUnderTest;
beforeAll(async () => {
  const started = await given(contracts, { ...standingAt(MONDAY_10), KEFU_DEMO: 'true' });
  under = new ServiceUnderTest(started, { sub: generalManager.id, ...generalManager });
});
afterAll(() => under.close());

describe('the demo of contracts', () => {
  it('shows a contract in every state', async () => {
    await under.stepTo('2026-03-02T16:00:00.000Z');
    const { body } = await under.get('contracts/totals');
    expect(body['items']).toMatchObject([
      { status: 'active', contracts: 2 },
      { status: 'approved', contracts: 1 },
      { status: 'draft', contracts: 2 },
      { status: 'expired', contracts: 1 },
      { status: 'filed', contracts: 1 },
      { status: 'in-review', contracts: 1 },
      { status: 'renewed', contracts: 1 },
      { status: 'signed', contracts: 1 },
      { status: 'terminated', contracts: 1 },
      { status: 'withdrawn', contracts: 1 },
    ]);
  });
});
