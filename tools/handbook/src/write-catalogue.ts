import { anyRule, roles, ruleIds, type Parameter, type Rule } from '@kefu/handbook';

const families: Readonly<Record<string, string>> = {
  G: '总则 General',
  CU: '客户档案 Customer records',
  FR: '现场维修 Field repair',
  CP: '客户投诉 Complaints',
  CB: '回访与关怀 Callbacks and care',
  CT: '合同与保证金 Contracts and deposits',
  SD: '服务台 Service desk',
  ST: '人员 Staff',
  RP: '报表 Reporting',
};

const suffix: Readonly<Partial<Record<Parameter['unit'], string>>> = {
  'working-days': ' working day(s)',
  percent: ' %',
  money: ' yuan',
};

export const valueText = ({ unit, default: value }: Pick<Parameter, 'unit' | 'default'>): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)) + (suffix[unit] ?? '');

const cell = (text: string): string => text.replaceAll('|', '\\|');

const bounds = ({ min, max, of }: Parameter): string => {
  if (of) return of.join(', ');
  if (min === undefined && max === undefined) return '';
  return `${min ?? ''}…${max ?? ''}`;
};

const parameterRows = (rule: Rule): string[] => {
  const parameters = Object.entries(rule.parameters);
  if (parameters.length === 0) return [];
  return [
    '| parameter | 参数 | unit | default | allowed |',
    '|---|---|---|---|---|',
    ...parameters.map(([name, one]) =>
      cell(
        `¦ \`${name}\` ¦ ${one.title.zh} ${one.title.en} ¦ ${one.unit} ¦ \`${valueText(one)}\` ¦ ${bounds(one)} ¦`,
      ).replaceAll('¦', '|'),
    ),
    '',
  ];
};

const section = (rule: Rule): string[] => [
  `### ${rule.id} ${rule.title.zh} · ${rule.title.en}`,
  '',
  `${rule.kind} · ${rule.service}${rule.roundTheClock ? ' · round the clock' : ''}`,
  '',
  rule.summary.zh,
  '',
  rule.summary.en,
  '',
  ...(rule.note ? [`> ${rule.note.zh}`, '>', `> ${rule.note.en}`, ''] : []),
  ...parameterRows(rule),
];

/** `docs/handbook.md`: every rule with its parameters, and how its open questions were read. */
export const catalogueText = (): string => {
  const lines = [
    '# The handbook · 手册',
    '',
    'Generated from `libs/handbook/src/catalogue` by `npm run handbook -- --write`.',
    'A quoted paragraph says how something was read that the handbook leaves open.',
    '',
    '## 岗位 Roles',
    '',
    ...Object.entries(roles).map(([role, { zh, en }]) => `- \`${role}\` ${zh} ${en}`),
    '',
  ];
  for (const [letters, title] of Object.entries(families)) {
    lines.push(`## ${title}`, '');
    for (const id of ruleIds) {
      if (id.startsWith(`${letters}-`)) lines.push(...section(anyRule(id)));
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
};
