import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { RegionChangedV1, RegionOpenedV1 } from '@kefu/messages-staff';
import { Archive } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const opened = RegionOpenedV1;
const changed = RegionChangedV1;
const region = (code: string) =>
  archive.query('SELECT code, active FROM region WHERE code = $1', [code]);

describe('keep-region-when-opened', () => {
  it('keeps a region that was opened, once, however often it is told', async () => {
    const id = newId();
    expect(await archive.hear(id, 1, opened, { code: 'harbour' })).toBe('applied');
    expect(await archive.hear(id, 1, opened, { code: 'harbour' })).toBe('seen');
    expect(await region('harbour')).toEqual([{ code: 'harbour', active: true }]);
  });

  it('is not undone by its own redelivery after the region was closed', async () => {
    const id = newId();
    await archive.hear(id, 1, opened, { code: 'valley' });
    await archive.hear(id, 2, changed, { code: 'valley', active: false });
    expect(await archive.hear(id, 1, opened, { code: 'valley' })).toBe('seen');
    expect(await region('valley')).toEqual([{ code: 'valley', active: false }]);
  });
});

describe('keep-region-when-changed', () => {
  it('waits for the opening when it comes before it', async () => {
    const id = newId();
    expect(await archive.hear(id, 3, changed, { code: 'delta', active: true })).toBe('parked');
    expect(await archive.hear(id, 2, changed, { code: 'delta', active: false })).toBe('parked');
    expect(await region('delta')).toEqual([]);
    expect(await archive.hear(id, 1, opened, { code: 'delta' })).toBe('applied');
    expect(await region('delta')).toEqual([{ code: 'delta', active: true }]);
  });

  it('takes nobody new into a closed region, and leaves who is there', async () => {
    const id = newId();
    await archive.hear(id, 1, opened, { code: 'old-town' });
    const there = await archive.filed({ regionCode: 'old-town' });
    await archive.hear(id, 2, changed, { code: 'old-town', active: false });
    const body = { kind: 'person', name: '钱七', regionCode: 'old-town' };
    const refused = await archive.post('customers', body);
    expect([refused.status, refused.body.code]).toEqual([422, 'region-closed']);
    const moved = await archive.patch(`customers/${there.id}`, { stage: 'existing' });
    expect(moved.status).toBe(200);
  });
});
