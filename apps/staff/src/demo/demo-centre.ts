import type { Role } from '@kefu/handbook';
import { stableId, type Bilingual } from '@kefu/kernel';
import type { GradeTrack } from '../people/index.js';

export interface DemoRegion {
  readonly id: string;
  readonly code: string;
  readonly name: Bilingual;
}

export interface DemoTeam {
  readonly id: string;
  readonly name: Bilingual;
  readonly regionId: string;
  readonly leadId: string;
  readonly memberIds: readonly string[];
}

export interface DemoPerson {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly phone?: string;
  readonly roles: readonly Role[];
  readonly regionIds: readonly string[];
  readonly gradeTrack?: GradeTrack;
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const region = (code: string, name: Bilingual): DemoRegion => ({
  id: stableId(`demo region ${code}`),
  code,
  name,
});

const regions = [
  region('east', both('城东', 'East')),
  region('west', both('城西', 'West')),
  region('north', both('城北', 'North')),
];

const surnames = '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗'.split(' ');
const givenNames = ['伟', '芳', '娜', '敏', '静', '强', '磊', '洋', '艳', '勇', '杰', '娟', '涛'];

const nameOf = (index: number): string =>
  `${surnames[index % surnames.length] ?? ''}${givenNames[(index * 5) % givenNames.length] ?? ''}`;

const numberOf = (letter: string, index: number): string =>
  `${letter}-${String(index).padStart(4, '0')}`;

export const demoPersonId = (number: string): string => stableId(`demo person ${number}`);

type Draft = Omit<DemoPerson, 'id' | 'name' | 'phone'>;

const everywhere = ['*'];
const at = (index: number): string[] => [regions[Math.floor(index)]?.code ?? 'east'];

/** `count` people of one role, numbered from 1 behind their letter. */
const several = (
  letter: string,
  role: Role,
  count: number,
  regionsOf: (index: number) => readonly string[] = () => everywhere,
  gradeTrack?: GradeTrack,
): Draft[] =>
  Array.from({ length: count }, (_, index) => ({
    number: numberOf(letter, index + 1),
    roles: [role],
    regionIds: regionsOf(index),
    ...(gradeTrack ? { gradeTrack } : {}),
  }));

const drafts: readonly Draft[] = [
  ...several('G', 'general-manager', 1),
  ...several('O', 'gm-office', 1),
  ...several('D', 'director', 1),
  ...several('M', 'manager', 2),
  ...several('K', 'account-manager', 3, at),
  ...several('R', 'contract-reviewer', 1),
  ...several('C', 'complaint-handler', 2),
  ...several('V', 'archivist', 1),
  ...several('N', 'clerk', 1),
  ...several('A', 'agent', 6, (index) => at(index / 2), 'assistant'),
  ...several('L', 'repair-lead', 6, (index) => at(index / 2), 'after-sales'),
  ...several('T', 'technician', 18, (index) => at(index / 6), 'engineering'),
  ...several('F', 'front-desk', 3, at),
  ...several('S', 'sales', 2),
  ...several('B', 'department-member', 2),
  ...several('W', 'finance', 1),
  ...several('X', 'admin', 1),
];

const people: readonly DemoPerson[] = drafts.map((draft, index) => ({
  ...draft,
  id: demoPersonId(draft.number),
  name: nameOf(index),
  phone: `139000${String(10_000 + index * 37)}`,
}));

const systems: readonly DemoPerson[] = ['外部系统甲', '外部系统乙'].map((name, index) => {
  const number = numberOf('Y', index + 1);
  return {
    id: demoPersonId(number),
    number,
    name,
    roles: ['service-account'],
    regionIds: everywhere,
  };
});

const teams: readonly DemoTeam[] = regions.flatMap(({ code, name }, place) =>
  [0, 1].map((which): DemoTeam => {
    const index = place * 2 + which;
    const member = (offset: number) => demoPersonId(numberOf('T', index * 3 + offset));
    return {
      id: stableId(`demo team ${code} ${which + 1}`),
      name: both(`${name.zh}${which === 0 ? '一' : '二'}组`, `${name.en} team ${which + 1}`),
      regionId: code,
      leadId: demoPersonId(numberOf('L', index + 1)),
      memberIds: [member(1), member(2), member(3)],
    };
  }),
);

/** Made-up people in every role, the same in every demo: numbers, ids and regions can be relied on. */
export const demoCentre = { regions, people: [...people, ...systems], teams } as const;
