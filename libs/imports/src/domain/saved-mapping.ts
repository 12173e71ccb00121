import { forbidden, type Actor, type Decision } from '@kefu/kernel';
import type { FieldRule } from './mapping.js';

/** A mapping by its name, for files that come again and again. */
export interface SavedMapping {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly FieldRule[];
  /** Who may change it beside supervisors; everybody who imports may use it. */
  readonly ownerId: string;
}

export const saveMapping = (
  id: string,
  { name, fields }: Pick<SavedMapping, 'name' | 'fields'>,
  by: Actor,
): Decision<SavedMapping> => ({ next: { id, name, fields, ownerId: by.id }, events: [] });

/** @throws Refusal `not-your-mapping` (403) */
export const replaceMapping = (
  saved: SavedMapping,
  fields: readonly FieldRule[],
  by: Actor,
  isSupervisor: boolean,
): Decision<SavedMapping> => {
  if (saved.ownerId !== by.id && !isSupervisor) {
    throw forbidden(
      'not-your-mapping',
      { zh: '只有创建人或主管可以修改', en: 'Only who saved it, or a supervisor, changes it' },
      { rule: 'CU-15' },
    );
  }
  return { next: { ...saved, fields }, events: [] };
};
