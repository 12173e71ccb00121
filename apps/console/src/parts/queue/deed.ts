import type { Problem } from '../../app/refused';

/** A picture that goes first: the deed names it by the id that it is filed under. */
export interface Picture {
  readonly kind: 'photo' | 'signature';
  readonly data: Blob;
  readonly field: string;
}

/** What somebody did where there was no network, until the centre knows of it. */
export interface QueuedDeed {
  /** They are sent in this order. */
  readonly no: number;
  /** The same for every try: however often it is sent, it is done once. */
  readonly key: string;
  /** Whose it is: nobody else who signs in on this phone sees or sends it. */
  readonly personId: string;
  /** The operation: `fieldRepair.repairOrders.arrive`. */
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly recordId: string;
  /** The number of the record, for whoever reads the list. */
  readonly about: string;
  readonly happenedAt: string;
  readonly body: Readonly<Record<string, unknown>>;
  /**
   * Of the record as it was seen, where the deed was decided on that. What tells when it happened has none:
   * it happened, whatever others did meanwhile.
   */
  readonly version?: number;
  readonly picture?: Picture;
  /** Why the centre refused it; it waits for its person to decide. */
  readonly refused?: Problem;
}

export type NewDeed = Omit<QueuedDeed, 'no'>;

type Deeds = readonly QueuedDeed[];

export const ofPerson = (deeds: Deeds, personId: string | undefined): Deeds =>
  deeds.filter((deed) => deed.personId === personId).toSorted((a, b) => a.no - b.no);

/** The first that nothing holds up: what follows a refused one on the same record waits with it. */
export const nextToSend = (deeds: Deeds, personId: string | undefined): QueuedDeed | undefined => {
  const held = new Set<string>();
  for (const deed of ofPerson(deeds, personId)) {
    if (deed.refused) held.add(deed.recordId);
    else if (!held.has(deed.recordId)) return deed;
  }
  return undefined;
};

/** Those that were decided on the record as that one left it, with its new version. */
export const followOn = (deeds: Deeds, sent: QueuedDeed, version: number | undefined): Deeds =>
  ofPerson(deeds, sent.personId)
    .filter(({ no, recordId, version: seen }) => {
      return no > sent.no && recordId === sent.recordId && seen !== undefined;
    })
    .map((deed) => ({ ...deed, version: version ?? deed.version }));

/** It was answered, so it is another deed now, decided on the record as it stands. */
export const anew = (
  { refused: _refused, ...deed }: QueuedDeed,
  key: string,
  version: number,
): QueuedDeed => ({ ...deed, key, ...(deed.version === undefined ? {} : { version }) });

const later: readonly number[] = [0, 401, 408, 425, 429];

/** Nobody decided anything: it is sent again as it is. */
export const isForLater = ({ status }: Problem): boolean => later.includes(status) || status >= 500;
