import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isId, type Instant, type SteppedClock } from '@kefu/kernel';
import { CLOCK, ServiceRuntime } from '@kefu/service';
import { Database } from '@kefu/persistence';
import { waitFor } from '@kefu/testing';
import exceljs from 'exceljs';
import { complaintGroupings, contractGroupings, groupings } from '../src/figures/sections.js';
import { aReportingDay, day, live, type ReportingDay } from './a-reporting-day.js';
import { at, Order } from './events-of-others.js';

let open: ReportingDay;
let ask: ReportingDay['ask'];

beforeAll(async () => {
  open = await aReportingDay();
  ({ ask } = open);
});
afterAll(() => open.close());

/** What does not depend on when it is asked. */
const facts = async (): Promise<object> => {
  const { cutOffAt: _now, ...rest } = (await ask(live)).body;
  return rest;
};

const isIn = (names: readonly unknown[], name: object): boolean =>
  names.some((each) => isDeepStrictEqual(each, name));

describe('RP-01 the daily report through the front door', () => {
  it('RP-03 shows the day as it stands, by region, team, technician and model', async () => {
    const { body } = await ask(live);
    expect(body).toMatchObject({ state: 'live', number: null, regions: null });
    expect(body.figures).toMatchObject({
      reported: { count: 3 },
      closed: { count: 1 },
      'open-at-day-end': { count: 2 },
      'time-to-dispatch': { count: 1, median: 17, p90: 17 },
      breaches: { count: 2 },
    });
    const names = async (by: string) =>
      (await ask(`/daily-reports/${day}/repair?by=${by}`)).body.items.map(({ name }) => name);
    expect(await names('region')).toEqual([
      { zh: '城东', en: 'East' },
      { zh: '城西片区', en: 'West side' },
    ]);
    expect(await names('technician')).toContainEqual({ zh: 'E-007', en: 'E-007' });
    expect(await names('team')).toContainEqual({ zh: '城东一组', en: 'East team 1' });
    expect(await names('model')).toHaveLength(3);
  });

  it('RP-01 opens each figure to its records, and pages through them', async () => {
    const first = await ask(`/figures/reported/records?date=${day}&limit=2`);
    const rest = await ask(
      `/figures/reported/records?date=${day}&limit=2&cursor=${first.body.next ?? ''}`,
    );
    const numbers = [...first.body.items, ...rest.body.items].map(({ orderNumber }) => orderNumber);
    expect(numbers).toEqual(['R00000001', 'R00000002', 'R00000003']);
    const arrivals = await ask(`/figures/time-to-arrive/records?date=${day}&technician=E-007`);
    expect(arrivals.body.items).toMatchObject([{ technicianNumber: 'E-007', value: 60 }]);
    const nobody = await ask(`/figures/breaches/records?date=${day}&person=none`);
    expect(nobody.body.items).toMatchObject([{ rule: 'FR-02', orderNumber: 'R00000003' }]);
  });

  it('RP-06 lists breaches by rule and person, and as one digest', async () => {
    const all = await ask(`/breaches?from=${day}&to=${day}`);
    expect(all.body.items.map(({ rule }) => rule)).toEqual(['FR-02', 'FR-03']);
    const theirs = await ask('/breaches?person=E-001&rule=FR-03');
    expect(theirs.body.items).toMatchObject([
      { responsibleNumber: 'E-001', escalatedTo: 'manager' },
    ]);
    const digest = await ask('/breach-digest?role=manager');
    expect(digest.body).toMatchObject({ role: 'manager', date: day, count: 2 });
    expect((await ask('/breach-digest?role=director')).body['count']).toBe(0);
  });

  it('RP-01 prints a page in both languages, and lets no text become markup', async () => {
    const zh = await ask(`/daily-reports/${day}.html`);
    expect([zh.status, zh.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(zh.raw.toString()).toContain('客服中心日报');
    for (const place of ['制表', '审核', '批准', '<svg'])
      expect(zh.raw.toString()).toContain(place);
    expect(zh.raw.toString()).not.toContain('<script');
    // Numbers say their unit, and what has no team says so
    expect(zh.raw.toString()).toMatch(/3\.0 分 \/ 3\.0 分/u);
    for (const word of ['FR-02 ', '未派工', '未派班组', '通知用时（分）', '城东一组'])
      expect(zh.raw.toString()).toContain(word);
    expect(zh.raw.toString()).not.toContain('（无）');
    const en = await ask(`/daily-reports/${day}.html?lang=en`);
    expect(en.raw.toString()).toContain('Daily report of the centre');
  });

  it('RP-01 gives a workbook whose numbers are numbers and whose texts are no formulas', async () => {
    const { raw, type } = await ask(`/daily-reports/${day}.xlsx?lang=en`);
    expect(type).toContain('spreadsheetml');
    const book = new exceljs.Workbook();
    await book.xlsx.load(raw as unknown as Parameters<typeof book.xlsx.load>[0]);
    const values = (book.getWorksheet('Summary')?.getColumn(2).values ?? []) as unknown[];
    expect(values).toContain(3);
    for (const sheet of book.worksheets) {
      const { columnCount, rowCount, pageSetup } = sheet;
      const widths = Array.from({ length: columnCount }, (_, at) => sheet.getColumn(at + 1).width);
      expect([sheet.name, widths.filter((width) => (width ?? 0) < 8)]).toEqual([sheet.name, []]);
      expect(pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1 });
      expect(pageSetup.printArea).toMatch(new RegExp(`^A1:[A-Z]+${rowCount}$`, 'u'));
    }
    const times = book.getWorksheet('Summary')?.getColumn(2);
    const formats: string[] = [];
    times?.eachCell((cell) => formats.push(cell.numFmt));
    expect(formats).toContain('0.0" min"');
    const models = book.getWorksheet('By model');
    expect(models?.getRow(1).values).toContain('Time to notify (min)');
    const cells = [2, 3, 4].map((row) => models?.getRow(row).getCell(1));
    expect(cells.map((cell) => cell?.type)).toEqual(Array(3).fill(exceljs.ValueType.String));
    expect(cells.map((cell) => cell?.value)).toContain("'=1+1");
  });
});

describe('RP-01 before staff has told of everybody', () => {
  it('calls a person and a team by no id, on the page, in the workbook and for programs', async () => {
    const database = open.service.app.get(Database);
    const tables = ['person', 'team'] as const;
    const kept = await Promise.all(
      tables.map((table) =>
        database.query<{ row: object }>(`DELETE FROM ${table} AS t RETURNING to_jsonb(t) AS row`),
      ),
    );
    const told = await ask(`/daily-reports/${day}/repair?number=live&by=technician`);
    expect(told.body.items.map(({ name }) => name)).toContainEqual({
      zh: '名称尚未得知',
      en: 'Not known by name yet',
    });
    const page = await ask(`/daily-reports/${day}.html?number=live`);
    expect(page.raw.toString()).toContain('名称尚未得知');
    const { raw } = await ask(`/daily-reports/${day}.xlsx?number=live`);
    const book = new exceljs.Workbook();
    await book.xlsx.load(raw as unknown as Parameters<typeof book.xlsx.load>[0]);
    const cells = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat());
    expect(cells).toContain('名称尚未得知');
    expect(cells.filter((cell) => typeof cell === 'string' && isId(cell))).toEqual([]);
    for (const [at, table] of tables.entries()) {
      await database.query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [JSON.stringify(kept[at]?.map(({ row }) => row))],
      );
    }
  });
});

