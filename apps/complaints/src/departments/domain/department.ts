import {
  conflict,
  happened,
  move,
  type Bilingual,
  type Decision,
  type Transitions,
} from '@kefu/kernel';
import { DepartmentChangedV1, DepartmentFiledV1 } from '@kefu/messages-complaints';

export const departmentStatuses = ['open', 'closed'] as const;
export type DepartmentStatus = (typeof departmentStatuses)[number];

/** Every state of a department, and what may follow it. */
export const departmentTransitions = {
  open: ['closed'],
  closed: ['open'],
} as const satisfies Transitions<DepartmentStatus>;

/** To whom complaints are given (CP-05). It is known by its code, which never changes. */
export interface Department {
  readonly id: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly status: DepartmentStatus;
  readonly headId?: string | undefined;
  readonly memberIds: readonly string[];
}

export interface People {
  readonly headId?: string | undefined;
  readonly memberIds: readonly string[];
}

export type FileDepartment = Pick<Department, 'code' | 'name'> & People;

const called = ({ zh, en }: Bilingual): Bilingual => ({ zh, en });

const factsOf = ({ code, name, headId, memberIds }: Department) => ({
  ...{ code, name, memberIds: [...memberIds] },
  ...(headId ? { headId } : {}),
});

const changed = (next: Department, reason?: string): Decision<Department> => {
  const said = { ...factsOf(next), open: next.status === 'open' };
  return {
    next,
    events: [happened(DepartmentChangedV1, said, 'CP-05')],
    ...(reason ? { reason } : {}),
  };
};

/** @throws Refusal CP-05 `department-exists` */
export const fileDepartment = (
  { code, name, headId, memberIds }: FileDepartment,
  taken: boolean,
  { newId }: { readonly newId: () => string },
): Decision<Department> => {
  if (taken) {
    throw conflict(
      'department-exists',
      { zh: '已有此编码的部门', en: 'There is a department with this code' },
      { rule: 'CP-05' },
    );
  }
  const next: Department = {
    ...{ id: newId(), code, name: called(name), status: 'open', memberIds },
    ...(headId ? { headId } : {}),
  };
  return { next, events: [happened(DepartmentFiledV1, factsOf(next), 'CP-05')] };
};

/** The name is for people to read; the code stays. */
export const renameDepartment = (
  department: Department,
  name: Bilingual,
  reason: string,
): Decision<Department> => changed({ ...department, name: called(name) }, reason);

/** Who heads it and who belongs to it from now on, all of them. */
export const appoint = (
  department: Department,
  { headId, memberIds }: People,
  reason: string,
): Decision<Department> => changed({ ...department, headId, memberIds }, reason);

/** Nothing is given to it any more; what it has it brings to an end. */
export const closeDepartment = (department: Department, reason: string): Decision<Department> => {
  const status = move(departmentTransitions, department.status, 'closed', 'CP-05');
  return changed({ ...department, status }, reason);
};

export const reopenDepartment = (department: Department, reason: string): Decision<Department> => {
  const status = move(departmentTransitions, department.status, 'open', 'CP-05');
  return changed({ ...department, status }, reason);
};

/** Whoever left belongs to it no more. */
export const takeOut = (department: Department, personId: string): Decision<Department> => {
  const { headId, memberIds } = department;
  if (headId !== personId && !memberIds.includes(personId)) {
    return { next: department, events: [] };
  }
  const left = memberIds.filter((id) => id !== personId);
  return changed(
    { ...department, headId: headId === personId ? undefined : headId, memberIds: left },
    'left',
  );
};
