import type { MayReadRecord } from '@kefu/service';

/** Who keeps staff sees the records of all regions; everybody sees his own. */
export const mayReadStaff: MayReadRecord = (by, aggregate, id) => {
  const keepsStaff = by.roles.includes('manager') || by.roles.includes('admin');
  return Promise.resolve(keepsStaff || (aggregate === 'person' && id === by.id));
};
