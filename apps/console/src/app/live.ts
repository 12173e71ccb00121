import type { QueryClient } from '@tanstack/react-query';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { hearOfOthers, type Other } from './presence';
import { isLong } from './queries';
import { freshToken } from './session';

/**
 * What changes in the centre, as it changes: one stream a browser. The tab that holds the lock reads it and
 * tells the others, for a browser opens six connections to one address and ten tabs would take them all.
 */

type Told =
  | { readonly kind: 'change'; readonly service: string; readonly id: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'presence'; readonly other: Other & { readonly ref: string } };

interface ServerEvent {
  readonly event?: string;
  readonly data: string;
  readonly id?: string;
}

const CHANNEL = 'kefu.changes';
const AGAIN_MS = 3_000;
/** A record that is looked at shows its change at once, a list of a busy service now and then. */
const RECORDS_MS = 300;
const LISTS_MS = 4_000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Until there is a network to ask. */
const connected = async (): Promise<void> => {
  if (navigator.onLine) return;
  await new Promise((done) => {
    window.addEventListener('online', done, { once: true });
  });
};

const toldBy = ({ event, data }: ServerEvent): Told | undefined => {
  if (event === 'reset') return { kind: 'reset' };
  if (event === 'presence') return { kind: 'presence', other: JSON.parse(data) as never };
  if (event !== undefined) return undefined;
  const { service, id } = JSON.parse(data) as { service: string; id: string };
  return { kind: 'change', service, id };
};

const read = async (
  last: string | undefined,
  heard: (told: Told, id: string | undefined) => void,
): Promise<void> => {
  const token = await freshToken();
  if (token === undefined) return;
  const answer = await fetch('/api/changes', {
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      ...(last === undefined ? {} : { 'last-event-id': last }),
    },
  });
  if (!answer.ok || !answer.body) return;
  const events = answer.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const event of events as unknown as AsyncIterable<ServerEvent>) {
    const told = toldBy(event);
    if (told) heard(told, event.id);
  }
};

/** Gathers for a while what has to be read anew: a burst of changes reads it once. */
const gather = (everyMs: number, take: (gathered: ReadonlySet<string>) => void) => {
  const gathered = new Set<string>();
  let waits = false;
  return (what: string): void => {
    gathered.add(what);
    if (waits) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      take(new Set(gathered));
      gathered.clear();
    }, everyMs);
  };
};

const taker = (client: QueryClient) => {
  const records = gather(RECORDS_MS, (ids) => {
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey.some((part) => ids.has(part as string)),
    });
  });
  const lists = gather(LISTS_MS, (services) => {
    for (const long of [false, true]) {
      void client.invalidateQueries({
        predicate: (query) => services.has(query.queryKey[0] as string) && isLong(query) === long,
        refetchType: long ? 'none' : 'active',
      });
    }
  });
  return (told: Told): void => {
    if (told.kind === 'presence') hearOfOthers(told.other.ref, told.other);
    else if (told.kind === 'reset') void client.invalidateQueries();
    else {
      records(told.id);
      lists(told.service);
    }
  };
};

export const followChanges = (client: QueryClient): void => {
  const take = taker(client);
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    take(data as Told);
  };
  void navigator.locks.request('kefu.changes', async () => {
    let last: string | undefined;
    for (;;) {
      await connected();
      await read(last, (told, id) => {
        if (id) last = id;
        take(told);
        channel.postMessage(told);
      }).catch(() => undefined);
      await pause(AGAIN_MS);
    }
  });
};
