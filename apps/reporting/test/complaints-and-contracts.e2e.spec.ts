import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import { aReportingDay, day, live, type ReportingDay } from './a-reporting-day.js';

let open: ReportingDay;
let ask: ReportingDay['ask'];

beforeAll(async () => {
  open = await aReportingDay();
  ({ ask } = open);
});
afterAll(() => open.close());

const report = `/daily-reports/${day}`;

describe('RP-04 complaints through the front door', () => {
  it('RP-04 tells figures, and RP-09 how they stand to their targets', async () => {
    const { body } = await ask(live);
    expect(body.figures).toMatchObject({
      'complaints-received': { count: 2 },
      'complaints-handled': { count: 2, share: 0.5 },
      'complaints-cost': { count: 1, amount: '120.50' },
      'complaints-time-to-close': { count: 1, median: 0.25 },
    });
    expect(body['targets']).toMatchObject([
      { figure: 'complaints-handled', target: 100, share: 0.5, light: 'red' },
      { figure: 'complaints-satisfied', target: 100, share: null, light: null },
      { figure: 'recovery-rate', target: 100, share: 0.75, light: 'red' },
      { figure: 'invoice-conformity', target: 100, share: 1, light: 'green' },
      { figure: 'billing-errors', target: 0, share: null, light: 'green' },
    ]);
  });

  it('RP-04 groups them by category, severity, channel, region, handler, department and cause, with their names', async () => {
    const names = async (by: string) =>
      (await ask(`${report}/complaints?by=${by}`)).body.items.map(({ name, key }) => name ?? key);
    expect(await names('category')).toEqual([{ zh: '质量', en: 'Quality' }, null]);
    expect(await names('severity')).toEqual([{ zh: '重大', en: 'Major' }, null]);
    expect(await names('channel')).toEqual([{ zh: '电话', en: 'Phone' }]);
    expect(await names('region')).toEqual([
      { zh: '城东', en: 'East' },
      { zh: '城西片区', en: 'West side' },
    ]);
    expect(await names('handler')).toContainEqual({ zh: 'E-001', en: 'E-001' });
    expect(await names('department')).toEqual([{ zh: '技术部', en: 'Technical' }]);
    const causes = await ask(`${report}/pareto`);
    expect(causes.body.items).toEqual([
      {
        ...{ key: 'no-notice', name: { zh: '没有事先告知', en: 'No notice given' } },
        ...{ count: 1, share: 0.5, cumulative: 0.5 },
      },
      { key: 'odd-sound', name: null, count: 1, share: 0.5, cumulative: 1 },
    ]);
    expect((await ask(`${report}/pareto?of=category`)).body.items).toHaveLength(2);
  });

  it('RP-01 opens a figure of complaints to its complaints', async () => {
    const path = `/figures/complaints-received/records?date=${day}`;
    const opened = await ask(`${path}&category=quality&person=E-001`);
    expect(opened.body.items).toMatchObject([
      { complaintNumber: 'CP00000001', cause: 'no-notice', personNumber: 'E-001' },
    ]);
    expect((await ask(path, open.eastLead)).body.items).toHaveLength(1);
    expect((await ask(`${report}/pareto`, open.eastLead)).body.items).toHaveLength(1);
  });

  it('RP-04 prints causes as a Pareto chart, and lamps in words', async () => {
    const page = (await ask(`${report}.html?lang=zh`)).raw.toString();
    for (const word of ['没有事先告知', '未达标', '目标 100 %', '累计占比', '处理成本', '120.50'])
      expect(page).toContain(word);
  });

  it('RP-04 gives complaints and causes sheets of their own, where a column is a number', async () => {
    const { raw } = await ask(`${report}.xlsx?lang=en`);
    const book = new exceljs.Workbook();
    await book.xlsx.load(raw as unknown as Parameters<typeof book.xlsx.load>[0]);
    const causes = book.getWorksheet('By cause');
    expect(causes?.getRow(2).values).toEqual([undefined, 'No notice given', 1, 0.5, 0.5]);
    const complaints = book.getWorksheet('Complaints');
    const heads = complaints?.getRow(1).values as string[];
    const cost = heads.indexOf('Cost of complaints (yuan)');
    expect(complaints?.getRow(2).getCell(cost).value).toBe(120.5);
    expect(complaints?.getColumn(1).values).toContain('Handler');
  });
});

