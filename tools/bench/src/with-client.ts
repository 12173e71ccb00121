import pg from 'pg';

/** A connection for some work, closed however that ends. */
export const withClient = async <T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The same with several at once. */
export const withClients = <T>(
  url: string,
  count: number,
  work: (clients: readonly pg.Client[]) => Promise<T>,
  open: readonly pg.Client[] = [],
): Promise<T> =>
  open.length === count
    ? work(open)
    : withClient(url, (client) => withClients(url, count, work, [...open, client]));
