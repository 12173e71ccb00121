import { ReleaseTakenInV1, ReleaseVoidedV1 } from '@kefu/messages-customers';
import { happened, move, type Actor, type Decision, type Instant } from '@kefu/kernel';
import { concernsOf, releaseTransitions, type Release } from './release.js';

export type TakeIn = Pick<Release, 'customerId' | 'assetId' | 'kind' | 'place'>;

/** CU-09: in custody from now on. */
export const takeIn = (
  command: TakeIn,
  { now, newId, by }: { now: Instant; newId: () => string; by: Actor },
): Decision<Release> => {
  const next: Release = {
    ...command,
    id: newId(),
    status: 'in-custody',
    takenInAt: now,
    takenInBy: by.id,
  };
  return { next, events: [happened(ReleaseTakenInV1, concernsOf(next), 'CU-09')] };
};

/** Entered in error (G-03). */
export const voidRelease = (release: Release, reason: string): Decision<Release> => {
  const status = move(releaseTransitions, release.status, 'voided', 'G-03');
  const event = happened(ReleaseVoidedV1, concernsOf(release), 'G-03');
  return { next: { ...release, status }, events: [event], reason };
};
