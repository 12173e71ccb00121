import type { Actor } from '@kefu/kernel';
import type { MigrationClass } from '@kefu/persistence';
import type { Provider, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Chore, MayReadRecord, ServiceDefinition } from './service-definition.js';

/** Whether somebody may read what is kept of one record of a certain aggregate. */
export type MayRead = (by: Actor, id: string) => Promise<boolean>;

/** What one folder of a service brings to it. */
export interface ServicePart {
  readonly controllers?: readonly Type<unknown>[];
  readonly providers?: readonly Provider[];
  readonly entities?: readonly (abstract new () => object)[];
  readonly migrations?: readonly MigrationClass[];
  /** Who may read the deadlines and trails of its records, by the name of their aggregate. */
  readonly mayRead?: (app: NestFastifyApplication) => Readonly<Record<string, MayRead>>;
  readonly chore?: (app: NestFastifyApplication) => Chore;
}

/** The metadata of a module that holds all parts. */
export const moduleOf = (parts: readonly ServicePart[]) => ({
  controllers: parts.flatMap((part) => part.controllers ?? []),
  providers: parts.flatMap((part) => part.providers ?? []),
});

/** What a service's definition takes from its parts. Nobody reads records that no part speaks for. */
export const definitionOf = (
  parts: readonly ServicePart[],
): Pick<ServiceDefinition, 'migrations' | 'mayReadRecord' | 'chores'> & {
  readonly entities: (abstract new () => object)[];
} => ({
  entities: parts.flatMap((part) => part.entities ?? []),
  migrations: parts.flatMap((part) => part.migrations ?? []),
  mayReadRecord: (app) => mayReadAny(parts.map((part) => part.mayRead?.(app) ?? {})),
  chores: (app) => parts.flatMap((part) => part.chore?.(app) ?? []),
});

const mayReadAny = (each: readonly Readonly<Record<string, MayRead>>[]): MayReadRecord => {
  const byAggregate = new Map(each.flatMap((one) => Object.entries(one)));
  return async (by, aggregate, id) => (await byAggregate.get(aggregate)?.(by, id)) ?? false;
};
