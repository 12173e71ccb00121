import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive } from './archive.js';
import { archivist, fields, ImportDesk } from './import-desk.js';

let archive: Archive;
let desk: ImportDesk;

beforeAll(async () => {
  archive = await Archive.open();
  desk = new ImportDesk(archive);
});
afterAll(() => archive.close());

const count = async (sql: string): Promise<number> => {
  const [row] = await archive.query<{ count: number }>(`SELECT count(*) FROM ${sql}`);
  return row?.count ?? 0;
};

describe('CU-15 the dry run', () => {
  it('takes the first line that is not empty for the head, and never for a row', async () => {
    const checked = await desk.checked('\n,\n姓名,电话\n寅寅,13700000031\n');
    expect(checked).toMatchObject({ columns: ['姓名', '电话'], rows: 1, badRows: 0 });
  });

  it('names row, column and reason of what cannot be filed, and files nothing', async () => {
    await archive.filed({ phones: ['13700000001'], externalRef: 'X-1' });
    const before = await count('customer');
    const rows = [
      '姓名,电话,编号',
      '张三,123,',
      '😀,13700000003,',
      '重复,13700000001,',
      '甲,13700000004,Y-1',
      '乙,13700000004,Y-2',
      '丙,,Y-1',
      '丁,13700000005,,多',
      '戊\0,13700000006,',
      `${'长'.repeat(201)},13700000007,`,
      '己,,X-1',
      '=cmd,,',
      '好,,',
    ];
    const mapping = { fields: [...fields, { field: 'externalRef', column: '编号' }] };
    const checked = await desk.checked(rows.join('\n'), mapping);
    expect(checked).toMatchObject({ rows: 12, badRows: 10 });
    expect(await desk.problems(checked.id)).toEqual(
      [
        '2 电话 not-a-phone',
        '3 姓名 not-a-name',
        '4 电话 likely-duplicate',
        '6 电话 duplicate-in-file',
        '7 编号 duplicate-in-file',
        '8 undefined ragged-row',
        '9 姓名 nul-character',
        '10 姓名 is-length',
        '11 编号 external-ref-taken',
        '12 姓名 not-a-name',
      ]
        .filter((line) => !line.startsWith('12'))
        .concat('12 姓名 not-a-name'),
    );
    expect(await count('customer')).toBe(before);
    const refused = await archive.post(
      `imports/${checked.id}/run`,
      { mode: 'all-or-nothing' },
      { as: archivist },
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'has-bad-rows']);
    const csv = await fetch(
      `${archive.service.url}/api/customers/imports/${checked.id}/problems.csv`,
      { headers: await archive.header(archivist) },
    );
    const text = await csv.text();
    expect(text).toContain('2,电话,not-a-phone,');
    expect(text).not.toContain('13700000001');
    const done = await desk.run(checked.id, 'skip-bad');
    expect(done).toMatchObject({ status: 'done', filed: 2, skipped: 10 });
  });

  it('CU-01 lets duplicates pass for a reason, which stays in the trail', async () => {
    await archive.filed({ phones: ['13700000101'] });
    const file = '姓名,电话\n张三,13700000101\n李四,13700000102\n王五,13700000102\n';
    const checked = await desk.checked(file, { fields }, { duplicateReason: '同住一户' });
    expect(checked).toMatchObject({ rows: 3, badRows: 0 });
    expect(await desk.run(checked.id, 'all-or-nothing')).toMatchObject({ filed: 3 });
    const reasons = `audit WHERE aggregate = 'customer' AND body LIKE '%"reason":{"sealed":%'`;
    expect(await count(reasons)).toBe(2);
    expect(await count(`audit WHERE body LIKE '%同住一户%' AND aggregate = 'customer'`)).toBe(0);
  });

  it('says where a quote is never closed, and files what comes before only if so chosen', async () => {
    const file = '姓名,电话\n甲子,13700000201\n"乙丑,13700000202\n丙寅,13700000203\n';
    const checked = await desk.checked(file);
    expect(await desk.problems(checked.id)).toEqual(['3 undefined broken-row']);
    expect(await desk.run(checked.id, 'skip-bad')).toMatchObject({ filed: 1, skipped: 1 });
  });

  it('takes names of 1 and of 200 characters, with a middle dot, and foreign ones', async () => {
    const names = [
      '张',
      '长'.repeat(200),
      '阿依古丽•买买提',
      'Jean-Luc O’Neill',
      'Владимир',
      '佐藤 花子',
    ];
    const checked = await desk.checked(`姓名,电话\n${names.map((name) => `${name},`).join('\n')}`);
    expect(checked).toMatchObject({ rows: 6, badRows: 0 });
    await desk.run(checked.id, 'all-or-nothing');
    expect(await count(`customer WHERE name = '阿依古丽·买买提'`)).toBe(1);
  });
});

describe('CU-15 progress', () => {
  it('is streamed until the import rests', async () => {
    const { body } = await desk.upload('姓名,电话\n赵六,\n');
    await desk.do(body.id, 'map', { fields });
    await desk.do(body.id, 'check', {});
    const stream = await fetch(`${archive.service.url}/api/customers/imports/${body.id}/progress`, {
      headers: await archive.header(archivist),
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const last = (await stream.text()).trim().split('\n\n').at(-1) ?? '';
    expect(JSON.parse(last.replace(/^data: /u, ''))).toMatchObject({ status: 'checked', rows: 1 });
  });
});
