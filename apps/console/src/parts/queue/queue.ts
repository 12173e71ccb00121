import { useSyncExternalStore } from 'react';
import { send, sendFile, type Problem } from '../../app/ask';
import { now } from '../../app/clock';
import { queries } from '../../app/queries';
import { freshToken, session } from '../../app/session';
import { readAnew } from '../../app/work';
import { anew, ofPerson, type NewDeed, type QueuedDeed } from './deed';
import { keep } from './keep';
import { sendAll, type Line } from './send';

const AGAIN_MS = 15_000;
/** An answer tells the time in whole seconds: a phone must not say what is still to come. */
const SURE_MS = 2_000;

const listeners = new Set<() => void>();
const others = new BroadcastChannel('kefu.queue');
let present: readonly QueuedDeed[] = [];

const read = async (): Promise<void> => {
  present = ofPerson(await (await keep()).all(), session()?.id);
  listeners.forEach((listener) => {
    listener();
  });
};

const changed = async (): Promise<void> => {
  others.postMessage('changed');
  await read();
};

const line: Line = {
  who: async () =>
    navigator.onLine && (await freshToken()) !== undefined ? session()?.id : undefined,
  file: async ({ recordId, key }, { kind, data }) => {
    const url = `/api/field-repair/repair-orders/${recordId}/evidence?kind=${kind}`;
    return (await sendFile<{ id: string }>(url, data, `${key} picture`)).id;
  },
  send: ({ method, url, recordId, body, key, version }) =>
    send({ method, url, path: { id: recordId }, body, key, ifMatch: version }),
};

/** Tells the centre what waits, as far as it can be reached. */
export const tellCentre = async (): Promise<void> => {
  await navigator.locks.request('kefu.queue', async () => {
    await sendAll(await keep(), line);
  });
  await changed();
};

/** When something that is done now was done. */
export const justNow = (): string => new Date(now() - SURE_MS).toISOString();

export type Ended = 'sent' | 'waits' | Problem;

/**
 * Does a deed: written down on the phone first, so that nothing that happens from here on loses it.
 * @returns why it was refused, while whoever did it still looks at it; then it is not kept
 */
export const doDeed = async (deed: Omit<NewDeed, 'personId'>): Promise<Ended> => {
  const kept = await keep();
  const no = await kept.add({ ...deed, personId: session()?.id ?? '' });
  await tellCentre();
  const found = (await kept.all()).find((one) => one.no === no);
  if (!found) {
    await readAnew(queries, 'field-repair');
    return 'sent';
  }
  if (!found.refused) return 'waits';
  await kept.settle(no);
  await changed();
  void readAnew(queries, 'field-repair');
  return found.refused;
};

/** @param version of the record as it stands, which its person has looked at */
export const sendAnew = async (deed: QueuedDeed, version: number): Promise<void> => {
  await (await keep()).put(anew(deed, crypto.randomUUID(), version));
  await tellCentre();
  await readAnew(queries, 'field-repair');
};

export const giveUp = async ({ no }: QueuedDeed): Promise<void> => {
  await (await keep()).settle(no);
  await changed();
  void tellCentre();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What waits of whoever is signed in, in its order. */
export const useQueue = (): readonly QueuedDeed[] => useSyncExternalStore(subscribe, () => present);

const tellAndRead = async (): Promise<void> => {
  const before = present.length;
  await tellCentre();
  if (present.length !== before) await readAnew(queries, 'field-repair');
};

/** From now on what waits is sent as soon as the network is back. */
export const followNetwork = (): void => {
  others.onmessage = () => void read();
  window.addEventListener('online', () => void tellAndRead());
  // A line that only seems to be there tells nobody when it comes back
  setInterval(() => {
    if (present.some(({ refused }) => !refused)) void tellAndRead();
  }, AGAIN_MS);
  void read().then(tellAndRead);
};
