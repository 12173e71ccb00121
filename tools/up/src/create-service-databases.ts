import pg from 'pg';
import type { Service } from './read-options.js';

/** The name of a service's database, and of the role that owns it and nothing else. */
export const databaseName = (service: Service): string => `kefu_${service.replaceAll('-', '_')}`;

/** Creates what is missing, sets the passwords, and returns each service's URL. */
export async function createServiceDatabases(
  administratorUrl: string,
  passwords: Partial<Record<Service, string>>,
): Promise<Partial<Record<Service, string>>> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    const urls: Partial<Record<Service, string>> = {};
    for (const [service, password] of Object.entries(passwords) as [Service, string][]) {
      await createOne(client, databaseName(service), password);
      const url = new URL(administratorUrl);
      url.username = databaseName(service);
      url.password = password;
      url.pathname = `/${databaseName(service)}`;
      urls[service] = url.href;
    }
    return urls;
  } finally {
    await client.end();
  }
}

async function createOne(client: pg.Client, name: string, password: string): Promise<void> {
  const secret = pg.escapeLiteral(password);
  const { rows } = await client.query<{ role: boolean; database: boolean; superuser: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
            EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database,
            (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`,
    [name],
  );
  const [found] = rows;
  const verb = found?.role ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${secret}`);
  if (found?.database) return;
  // only a member of the role may give it a database
  if (!found?.superuser) await client.query(`GRANT ${name} TO CURRENT_USER`);
  await client.query(`CREATE DATABASE ${name} OWNER ${name} ENCODING 'UTF8' TEMPLATE template0`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
}
