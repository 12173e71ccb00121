import { mayRead } from '@kefu/handbook';
import { serves, type Actor } from '@kefu/kernel';

/** That a record has changed, without anything of it: who may see it reads it anew. */
export interface Change {
  readonly type: string;
  readonly service: string;
  readonly aggregate: string;
  readonly id: string;
  readonly sequence: number;
  readonly at: string;
}

export interface HeardChange {
  readonly change: Change;
  /** Unknown where the record has none, or its beginning was not heard. */
  readonly regionId: string | undefined;
  /** When its stream took it, in milliseconds: the same at every instance. */
  readonly position: number;
}

/** What belongs to no region that is known is told to those of all regions alone. */
export const maySee = (
  { roles, regions }: Pick<Actor, 'roles' | 'regions'>,
  { change, regionId }: HeardChange,
): boolean =>
  mayRead(roles, change.service) &&
  (regionId === undefined ? regions.includes('*') : serves(regions, regionId));
