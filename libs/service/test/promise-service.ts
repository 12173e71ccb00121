import {
  happened,
  meetTimer,
  newId,
  plusMillis,
  startTimer,
  system,
  type Actor,
} from '@kefu/kernel';
import type { Handbook } from '@kefu/handbook';
import { Aggregates, AggregateRow, forwardMigration, type Platform } from '@kefu/persistence';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Controller, Inject, Injectable, Module, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Column, Entity } from 'typeorm';
import { By, HANDBOOK, PLATFORM, Roles, type ServiceDefinition } from '../src/index.js';

interface Promised {
  readonly id: string;
  readonly region: string;
  readonly broken: number;
}

class PromiseMadeV1 {
  static readonly type = 'kefu.promises.promise.made.v1';
  @IsString()
  region!: string;
}

@Entity('promise')
class PromiseRow extends AggregateRow implements Promised {
  @Column('text')
  region!: string;

  @Column('int')
  broken!: number;
}

class Promises extends Aggregates<Promised> {
  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'promise', entity: PromiseRow });
  }
}

/** A promise to call within the five minutes of FR-02, and one whose deadline keeps no due time. */
@Roles('clerk')
@Controller('promises')
class PromisesController {
  constructor(
    @Inject(Promises) private readonly promises: Promises,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  @Post(':region')
  async make(@By() by: Actor, @Param('region') region: string) {
    const { state } = await this.promises.create(by, ({ now }) => {
      const { at, explanation } = this.handbook.deadline('FR-02', now);
      const responsible = { role: 'agent' };
      const after = plusMillis(at, 1);
      return {
        next: { id: newId(), region, broken: 0 },
        events: [happened(PromiseMadeV1, { region })],
        timers: [
          startTimer('FR-02', after, { startedAt: now, dueAt: at, responsible, explanation }),
          startTimer('FR-03', after, { responsible, explanation }),
        ],
      };
    });
    return { id: state.id };
  }

  @Post(':id/keep')
  async keep(@By() by: Actor, @Param('id') id: string) {
    await this.promises.change(id, by, (next) => ({
      next,
      events: [],
      timers: [meetTimer('FR-02'), meetTimer('FR-03')],
    }));
    return {};
  }
}

@Injectable()
class CountBrokenPromises {
  constructor(@Inject(Promises) private readonly promises: Promises) {}

  @WhenDue('promise', 'FR-02')
  @WhenDue('promise', 'FR-03')
  async on({ ref }: FiredTimer): Promise<void> {
    await this.promises.change(
      ref,
      system('FR-02'),
      (promise) => ({ next: { ...promise, broken: promise.broken + 1 }, events: [] }),
      { noWait: true },
    );
  }
}

@Module({ controllers: [PromisesController], providers: [Promises, CountBrokenPromises] })
class PromisesModule {}

export const promises: ServiceDefinition = {
  name: 'promises',
  title: { zh: '承诺', en: 'Promises' },
  module: PromisesModule,
  entities: [PromiseRow],
  migrations: [
    forwardMigration(
      'CreatePromise1763856100000',
      `CREATE TABLE promise (id uuid PRIMARY KEY, version int NOT NULL, event_sequence bigint NOT NULL,
         audit_hash text NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
         region text NOT NULL, broken int NOT NULL)`,
    ),
  ],
};

export const promisesOfRegions: ServiceDefinition = {
  ...promises,
  mayReadRecord: (app) => {
    const kept = app.get(Promises);
    return async (by, aggregate, id) => {
      if (aggregate !== 'promise') return false;
      return by.regions.includes((await kept.get(id)).state.region);
    };
  },
};
