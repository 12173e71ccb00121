const id = '019ab3f0-5c00-7000-8000-000000000001';
const instant = '2026-03-02T08:00:00.000Z';
const day = '2026-03-02';

/** What a field of such a name usually holds, the likeliest first. */
const byName: readonly (readonly [RegExp, readonly unknown[]])[] = [
  [/^id$|Ids?$|^ref$/, [id]],
  [/version$|^sequence$/i, [1]],
  [/At$|^(at|from|to|since|until)$|^(start|end)s$/, [instant]],
  [/(^|[a-z])(day|date|birthday)$|On$/i, [day]],
  [/phone/i, ['13800000000', '010-66668888']],
  [/idNumber/, ['11010519491231002X']],
  [/address|street/i, ['示范路 1 号']],
  [/region/i, ['east']],
  [/rule/i, ['FR-02']],
  [/role/i, ['agent']],
  [/price|amount|cost|fee|sum$|money|deposit/i, ['120.00', 120]],
  [/reason|note|remark/i, ['按客户要求']],
  [/fault|problem|description/i, ['开机后无显示']],
  [/password|secret/i, ['four words of a sentence']],
  [/code|number|model|serial/i, ['A-0001', 'SN20260302', 'east']],
  [/^zh$/, ['示例']],
  [/^en$/, ['Example']],
  [/name$/i, ['王小明']],
  [/latitude/i, [39.9]],
  [/longitude/i, [116.4]],
];

/** Of every kind; the first that passes a field's checks is shown. */
const ofAnyName: readonly unknown[] = [
  '示例',
  id,
  instant,
  day,
  '2026-03',
  '2026-03-02T08:00:00Z',
  '08:30',
  'PT30M',
  'P2D',
  '120.00',
  '12',
  'east',
  'A-01',
  'A-0001',
  'FR-02',
  '13800000000',
  '11010519491231002X',
  'https://example.org/',
  'someone@example.org',
  'zh',
  'abcdefghij'.repeat(2),
  'abcdefghij'.repeat(5),
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1,
  0,
  3,
  0.5,
  10,
  100,
  1000,
  -1,
  true,
  false,
];

export const sampleValues = (name: string): readonly unknown[] => [
  ...byName.flatMap(([shape, values]) => (shape.test(name) ? values : [])),
  ...ofAnyName,
];
