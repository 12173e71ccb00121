import { isRole, mask, type Handbook, type PersonalField, type Role } from '@kefu/handbook';
import { refusedByRule, type Actor } from '@kefu/kernel';

/** What one person may see of personal data (G-05). */
export interface Eyes {
  /** The value, or its mask. */
  see<Value extends string | undefined>(field: PersonalField, value: Value): Value;
  /** @throws Refusal `not-for-your-role` when even a reason does not open it */
  requireReveal(field: PersonalField): void;
}

export const eyesOf = (handbook: Handbook, by: Actor): Eyes => {
  const roles: Role[] = by.roles.filter(isRole);
  return {
    see: <Value extends string | undefined>(field: PersonalField, value: Value): Value =>
      value === undefined || handbook.mayRead(roles, field) ? value : (mask(field, value) as Value),
    requireReveal: (field) => {
      if (handbook.mayReveal(roles, field)) return;
      throw refusedByRule('G-05', 'not-for-your-role', {
        zh: '您的岗位不能查看此项',
        en: 'Your role does not get to see this',
      });
    },
  };
};

/** Whether a reason, which is recorded, opens it to them. */
export const mayReveal = (handbook: Handbook, by: Actor, field: PersonalField): boolean =>
  handbook.mayReveal(by.roles.filter(isRole), field);

/** A field that somebody sees masked they cannot search by its parts, or they would find it out so (G-05). */
export const maySearchBy = (handbook: Handbook, by: Actor, field: PersonalField): boolean =>
  handbook.mayRead(by.roles.filter(isRole), field);
