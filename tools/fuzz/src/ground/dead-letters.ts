import type { CentreClient } from '@kefu/up';

interface Letter {
  readonly type?: string;
  readonly error?: string;
}

/** What reactions could not deal with: nothing that anybody may ask for ends in one. */
export const unheardOf = async (
  client: CentreClient,
  services: readonly string[],
): Promise<string[]> => {
  const all = await Promise.all(
    services.map(async (service) => {
      const { body } = await client.call<{ items: Letter[] }>(
        'X-0001',
        `${service}/dead-letters?limit=50`,
      );
      return body.items.map(
        ({ type = 'personal data', error = '' }) => `${service} could not hear ${type}: ${error}`,
      );
    }),
  );
  return all.flat();
};
