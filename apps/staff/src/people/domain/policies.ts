import type { Role } from '@kefu/handbook';
import { conflict, refusedByRule, serves } from '@kefu/kernel';
import type { Person } from './person.js';
import type { Standing } from './standing.js';

export const isServiceAccount = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.includes('service-account');

/** ST-01: what a dismissed person holds is history. */
export const mustBeActive = ({ status }: Person): void => {
  if (status === 'active') return;
  throw conflict(
    'dismissed',
    { zh: '此人已离职', en: 'This person has been dismissed' },
    { rule: 'ST-01' },
  );
};

/** ST-01: another system is not a person, so it holds no post beside. */
export const serviceAccountsHoldNoPost = (roles: readonly Role[]): void => {
  if (!roles.includes('service-account') || roles.length === 1) return;
  throw refusedByRule('ST-01', 'service-account-alone', {
    zh: '外部系统账号不能兼任岗位',
    en: 'A service account holds no other role',
  });
};

/** ST-01: regions are those that are open, or all of them. */
export const regionsMustBeOpen = (
  regionIds: readonly string[],
  open: ReadonlySet<string>,
): void => {
  const unknown = regionIds.filter((code) => code !== '*' && !open.has(code));
  if (unknown.length === 0) return;
  throw refusedByRule(
    'ST-01',
    'no-such-region',
    { zh: '没有这个区域，或区域已停用', en: 'There is no such region, or it is closed' },
    { extra: { regions: unknown } },
  );
};

/** ST-01: somebody must be left who can approve, and somebody who can give access. */
export const somebodyIsLeft = (
  before: readonly Role[],
  after: readonly Role[],
  { otherManagers, otherAdmins }: Standing,
): void => {
  const gone = (role: Role) => before.includes(role) && !after.includes(role);
  if (gone('manager') && otherManagers === 0) throw lastOf('last-manager', '经理', 'manager');
  if (gone('admin') && otherAdmins === 0) throw lastOf('last-admin', '管理员', 'administrator');
};

const lastOf = (code: string, zh: string, en: string) =>
  refusedByRule('ST-01', code, {
    zh: `这是最后一位在职${zh}`,
    en: `This is the last active ${en}`,
  });

/** ST-01: whoever is in a team keeps the role that they have in it, and its region. */
export const fitsTheirTeam = (
  { roles, regionIds }: Pick<Person, 'roles' | 'regionIds'>,
  { team }: Standing,
): void => {
  if (!team) return;
  const role: Role = team.leads ? 'repair-lead' : 'technician';
  if (!roles.includes(role)) {
    throw refusedByRule(
      'ST-01',
      'team-needs-role',
      { zh: '此人在班组中，不能去掉该岗位', en: 'The place in the team needs that role' },
      { extra: { role } },
    );
  }
  if (!serves(regionIds, team.regionId)) {
    throw refusedByRule(
      'ST-01',
      'team-needs-region',
      { zh: '此人所在班组属于该区域', en: 'The place in the team needs that region' },
      { extra: { region: team.regionId } },
    );
  }
};
