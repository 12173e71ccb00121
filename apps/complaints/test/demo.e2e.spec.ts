import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, ServiceUnderTest } from '@kefu/testing/services';
import { complaintStatuses } from '../src/complaints/domain/index.js';
import { complaints } from '../src/index.js';
import { manager } from './a-complaint.js';

const everywhere = { ...manager, regions: ['*'] };
let under: ServiceUnderTest;
beforeAll(async () => {
  const started = await given(complaints, { KEFU_DEMO: 'true' });
  under = new ServiceUnderTest(started, { sub: everywhere.id, ...everywhere });
});
afterAll(() => under.close());

describe('the demo of complaints', () => {
  it('shows a complaint in every state', async () => {
    const { body } = await under.get('complaints/counts');
    const items = body['items'] as readonly Record<string, unknown>[];
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(complaintStatuses));
  });

  it('shows them in several regions', async () => {
    const rows = await under.query('SELECT DISTINCT region_id FROM complaint');
    expect(rows).toHaveLength(3);
  });

  it('G-08 has people in departments, so that one may sign for another', async () => {
    const { body } = await under.get('departments');
    const staffed = (body['items'] as unknown as readonly { code: string; memberIds: string[] }[])
      .filter(({ memberIds }) => memberIds.length > 0)
      .map(({ code, memberIds }) => `${code} ${memberIds.length}`);
    expect(staffed).toEqual(['after-sales 2', 'quality 1']);
  });
});
