import type { QueryClient } from '@tanstack/react-query';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { freshToken } from './session';

/**
 * What changes in the centre, as it changes: one stream a browser. The tab that holds the lock reads it and
 * tells the others, for a browser opens six connections to one address and ten tabs would take them all.
 */

interface Change {
  readonly service: string;
  readonly id: string;
}

const CHANNEL = 'kefu.changes';
const AGAIN_MS = 3_000;

const take = (client: QueryClient, { service }: Change): void => {
  // Lists and records of the service are read anew by whoever shows them, and by nobody else
  void client.invalidateQueries({ queryKey: [service] });
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const read = async (
  last: string | undefined,
  heard: (change: Change | 'reset', id: string) => void,
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
  for await (const { event, data, id } of events as unknown as AsyncIterable<{
    event?: string;
    data: string;
    id?: string;
  }>) {
    if (event === 'reset') heard('reset', id ?? '');
    else if (event === undefined || event === 'change') heard(JSON.parse(data) as Change, id ?? '');
  }
};

/** Coalesced: a burst of changes reads a list anew once. */
const gather = (client: QueryClient) => {
  const services = new Set<string>();
  let timer: number | undefined;
  return (change: Change | 'reset'): void => {
    services.add(change === 'reset' ? '*' : change.service);
    timer ??= window.setTimeout(() => {
      timer = undefined;
      if (services.has('*')) void client.invalidateQueries();
      else
        services.forEach((service) => {
          take(client, { service, id: '' });
        });
      services.clear();
    }, 400);
  };
};

export const followChanges = (client: QueryClient): void => {
  const told = gather(client);
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    told(data as Change | 'reset');
  };
  void navigator.locks.request('kefu.changes', async () => {
    let last: string | undefined;
    for (;;) {
      await read(last, (change, id) => {
        if (id) last = id;
        told(change);
        channel.postMessage(change);
      }).catch(() => undefined);
      await pause(AGAIN_MS);
    }
  });
};
