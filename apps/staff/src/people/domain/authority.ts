import { rolesAbove } from '@kefu/handbook';
import { forbidden, serves, type Actor } from '@kefu/kernel';
import type { Person } from './person.js';

/** As what and where somebody works here. */
type Authority = Pick<Person, 'roles' | 'regionIds'>;

const isAdmin = (by: Actor): boolean => by.kind === 'system' || by.roles.includes('admin');

const isAbove = (by: Actor, { roles, regionIds }: Authority): boolean =>
  roles.every((role) => rolesAbove(role).some((above) => by.roles.includes(above))) &&
  regionIds.every((region) => serves(by.regions, region));

/**
 * ST-01: what somebody may do here, and whether they work here, is decided by an administrator or by
 * who is above each of their roles and serves each of their regions, before the change and after it;
 * never by themselves.
 */
export const mustOutrank = (by: Actor, id: string, ...each: readonly Authority[]): void => {
  if (by.id === id) throw ownAuthority();
  if (isAdmin(by) || each.every((one) => isAbove(by, one))) return;
  throw each.some(({ roles }) => roles.includes('admin')) ? onlyAdmin() : notAbove();
};

/** ST-01: teams and regions are kept by who keeps staff and serves the region. */
export const mustKeepRegion = (by: Actor, region: string): void => {
  if (isAdmin(by) || serves(by.regions, region)) return;
  throw forbidden(
    'other-region',
    { zh: '您不负责该区域', en: 'You do not work on that region' },
    { rule: 'ST-01', extra: { region } },
  );
};

const ownAuthority = () =>
  forbidden(
    'own-authority',
    {
      zh: '不能变更自己的岗位、区域、任免或重置自己的密码',
      en: 'Nobody changes their own roles or regions, resets their own password or dismisses themselves',
    },
    { rule: 'ST-01' },
  );

const onlyAdmin = () =>
  forbidden(
    'only-admin',
    { zh: '只有管理员可任免管理员或重置其密码', en: 'Only an administrator may do that' },
    { rule: 'ST-01' },
  );

const notAbove = () =>
  forbidden(
    'not-above',
    {
      zh: '只有其上级岗位（且负责其全部区域）或管理员可以这样做',
      en: 'Only an administrator may, or who is above each of these roles and serves each of these regions',
    },
    { rule: 'ST-01' },
  );
