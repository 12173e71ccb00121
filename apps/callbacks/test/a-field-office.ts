import { newId, system, type Happened } from '@kefu/kernel';
import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { When } from '@kefu/messaging';
import {
  AggregateRow,
  Aggregates,
  Database,
  forwardMigration,
  type Platform,
} from '@kefu/persistence';
import { PLATFORM, type ServiceDefinition } from '@kefu/service';
import { Controller, Inject, Module } from '@nestjs/common';
import { Entity } from 'typeorm';

@Entity('paper')
class PaperRow extends AggregateRow {}

/** Says what field-repair would say. */
export class Papers extends Aggregates<{ readonly id: string }> {
  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'repair-order', entity: PaperRow });
  }

  say(id: string, event: Happened): Promise<unknown> {
    return this.create(system(newId()), () => ({ next: { id }, events: [event] }));
  }
}

/** Hears what field-repair would hear. */
@Controller()
class NoteAnswers {
  constructor(@Inject(Database) private readonly database: Database) {}

  @When(CallbackCompletedV1)
  async on({ concerns, solved }: CallbackCompletedV1): Promise<void> {
    await this.database.query('INSERT INTO answer VALUES ($1, $2)', [
      concerns.repairOrderId,
      solved,
    ]);
  }
}

@Module({ controllers: [NoteAnswers], providers: [Papers] })
class FieldOfficeModule {}

/** Stands in the place of field-repair on the broker. */
export const fieldOffice: ServiceDefinition = {
  name: 'field-repair',
  title: { zh: '维修', en: 'Field office' },
  module: FieldOfficeModule,
  entities: [PaperRow],
  migrations: [
    forwardMigration(
      'CreatePaper1763856100000',
      `CREATE TABLE answer (order_id uuid NOT NULL, solved boolean NOT NULL);
       CREATE TABLE paper (
         id uuid PRIMARY KEY,
         version int NOT NULL,
         event_sequence bigint NOT NULL,
         audit_hash text NOT NULL,
         created_at timestamptz NOT NULL,
         updated_at timestamptz NOT NULL
       )`,
    ),
  ],
};
