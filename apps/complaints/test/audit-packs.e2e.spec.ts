import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { agent, director, generalManager, handler, hours, manager, member } from './a-complaint.js';
import { RunningComplaints, toClosed } from './a-running-service.js';

const DAY = '2026-11-23';
const MANY = 105;
let service: RunningComplaints;
let id: string;
let files: ReadonlyMap<string, string>;
const everywhere = (by: Actor): Actor => ({ ...by, regions: ['*'] });
const period = { from: DAY, to: DAY, purpose: '质量体系外部审核' };

const post = (path: string, body: unknown, by: Actor) =>
  service.post(`audit-packs${path}`, body, by);
const packed = async (by: Actor, pack = id) => {
  const url = `${service.under.service.url}/api/complaints/audit-packs/${pack}/pack.zip`;
  return fetch(url, { headers: await service.under.header({ sub: by.id, ...by }) });
};
const linesOf = (name: string): string[] => (files.get(name) ?? '').trim().split(/\r?\n/u);
const casesIn = (): { number: string; trail: { body: string; hash: string }[] }[] =>
  [...files]
    .filter(([name]) => name.startsWith('traces/'))
    .flatMap(([, text]) => text.trim().split('\n'))
    .map((line) => JSON.parse(line) as ReturnType<typeof casesIn>[number]);
const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As `README.md` of a pack says. */
const intact = (trail: readonly { body: string; hash: string }[]): boolean => {
  let before = '';
  return trail.every(({ body, hash }) => {
    const fits = sum(`${before}\n${body}`) === hash;
    before = hash;
    return fits;
  });
};

beforeAll(async () => {
  service = await RunningComplaints.start();
  const { customerId } = await service.aCustomer('island');
  const closed = await service.recorded(customerId, everywhere(agent));
  const deeds = toClosed.map(([verb, body, by]) => [verb, body, everywhere(by)] as const);
  await service.through(closed, ...deeds);
  const unmended = await service.recorded(customerId, everywhere(agent));
  const byUse = { cause: 'usage', demandReasonable: false, findings: '未按说明使用' };
  await service.through(unmended, ...deeds.slice(0, 4), ['investigate', byUse, everywhere(member)]);
  const measure = { cause: 'part-defect', origins: [], measure: '更换供应商' };
  const owned = { ...measure, ownerId: member.id, dueOn: '2026-12-31' };
  await service.post('improvements', owned, everywhere(handler));
  const withdrawn = await service.recorded(customerId, everywhere(agent));
  await service.post(
    `complaints/${withdrawn}/withdraw`,
    { reason: '客户撤回' },
    everywhere(manager),
  );
  for (let at = 3; at < MANY; at += 1) await service.recorded(customerId, everywhere(agent));
  const asked = await post('', { ...period, seed: '7', sampleSize: 5 }, director);
  ({ id } = asked.body);
  expect([asked.status, asked.body['status']]).toEqual([201, 'making']);
  await service.under.stepTo(plusMillis(service.under.now, hours(1)));
  const rows = await service.under.service.app
    .get(Database)
    .query<{ name: string; bytes: Buffer }>(
      'SELECT name, bytes FROM audit_pack_file WHERE pack_id = $1',
      [id],
    );
  files = new Map(rows.map(({ name, bytes }) => [name, bytes.toString('utf8')]));
});
afterAll(() => service.stop());