describe('RP-01 published at nine, and rebuilt', () => {
  const publishedBy = (moment: Instant, list: string) => {
    open.service.app.get<SteppedClock>(CLOCK).stepTo(moment);
    return waitFor(
      async () => {
        await open.service.app.get(ServiceRuntime).timers?.runner.runDue();
        return (await ask(list)).body.items.length > 0;
      },
      { what: 'the publication' },
    );
  };

  it('RP-01 publishes yesterday when nine strikes', async () => {
    await publishedBy(at('2026-11-24', '09:00'), '/daily-reports');
    const { body } = await ask(`/daily-reports/${day}`);
    expect(body).toMatchObject({
      state: 'published',
      number: 1,
      cutOffAt: at('2026-11-24', '09:00'),
    });
    expect((await ask('/daily-reports')).body.items).toMatchObject([{ date: day, number: 1 }]);
  });

  /** All that is shown of a publication: pages and sheets in both languages, groups, figures, records. */
  const shownOf = async (path: string): Promise<Record<string, string>> => {
    const date = path.split('/').at(-1) ?? '';
    const figures = Object.keys((await ask(path)).body.figures);
    const shown: Record<string, string> = {};
    for (const asked of [
      `${path}?number=1`,
      ...['zh', 'en'].map((lang) => `${path}.html?number=1&lang=${lang}`),
      ...groupings.map((by) => `${path}/repair?number=1&by=${by}`),
      ...['region', ...complaintGroupings].map((by) => `${path}/complaints?number=1&by=${by}`),
      ...['region', ...contractGroupings].map((by) => `${path}/contracts?number=1&by=${by}`),
      ...['cause', 'category'].map((of) => `${path}/pareto?number=1&of=${of}`),
      ...figures.map(
        (figure) =>
          `/figures/${figure}/records?${date === day ? 'date' : 'month'}=${date}&number=1`,
      ),
    ]) {
      const answer = await ask(asked);
      shown[asked] = `${answer.status} ${answer.raw.toString()}`;
    }
    for (const lang of ['zh', 'en']) {
      const { raw } = await ask(`${path}.xlsx?number=1&lang=${lang}`);
      const book = new exceljs.Workbook();
      await book.xlsx.load(raw as unknown as Parameters<typeof book.xlsx.load>[0]);
      for (const sheet of book.worksheets) {
        shown[`${lang} ${sheet.name}`] = JSON.stringify(sheet.getSheetValues());
      }
    }
    return shown;
  };

  it('RP-01 keeps names with what was published, whatever staff calls, adds and takes away later', async () => {
    const path = `/daily-reports/${day}`;
    const namesOf = async (by: string, number: string) =>
      (await ask(`${path}/repair?by=${by}&number=${number}`)).body.items.map(({ name }) => name);
    await publishedBy(at('2026-11-30', '18:00'), '/monthly-reports');
    const month = '/monthly-reports/2026-11';
    const printed = [await shownOf(path), await shownOf(month)];
    for (const shown of printed) {
      const answers = Object.entries(shown);
      expect(answers.filter(([, answer]) => /^[345]\d\d /u.test(answer))).toEqual([]);
      expect(answers.filter(([, answer]) => answer.includes('城东一组')).length).toBeGreaterThan(3);
    }
    const renamed = {
      team: { zh: '快修组', en: 'Quick repairs' },
      west: { zh: '新西区', en: 'New west' },
      east: { zh: '新东区', en: 'New east' },
    };
    await open.renameEverything(renamed);
    for (const [by, name] of [
      ['team', renamed.team],
      ['region', renamed.west],
      ['region', renamed.east],
      ['technician', { zh: 'W-070', en: 'W-070' }],
    ] as const) {
      await waitFor(async () => isIn(await namesOf(by, 'live'), name), { what: name.en });
    }
    expect([await shownOf(path), await shownOf(month)]).toEqual(printed);
    const records = `/figures/closed/records?date=${day}&number=`;
    expect((await ask(`${records}live`)).body.items).toMatchObject([{ teamName: renamed.team }]);
  });

  it('RP-01 shows the same figures after a rebuild, and keeps what was published', async () => {
    const before = await facts();
    const published = (await ask(`/daily-reports/${day}`)).body;
    const begun = await ask('/rebuild', { ...open.admin, method: 'POST' });
    expect([begun.status, begun.body['running']]).toEqual([202, true]);
    await waitFor(async () => !(await ask('/rebuild', open.admin)).body['running'], {
      what: 'the end of the rebuild',
    });
    expect(await facts()).toEqual(before);
    expect((await ask(`/daily-reports/${day}`)).body).toEqual(published);
    const state = (await ask('/rebuild', open.admin)).body;
    expect(state.sources.find(({ source }) => source === 'field-repair')).toMatchObject({
      pending: 0,
    });
  });

  it('RP-01 goes on hearing after a rebuild', async () => {
    await open.repairs.say(new Order({ number: 'R00000004' }).reported(at(day, '19:00')).said);
    await open.heard(4);
    expect((await ask(`/daily-reports/${day}`)).body.figures['reported']).toEqual({ count: 3 });
  });
});
