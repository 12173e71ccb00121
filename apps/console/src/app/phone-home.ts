export const PHONE_HOME = '/my-visits';

/** At a desk, too: these have their home there. */
const atDesks = ['agent', 'clerk', 'repair-lead', 'manager'];

/** The pages of the road, and the home of who is a technician and nothing at a desk. */
export const isForPhone = (pathname: string, roles: readonly string[]): boolean =>
  pathname === PHONE_HOME ||
  pathname.startsWith(`${PHONE_HOME}/`) ||
  (pathname === '/' &&
    roles.includes('technician') &&
    !roles.some((role) => atDesks.includes(role)));
