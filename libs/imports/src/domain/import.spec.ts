import { describe, expect, it } from '@jest/globals';
import { Refusal, system } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  cancelImport,
  columnField,
  Columns,
  finishCheck,
  finishRun,
  importTransitions,
  mapColumns,
  ofWords,
  planFor,
  readAs,
  readRow,
  startCheck,
  startRun,
  suggest,
  uploadFile,
  type FieldRule,
  type Import,
  type ImportStatus,
} from './index.js';

const by = system('test');
const columns = new Columns(
  {
    name: columnField('text', '/name', '姓名 客户姓名 name'),
    phones: columnField('phones', '/phones', '电话 telephone'),
    idNumber: columnField('code', '/idNumber', '证件号'),
    regionCode: columnField('text', '/regionCode', '区域'),
    customerSince: columnField('day', '/customerSince', '建档日期'),
    tags: columnField('list', '/tags', '标签'),
    stage: columnField('choice', '/stage', '阶段', ofWords({ existing: '现有', lapsed: '流失' })),
    floor: columnField((text) => ({ value: `${text} 层` }), '/floor', '楼层'),
  },
  { name: { zh: '请为名称指定一列', en: 'Say where the name comes from' } },
);
const rules: FieldRule[] = [
  { field: 'name', column: '姓名' },
  { field: 'regionCode', text: 'east' },
];
const shape = {
  format: 'csv',
  encoding: 'utf-8',
  separator: ',',
  bytes: 1,
  columns: ['姓名'],
  headingRow: 1,
  doubts: [],
  encodings: ['utf-8'],
  sheets: [],
} as const;
const file = (status: Import['status'], more: Partial<Import> = {}): Import => ({
  ...uploadFile('1', shape, by).next,
  rows: 3,
  badRows: 0,
  ...more,
  status,
});

