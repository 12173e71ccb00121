import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { DepositDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { entriesOf } from './facts.js';

const breached = (again?: number) => ({
  meta: {
    ...{ id: newId(), type: DepositDeadlineBreachedV1.type, source: 'contracts', rule: 'CT-08' },
    ...{ aggregateId: newId(), sequence: 1, time: '2026-03-01T01:00:00.000Z', correlationId: 'c' },
  },
  data: { customerId: newId(), rule: 'CT-08', ...(again === undefined ? {} : { again }) },
});

describe('what an event says on the timeline', () => {
  it('CU-16, G-01 has what was missed once, however often it is told again', () => {
    expect(entriesOf(breached())).toHaveLength(1);
    expect(entriesOf(breached(2))).toEqual([]);
    expect(entriesOf(breached(365))).toEqual([]);
  });
});
