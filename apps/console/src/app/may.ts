import { access } from '../api/access.gen';
import { useSession } from './session';

/** Whether this person may see what a route lists; what would be refused is not offered. */
export const useMay = (route: keyof typeof access): boolean => {
  const roles = useSession()?.roles ?? [];
  const whose: readonly string[] = access[route];
  return whose.some((role) => role === 'any' || roles.includes(role));
};