const outcome = { filed: 1, filedAssets: 0, skipped: 0 };
const faultsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return (error.reason.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

describe('CU-15 the life of an import', () => {
  it('has a dry run before every run, and can be given up until it has ended', () => {
    const faults = faultsOfLifeCycle<ImportStatus>({
      transitions: importTransitions,
      first: ['uploaded'],
      ends: ['done', 'failed', 'cancelled'],
      table: `
                    uploaded   mapped     checking   checked    running    done  failed  cancelled
        readAs      uploaded   uploaded   -          uploaded   -          -     -       -
        map         mapped     mapped     -          mapped     -          -     -       -
        check       -          checking   -          checking   -          -     -       -
        checked     -          -          checked    -          -          -     -       -
        run         -          -          -          running    -          -     -       -
        finish      -          -          -          -          done       -     -       -
        fail        -          -          failed     -          failed     -     -       -
        cancel      cancelled  cancelled  cancelled  cancelled  cancelled  -     -       -`,
      verbs: {
        readAs: (status) => readAs(file(status), shape),
        map: (status) => mapColumns(file(status), rules, columns),
        check: (status) => startCheck(file(status), by, undefined),
        checked: (status) => finishCheck(file(status), { rows: 3, badRows: 0, formulas: 0 }),
        run: (status) => startRun(file(status), by, 'skip-bad'),
        finish: (status) => finishRun(file(status), 'done', outcome, () => []),
        fail: (status) => finishRun(file(status), 'failed', outcome, () => []),
        cancel: (status) => cancelImport(file(status), '传错文件'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('no dry run begins while it is a guess how the file is meant; who looked at it confirms', () => {
    const guessed = file('mapped', { doubts: ['encoding'] });
    expect(() => startCheck(guessed, by, undefined)).toThrow('reading-uncertain');
    const confirmed = readAs(guessed, undefined).next;
    expect(startCheck(confirmed, by, undefined).next.status).toBe('checking');
  });

  it('all or nothing is refused while a row is bad, and so is a run of bad rows alone', () => {
    expect(() => startRun(file('checked', { badRows: 1 }), by, 'all-or-nothing')).toThrow(
      'has-bad-rows',
    );
    expect(() => startRun(file('checked', { badRows: 3 }), by, 'skip-bad')).toThrow(
      'nothing-to-file',
    );
  });
});

describe('CU-15 a row', () => {
  const read = (rule: FieldRule, cell: string) => {
    const plan = planFor([rule], { columns: ['c'], known: columns, today: '2026-11-25' });
    const { values, problems } = readRow(plan, { row: 2, cells: [cell] });
    return problems[0]?.code ?? values.get(rule.field);
  };

  it.each([
    [{ field: 'stage', column: 'c' }, '流失', 'lapsed'],
    [{ field: 'floor', column: 'c' }, '3', '3 层'],
    [{ field: 'stage', column: 'c', blanks: ['NA'], otherwise: 'lapsed' }, 'NA', 'lapsed'],
    [{ field: 'stage', column: 'c', values: { Yes: 'lapsed' } }, 'No', 'value-not-mapped'],
    [
      { field: 'stage', column: 'c', values: { Yes: 'lapsed' }, otherwise: 'existing' },
      'No',
      'existing',
    ],
    [{ field: 'customerSince', column: 'c' }, '2026年3月2日', '2026-03-02'],
    [{ field: 'customerSince', column: 'c' }, '2026/3/2 00:00', '2026-03-02'],
    [{ field: 'customerSince', column: 'c', monthsAgo: true }, '14', '2025-09-25'],
    [{ field: 'customerSince', column: 'c', monthsAgo: true }, '-1', 'not-months'],
    [{ field: 'name', text: '客户 {c}' }, 'A-1', '客户 A-1'],
    [{ field: 'idNumber', column: 'c' }, '\u202a11010519491231002X\u202c', '11010519491231002X'],
    [{ field: 'name', column: 'c' }, '\ufffd', 'not-readable'],
  ] as [FieldRule, string, string][])('%j of %s is %s', (rule, cell, expected) => {
    expect(read(rule, cell)).toBe(expected);
  });

  it('has a phone with its + after an export, and several in one cell', () => {
    expect(read({ field: 'phones', column: 'c' }, '+85221234567')).toEqual(['+85221234567']);
    for (const between of ['、', '；', '，', '／', '|', ' / ', '\n', ' ', '\u3000']) {
      const cell = `13600000001${between}075588880001`;
      expect(read({ field: 'phones', column: 'c' }, cell)).toEqual(['13600000001', '075588880001']);
    }
    expect(read({ field: 'phones', column: 'c' }, '+86 755 8888 0001')).toHaveLength(1);
  });

  it('has tags with any character, each as it is where it stands in quotes', () => {
    const tags = (cell: string) => read({ field: 'tags', column: 'c' }, cell);
    expect(tags('A/B；乙')).toEqual(['A/B', '乙']);
    expect(tags(`"甲；乙";'丙`)).toEqual(['甲；乙', "'丙"]);
    expect(tags('"说""好" ; 丁')).toEqual(['说"好', '丁']);
  });

  it('has phones without the marks that nobody sees', () => {
    const phones = (cell: string) => read({ field: 'phones', column: 'c' }, cell);
    expect(phones('\u202a13700010033\u202c')).toEqual(['13700010033']);
    expect(phones('+86\u00a0137\u200b00010035')).toEqual(['+86 13700010035']);
    expect(phones('0755\u221288880036')).toEqual(['0755-88880036']);
    expect(phones("'13700010019")).toEqual(['13700010019']);
  });
});

describe('CU-15 suggestions', () => {
  it('score usual names 1, likely ones less, and leave out the rest', () => {
    const found = suggest(['客户姓名', 'Telephone No', 'zzz'], columns);
    expect(found[0]).toEqual({ column: '客户姓名', field: 'name', score: 1 });
    expect(found.find(({ column }) => column === 'Telephone No')).toMatchObject({
      field: 'phones',
    });
    expect(found.some(({ column }) => column === 'zzz')).toBe(false);
  });
});

describe('CU-15 a mapping', () => {
  it('names fields and columns that there are, each field once but lists, and all that are needed', () => {
    const wrong = [
      { field: 'tags', column: '姓名' },
      { field: 'tags', text: 'x' },
      { field: 'stage', column: '姓名' },
      { field: 'stage', column: '没有' },
      { field: 'shoe-size', column: '姓名' },
    ];
    const faults = faultsOf(() => mapColumns(file('uploaded'), wrong, columns));
    expect(faults).toEqual([
      '/fields/3/field mapped-twice',
      '/fields/3/column no-such-column',
      '/fields/4/field no-such-field',
      '/fields name-not-mapped',
    ]);
  });
});
