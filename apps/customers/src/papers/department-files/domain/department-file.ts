import { isRole, type Handbook } from '@kefu/handbook';
import {
  DepartmentFileChangedV1,
  DepartmentFileFiledV1,
  DepartmentFileVoidedV1,
} from '@kefu/messages-customers';
import {
  conflict,
  happened,
  move,
  refusedByRule,
  type Actor,
  type Decision,
  type LocalDate,
  type Transitions,
} from '@kefu/kernel';

import { requireIn, type Out } from '../../files/domain/index.js';

export const departmentFileStatuses = ['filed', 'voided'] as const;
export type DepartmentFileStatus = (typeof departmentFileStatuses)[number];

export const departmentFileTransitions = {
  filed: ['voided'],
  voided: [],
} as const satisfies Transitions<DepartmentFileStatus>;

export interface DepartmentFileDetails {
  readonly title: string;
  /** One of the handbook's kinds: `regulation`, `minutes`, … */
  readonly kind: string;
  /** One of the handbook's classes: who may see it. */
  readonly confidentiality: string;
  readonly shelfPlace: string;
  /** The day that it bears. */
  readonly datedOn?: LocalDate | undefined;
}

/** A file of the department's own (CU-17). */
export interface DepartmentFile extends DepartmentFileDetails {
  readonly id: string;
  /** `D000031` */
  readonly number: string;
  readonly status: DepartmentFileStatus;
}

interface Context {
  readonly by: Actor;
  readonly handbook: Handbook;
  readonly newId: () => string;
}

/** The classes that somebody may see. */
export const classesSeenBy = ({ roles }: Actor, handbook: Handbook): string[] =>
  handbook
    .parameter('CU-17', 'classes')
    .map(({ code }) => code)
    .filter((code) => handbook.mayReadClass(roles.filter(isRole), code));

const requireKnown = (
  { kind, confidentiality }: DepartmentFileDetails,
  { by, handbook }: Context,
): void => {
  const kinds = handbook.parameter('CU-17', 'kinds').map(({ code }) => code);
  if (!kinds.includes(kind)) {
    throw refusedByRule(
      'CU-17',
      'kind-unknown',
      { zh: '没有这种文件类别', en: 'The handbook knows no such kind' },
      { extra: { kinds } },
    );
  }
  const classes = classesSeenBy(by, handbook);
  if (!classes.includes(confidentiality)) {
    throw refusedByRule(
      'CU-17',
      'class-not-yours',
      {
        zh: '没有这个密级，或您的岗位不能使用',
        en: 'There is no such class, or it is not for you',
      },
      { extra: { classes } },
    );
  }
};

const factsOf = ({ number, kind, confidentiality }: DepartmentFile) => ({
  ...{ number, kind, confidentiality },
});

/** Nobody files into a class that they may not see. */
export const fileDepartmentFile = (
  details: DepartmentFileDetails,
  number: string,
  context: Context,
): Decision<DepartmentFile> => {
  requireKnown(details, context);
  const next: DepartmentFile = {
    ...details,
    id: context.newId(),
    number,
    status: 'filed',
  };
  return { next, events: [happened(DepartmentFileFiledV1, factsOf(next), 'CU-17')] };
};

/** @throws Refusal `voided` (409) */
const requireFiled = ({ status }: DepartmentFile): void => {
  if (status === 'filed') return;
  throw conflict('voided', { zh: '该档案已作废', en: 'This file was voided' }, { rule: 'G-03' });
};

const fields = ['title', 'kind', 'confidentiality', 'shelfPlace', 'datedOn'] as const;

export const changeDepartmentFile = (
  file: DepartmentFile,
  { patch, reason }: { readonly patch: Partial<DepartmentFileDetails>; readonly reason: string },
  context: Context,
): Decision<DepartmentFile> => {
  requireFiled(file);
  const next = { ...file, ...patch };
  requireKnown(next, context);
  const changed = fields.filter((field) => file[field] !== next[field]);
  const event = happened(DepartmentFileChangedV1, { ...factsOf(next), changed }, 'CU-17');
  return { next, events: changed.length > 0 ? [event] : [], reason };
};

/** Filed in error, or superseded by another (G-03); what is lent comes back first. */
export const voidDepartmentFile = (
  file: DepartmentFile,
  reason: string,
  out: Out | undefined,
): Decision<DepartmentFile> => {
  const status = move(departmentFileTransitions, file.status, 'voided', 'G-03');
  requireIn(out);
  const event = happened(DepartmentFileVoidedV1, factsOf(file), 'G-03');
  return { next: { ...file, status }, events: [event], reason };
};
