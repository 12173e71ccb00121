import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, ServiceUnderTest } from '@kefu/testing/services';
import { repairOrderStatuses } from '../src/repair-orders/domain/index.js';
import { fieldRepair } from '../src/field-repair.module.js';
import { manager } from './a-repair-order.js';

const everywhere = { ...manager, regions: ['*'] };
let under: ServiceUnderTest;
beforeAll(async () => {
  const started = await given(fieldRepair, { KEFU_DEMO: 'true' });
  under = new ServiceUnderTest(started, { sub: everywhere.id, ...everywhere });
});
afterAll(() => under.close());

describe('the demo of field repair', () => {
  it('shows a repair order in every state', async () => {
    const { body } = await under.get('repair-orders/counts');
    const items = body['items'] as readonly Record<string, unknown>[];
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(repairOrderStatuses));
  });

  it('shows a penalty that waits to be decided, one that was and one that was appealed (FR-06)', async () => {
    const { body } = await under.get('penalties');
    const items = body['items'] as readonly Record<string, unknown>[];
    expect(items.map(({ status }) => status).sort()).toEqual([
      ...['appealed', 'confirmed', 'proposed'],
    ]);
  });

  it('shows them in several regions', async () => {
    const rows = await under.query('SELECT DISTINCT region_id FROM repair_order');
    expect(rows).toHaveLength(3);
  });
});
