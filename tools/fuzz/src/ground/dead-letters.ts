import { waitFor } from '@kefu/testing/servers';
import { Refused, type CentreClient } from '@kefu/up';

const KEYS_ARE_KNOWN_MS = 45_000;

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
      const { items } = await waitFor(() => lettersOf(client, service), {
        what: 'dead letters to be shown, also after a signing key was withdrawn',
        timeoutMs: KEYS_ARE_KNOWN_MS,
      });
      return items.map(
        ({ type = 'personal data', error = '' }) => `${service} could not hear ${type}: ${error}`,
      );
    }),
  );
  return all.flat();
};

/** Undefined as long as the service does not know the key that tokens are signed with now. */
const lettersOf = async (client: CentreClient, service: string) => {
  try {
    return (await client.call<{ items: Letter[] }>('X-0001', `${service}/dead-letters?limit=50`))
      .body;
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) throw error;
    client.forget('X-0001');
    return undefined;
  }
};
