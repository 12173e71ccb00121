import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { NewDeed, QueuedDeed } from './deed';

/** Where deeds are until the centre knows of them. */
export interface Kept {
  all(): Promise<readonly QueuedDeed[]>;
  add(deed: NewDeed): Promise<number>;
  put(deed: QueuedDeed): Promise<void>;
  /** Takes one away, and writes down what that changes of others, both or neither. */
  settle(no: number, changed?: readonly QueuedDeed[]): Promise<void>;
}

interface Schema extends DBSchema {
  deeds: { key: number; value: NewDeed & { no?: number } };
}

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>('kefu.road', 1, {
    upgrade: (database) => {
      database.createObjectStore('deeds', { keyPath: 'no', autoIncrement: true });
    },
  });

/** On the phone: it outlives a reload, and a battery that is empty. */
const onPhone = (database: IDBPDatabase<Schema>): Kept => ({
  all: async () => (await database.getAll('deeds')) as QueuedDeed[],
  add: (deed) => database.add('deeds', deed),
  put: async (deed) => {
    await database.put('deeds', deed);
  },
  settle: async (no, changed = []) => {
    const tx = database.transaction('deeds', 'readwrite');
    await Promise.all([tx.store.delete(no), ...changed.map((deed) => tx.store.put(deed)), tx.done]);
  },
});

/** For as long as the page is open: some browsers keep nothing where somebody browses in private. */
export const inMemory = (): Kept => {
  const deeds = new Map<number, QueuedDeed>();
  let last = 0;
  return {
    all: () => Promise.resolve([...deeds.values()]),
    add: (deed) => {
      last += 1;
      deeds.set(last, { ...deed, no: last });
      return Promise.resolve(last);
    },
    put: (deed) => {
      deeds.set(deed.no, deed);
      return Promise.resolve();
    },
    settle: (no, changed = []) => {
      deeds.delete(no);
      for (const deed of changed) deeds.set(deed.no, deed);
      return Promise.resolve();
    },
  };
};

let kept: Promise<Kept> | undefined;

export const keep = (): Promise<Kept> => (kept ??= open().then(onPhone).catch(inMemory));
