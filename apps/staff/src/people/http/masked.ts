import { mask } from '@kefu/handbook';
import type { Stored } from '@kefu/persistence';
import type { Person } from '../domain/index.js';

/** As colleagues see them: the phone is masked (G-05). */
export const masked = ({ state, version }: Stored<Person>): Stored<Person> => ({
  state: { ...state, ...(state.phone ? { phone: mask('phone', state.phone) } : {}) },
  version,
});