describe('an audit pack of a period', () => {
  it('CP-18 has every complaint of the period with its trace and its trail, which is intact', async () => {
    const { body } = await service.get(`audit-packs/${id}`, director);
    expect(body).toMatchObject({ status: 'made', cases: MANY, packed: MANY, askedBy: director.id });
    const cases = casesIn();
    expect(new Set(cases.map(({ number }) => number)).size).toBe(MANY);
    expect(cases.every(({ trail }) => trail.length > 0 && intact(trail))).toBe(true);
    expect(linesOf('cases.csv')).toHaveLength(MANY + 1);
  });

  it('CP-18 shows tampering: of a file by its sum, of an entry by the chain', () => {
    const sums = linesOf('SHA256SUMS').map((line) => line.split('  '));
    expect(sums).toHaveLength(files.size - 1);
    for (const [told, name] of sums)
      expect([name, sum(files.get(name ?? '') ?? '')]).toEqual([name, told]);
    const [first] = casesIn();
    const [entry, ...rest] = first?.trail ?? [];
    const forged = { hash: entry?.hash ?? '', body: (entry?.body ?? '').replace('phone', 'visit') };
    expect(intact([forged, ...rest])).toBe(false);
    expect(intact(rest)).toBe(false);
  });

  it('CP-18 is fetched as one file, the same each time', async () => {
    const [one, two] = [await packed(director), await packed(generalManager)];
    expect(one.headers.get('content-type')).toBe('application/zip');
    const bytes = Buffer.from(await one.arrayBuffer());
    expect(bytes.equals(Buffer.from(await two.arrayBuffer()))).toBe(true);
    for (const name of files.keys()) expect(bytes.includes(`/${name}`)).toBe(true);
  });

  it('CP-18 the sample follows from the seed', () => {
    const numbers = casesIn().map(({ number }) => number);
    const drawn = numbers.map((number) => [sum(`7:${number}`), number] as const).sort();
    const told = linesOf('sample.csv')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(told).toEqual(drawn.slice(0, 5).map(([, number]) => number));
  });

  it('CP-18 has limits with their rests, outcomes, and endings with who decided', () => {
    expect(files.get('limits.csv')).toContain('CP-13');
    expect(files.get('endings.csv')).toContain('withdrawn');
    expect(files.get('outcomes.csv')).toContain('island');
    const { atEnd } = JSON.parse(files.get('handbook.json') ?? '') as { atEnd: object };
    expect(atEnd).toMatchObject({ 'CP-13': { limit: 'PT24H' } });
    expect(files.has('discontent-without-complaint.csv') && files.has('improvements.csv')).toBe(
      true,
    );
  });

  it('CP-18 has every cause with what is done about it, also where that is nothing', () => {
    expect(linesOf('causes.csv')).toEqual([
      'cause,region,complaints,yuan,improvements',
      'part-defect,island,1,0.00,I000001 planned',
      'usage,island,1,0.00,',
    ]);
  });

  it('CP-18 has outcomes and amounts by tier of the customer', () => {
    expect(linesOf('outcomes-by-tier.csv')).toEqual([
      'tier,region,outcome,complaints,yuan',
      'standard,island,confirmed,1,0.00',
      'standard,island,open,103,0.00',
      'standard,island,withdrawn,1,0.00',
    ]);
    expect(
      linesOf('cases.csv')
        .slice(1)
        .every((line) => line.includes(',standard,')),
    ).toBe(true);
  });

  it('CP-18 is a page in either language to print and sign, with each complaint of the sample', () => {
    const [zh, en] = [files.get('pack.zh.html') ?? '', files.get('pack.en.html') ?? ''];
    for (const said of [
      '质量体系外部审核',
      '客户等级的处理结果',
      '客户撤回',
      '审核人',
      'GB/T 19012-2019',
    ]) {
      expect(zh).toContain(said);
    }
    expect(zh).not.toMatch(/>(?:open|standard|false)</u);
    expect(en).toContain('Outcomes and amounts by tier of customer');
    const printed = [...files.keys()].filter((name) => name.startsWith('printed/'));
    const drawn = linesOf('sample.csv').slice(1);
    expect(printed).toEqual(drawn.map((line) => `printed/${line.split(',')[0] ?? ''}.html`));
    expect(files.get(printed[0] ?? '')).toContain('投诉处理记录');
  });

  it('G-05 has nobody’s words in clear', () => {
    for (const text of files.values()) expect(text).not.toContain('修了三次');
  });

  it('G-05 is of the regions of whoever asks, and unknown to whoever may not see them', async () => {
    const stranger: Actor = { ...manager, id: newId(), regions: ['west'] };
    expect((await service.get(`audit-packs/${id}`, stranger)).status).toBe(404);
    expect((await packed(stranger)).status).toBe(404);
    expect((await service.get('audit-packs', stranger)).body['items']).toEqual([]);
    const { body } = await post('', period, stranger);
    expect(body).toMatchObject({ cases: 0, regions: ['west'] });
    expect((await post('', period, handler)).status).toBe(403);
    expect((await service.get(`audit-packs/${id}`, generalManager)).status).toBe(200);
  });

  it('CP-18 stops being made where nobody needs it, and is not fetched before it is made', async () => {
    const { body } = await post('', period, director);
    expect((await packed(director, body.id)).status).toBe(409);
    const stopped = await post(`/${body.id}/withdraw`, { reason: '审核取消' }, director);
    expect(stopped.body).toMatchObject({ status: 'withdrawn', withdrawnBy: director.id });
    await service.under.stepTo(plusMillis(service.under.now, 1_000));
    expect((await packed(director, body.id)).status).toBe(409);
    expect((await post(`/${id}/withdraw`, { reason: '太晚了' }, director)).status).toBe(409);
  });

  it.each([
    [{ from: '2026-11-24', to: '2026-11-23' }, 422, 'ends-before-it-begins'],
    [{ to: '2027-01-01' }, 422, 'not-over-yet'],
    [{ from: '2026-02-30' }, 400, undefined],
    [{ purpose: ' ' }, 400, undefined],
    [{ sampleSize: 0 }, 400, undefined],
  ])('CP-18 refuses %j', async (wrong, status, code) => {
    const answer = await post('', { ...period, ...wrong }, director);
    expect(answer.status).toBe(status);
    if (code) expect(answer.body).toMatchObject({ code, rule: 'CP-18' });
  });
});
