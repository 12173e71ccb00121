import type { Actor } from '@kefu/kernel';
import type { MigrationClass } from '@kefu/persistence';
import type { Provider, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Chore, MayReadRecord, ServiceDefinition } from './service-definition.js';

/** Whether somebody may read what is kept of one record of a certain aggregate. */
export type MayRead = (by: Actor, id: string) => Promise<boolean>;

/** A store of records that not everybody may know of. */
interface Seen {
  readonly definition: { readonly name: string };
  find(id: string): Promise<{ readonly state: object } | undefined>;
  covers(by: Actor, state: never): boolean | Promise<boolean>;
}

/** What one folder of a service brings to it. */
export interface ServicePart {
  readonly controllers?: readonly Type<unknown>[];
  readonly providers?: readonly Provider[];
  readonly entities?: readonly (abstract new () => object)[];
  readonly migrations?: readonly MigrationClass[];
  /** Of these roles, whoever sees one of its records reads its deadlines and its trail, too. */
  readonly trails?: readonly (readonly [store: Type<Seen>, readers: readonly string[]])[];
  /** The same where it is not a matter of roles and sight, by the name of the aggregate. */
  readonly mayRead?: (app: NestFastifyApplication) => Readonly<Record<string, MayRead>>;
  readonly chore?: (app: NestFastifyApplication) => Chore;
  readonly peopleIn?: ServiceDefinition['peopleIn'];
}

/** The metadata of a module that holds all parts. */
export const moduleOf = (parts: readonly ServicePart[]) => ({
  controllers: parts.flatMap((part) => part.controllers ?? []),
  providers: parts.flatMap((part) => part.providers ?? []),
});

/** What a service's definition takes from its parts. Nobody reads records that no part speaks for. */
export const definitionOf = (
  parts: readonly ServicePart[],
): Pick<ServiceDefinition, 'migrations' | 'mayReadRecord' | 'chores' | 'peopleIn'> & {
  readonly entities: (abstract new () => object)[];
} => ({
  entities: parts.flatMap((part) => part.entities ?? []),
  migrations: parts.flatMap((part) => part.migrations ?? []),
  mayReadRecord: (app) =>
    mayReadAny(
      parts.flatMap((part) => [
        part.mayRead?.(app) ?? {},
        ...(part.trails ?? []).map(([store, readers]) => trailOf(app.get(store), readers)),
      ]),
    ),
  chores: (app) => parts.flatMap((part) => part.chore?.(app) ?? []),
  ...parts.map(({ peopleIn }) => peopleIn && { peopleIn }).find(Boolean),
});

const trailOf = (store: Seen, readers: readonly string[]): Readonly<Record<string, MayRead>> => ({
  [store.definition.name]: async (by, id) => {
    if (!readers.some((role) => by.roles.includes(role))) return false;
    const found = await store.find(id);
    return found !== undefined && store.covers(by, found.state as never);
  },
});

const mayReadAny = (each: readonly Readonly<Record<string, MayRead>>[]): MayReadRecord => {
  const byAggregate = new Map(each.flatMap((one) => Object.entries(one)));
  return async (by, aggregate, id) => (await byAggregate.get(aggregate)?.(by, id)) ?? false;
};