describe('RP-01 the month through the front door', () => {
  const month = '/monthly-reports/2026-11';

  it('RP-01 shows the month as it stands, and opens each figure to its complaints', async () => {
    const { body } = await ask(month);
    expect(body).toMatchObject({ month: '2026-11', state: 'live', number: null, publications: [] });
    expect(body.figures).toMatchObject({ 'complaints-received': { count: 2 } });
    const path = '/figures/complaints-received/records?month=2026-11';
    expect((await ask(path)).body.items).toHaveLength(2);
    expect((await ask(`${month}/complaints?by=category`)).body.items).toHaveLength(2);
    expect((await ask(`${month}/repair?by=region`)).body.items).toHaveLength(2);
    expect((await ask(`${month}/pareto`, open.eastLead)).body.items).toHaveLength(1);
    expect((await ask('/monthly-reports')).body.items).toEqual([]);
    expect((await ask(`${month}.html?lang=zh`)).raw.toString()).toContain('2026-10-31 18:00');
    expect((await ask(`${month}.xlsx`)).type).toContain('spreadsheetml');
  });

  it.each([
    ['/monthly-reports/2026-13', 400, 'bad-date'],
    ['/monthly-reports/2026-11-01', 400, 'bad-date'],
    ['/daily-reports/2026-11', 400, 'bad-date'],
    ['/monthly-reports/2027-01', 404, 'day-not-begun'],
    ['/figures/reported/records?month=2026-00', 400, 'malformed'],
    [`${month}?number=3`, 404, 'no-such-publication'],
    [`${month}/repair?region=west`, 403, 'other-region'],
  ])('refuses %s with %i', async (path, status, code) => {
    const told = await ask(path, code === 'other-region' ? open.eastLead : open.manager);
    expect([told.status, told.body['code']]).toEqual([status, code]);
  });
});

describe('RP-05 money of contracts through the front door', () => {
  it('RP-05 tells sums by age and region, the least late first', async () => {
    const groups = async (by: string) =>
      (await ask(`${report}/contracts?by=${by}`)).body.items as {
        name: { en: string } | null;
        figures: Record<string, { amount?: string }>;
      }[];
    const open = (await groups('age')).flatMap(({ name, figures }) =>
      name ? [[name.en, figures['receivables-open']?.amount, figures['deposits-out']?.amount]] : [],
    );
    expect(open).toEqual([
      ['Not due yet', '75.00', '5000.00'],
      ['31 to 90 days late', '40.00', '0.00'],
    ]);
    const [east, west] = await groups('region');
    expect(east?.figures['receivables-paid']).toEqual({ count: 1, amount: '225.00' });
    expect(west?.figures['receivables-overdue']).toEqual({ count: 1, amount: '40.00' });
  });

  it('RP-01 opens a figure of contracts to its receivables and deposits, of one’s own regions', async () => {
    const path = `/figures/receivables-open/records?date=${day}`;
    expect((await ask(`${path}&age=up-to-90`)).body.items).toMatchObject([
      { claimNumber: 'R00000002', regionId: 'west', value: 40, age: 'up-to-90' },
    ]);
    expect((await ask(path, open.eastLead)).body.items).toMatchObject([
      { claimNumber: 'R00000001', value: 75 },
    ]);
  });

  it('RP-05 prints ages and regions, and gives them a sheet of their own', async () => {
    const page = (await ask(`${report}.html?lang=zh`)).raw.toString();
    for (const word of [
      '应收与保证金',
      '逾期 31–90 天',
      '收费回收率',
      '75.0 %',
      '5,000.00',
      '发票合格率',
      '目标 0<',
    ])
      expect(page).toContain(word);
    const { raw } = await ask(`${report}.xlsx?lang=en`);
    const book = new exceljs.Workbook();
    await book.xlsx.load(raw as unknown as Parameters<typeof book.xlsx.load>[0]);
    const sheet = book.getWorksheet('Receivables and deposits');
    const head = sheet?.getRow(1).values as string[] | undefined;
    expect(sheet?.getRow(2).getCell(head?.indexOf('Recovery rate (%)') ?? 0).value).toBe(0.75);
    expect(sheet?.getColumn(1).values).toContain('Age');
  });
});
