import { Session } from '@kefu/persistence';
import type { OpenCentre, Service } from '@kefu/up';

export type Ask = <R>(service: Service, sql: string, values?: readonly unknown[]) => Promise<R[]>;

/** Looks straight into every service's database, as no service may into another's. */
export const withDatabases = async <T>(
  { databases }: OpenCentre,
  work: (ask: Ask, services: readonly Service[]) => Promise<T>,
): Promise<T> => {
  const sessions = new Map<Service, Session>();
  for (const service of Object.keys(databases)) {
    const url = databases[service];
    if (url !== undefined) sessions.set(service, await Session.open(url, 'chaos'));
  }
  const ask: Ask = (service, sql, values) => {
    const session = sessions.get(service);
    if (!session) throw new Error(`${service} has no database`);
    return session.query(sql, values);
  };
  try {
    return await work(ask, [...sessions.keys()]);
  } finally {
    for (const session of sessions.values()) await session.close();
  }
};
