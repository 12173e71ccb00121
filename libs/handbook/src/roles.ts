import type { Bilingual } from '@kefu/kernel';
import { both } from './both.js';

export const roles = {
  director: both('客服总监', 'Director of customer service'),
  manager: both('客服部经理', 'Manager of the centre'),
  'account-manager': both('客户经理', 'Account manager'),
  'contract-reviewer': both('合同评审专员', 'Contract reviewer'),
  'complaint-handler': both('投诉处理专员', 'Complaint handler'),
  archivist: both('档案管理专员', 'Archivist'),
  clerk: both('内勤', 'Clerk'),
  agent: both('客服专员', 'Agent'),
  'repair-lead': both('维修组长', 'Repair lead'),
  technician: both('维修员', 'Technician'),
  'front-desk': both('售后前台', 'Front desk'),
  sales: both('销售业代', 'Sales'),
  'department-member': both('责任部门人员', 'Member of the responsible department'),
  finance: both('财务', 'Finance'),
  'general-manager': both('总经理', 'General manager'),
  'gm-office': both('总经办', "General manager's office"),
  admin: both('系统管理员', 'Administrator'),
  'service-account': both('外部系统', 'Another system'),
} as const satisfies Record<string, Bilingual>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);

const up: Partial<Record<Role, Role>> = {
  technician: 'repair-lead',
  'repair-lead': 'manager',
  manager: 'director',
  director: 'general-manager',
  finance: 'general-manager',
  sales: 'general-manager',
  'department-member': 'general-manager',
  'gm-office': 'general-manager',
  'general-manager': 'general-manager',
};

/** Who hears of it when that role missed a deadline; above the general manager there is nobody. */
export const nextRoleUp = (role: Role): Role => up[role] ?? 'manager';

/** Everybody above a role, the nearest first; nobody is above the general manager or an administrator. */
export const rolesAbove = (role: Role): readonly Role[] => {
  const above: Role[] = [];
  for (let next = upOf(role); next && !above.includes(next); next = upOf(next)) above.push(next);
  return above;
};

const upOf = (role: Role): Role | undefined => {
  const next = nextRoleUp(role);
  return role === 'admin' || next === role ? undefined : next;
};
