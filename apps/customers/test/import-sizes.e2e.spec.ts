import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive } from './archive.js';
import { archivist, ImportDesk } from './import-desk.js';

const home = mkdtempSync(join(tmpdir(), 'kefu-import-'));
let archive: Archive;
let desk: ImportDesk;

beforeAll(async () => {
  const demo = join(import.meta.dirname, '../../../libs/handbook/src/profiles/demo.json');
  const profile = JSON.parse(readFileSync(demo, 'utf8')) as { parameters?: object };
  const parameters = { ...profile.parameters, 'CU-15': { largestFile: 10 } };
  const file = join(home, 'profile.json');
  writeFileSync(file, JSON.stringify({ ...profile, name: 'small-files', parameters }));
  archive = await Archive.open({ KEFU_PROFILE: file });
  desk = new ImportDesk(archive);
});
afterAll(async () => {
  await archive.close();
  rmSync(home, { recursive: true });
});

describe('CU-15 the size of a file', () => {
  it('is refused where it is larger than allowed, announced or not, without being held', async () => {
    const announced = await desk.upload(new Uint8Array(10_000_001));
    expect([announced.status, announced.body.code]).toEqual([413, 'too-large']);
    let sent = 0;
    const piece = new TextEncoder().encode('a'.repeat(1_000_000));
    const before = process.memoryUsage().rss;
    const endless = new ReadableStream({
      pull: (controller) => {
        if ((sent += 1) > 500) controller.close();
        else controller.enqueue(piece);
      },
    });
    const streamed = await desk.upload(endless);
    expect([streamed.status, streamed.body.code]).toEqual([413, 'too-large']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('bears a file in which every row is bad', async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => `张三,${at}`);
    const checked = await desk.checked(`姓名,电话\n${rows.join('\n')}`);
    expect(checked).toMatchObject({ rows: 200_000, badRows: 200_000 });
    const refused = await archive.post(
      `imports/${checked.id}/run`,
      { mode: 'skip-bad' },
      { as: archivist },
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'nothing-to-file']);
  }, 300_000);
});
