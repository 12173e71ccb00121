import { When, type EventMeta } from '@kefu/messaging';
import { Database, forwardMigration } from '@kefu/persistence';
import { Controller, Inject, Module } from '@nestjs/common';
import { IsBoolean } from 'class-validator';
import type { ServiceDefinition } from '../src/index.js';

/** Of another service: a letter came, perhaps a heavy one. */
export class LetterSentV1 {
  static readonly type = 'kefu.post.letter.sent.v1';

  @IsBoolean()
  heavy!: boolean;
}

/** Carries letters; heavy ones only once there is a cart, which the database checks. */
@Controller()
class CarryWhenSent {
  constructor(@Inject(Database) private readonly database: Database) {}

  @When(LetterSentV1)
  on({ heavy }: LetterSentV1, { aggregateId, sequence }: EventMeta): Promise<void> {
    // Not awaited by the reaction: what is wrong with it shows at the end of the transaction
    this.database.current?.enqueue({
      name: 'carry',
      text: 'INSERT INTO carried (letter, sequence, heavy) VALUES ($1, $2, $3)',
      values: [aggregateId, sequence, heavy],
    });
    return Promise.resolve();
  }
}

@Module({ controllers: [CarryWhenSent] })
class LettersModule {}

export const letters: ServiceDefinition = {
  name: 'letters',
  title: { zh: '信件', en: 'Letters' },
  module: LettersModule,
  entities: [],
  migrations: [
    forwardMigration(
      'CreateCarried1763856100000',
      `CREATE TABLE carried (letter uuid NOT NULL, sequence int NOT NULL, heavy boolean NOT NULL
         CONSTRAINT no_cart CHECK (NOT heavy), PRIMARY KEY (letter, sequence))`,
    ),
  ],
};
