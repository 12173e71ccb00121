import type { Instant } from '@kefu/kernel';
import { AggregateRow, forwardMigration } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';

@Entity('parcel')
export class ParcelRow extends AggregateRow {
  @Column('uuid')
  customerId!: string;

  @Column('text')
  status!: string;

  @Column('text')
  region!: string;

  @Column('int')
  moves!: number;

  @Column('jsonb')
  window!: { from: Instant; to: Instant };
}

export const CreateParcel = forwardMigration(
  'CreateParcel1763856900100',
  `CREATE TABLE parcel (id uuid PRIMARY KEY, customer_id uuid NOT NULL, status text NOT NULL,
     region text NOT NULL, moves int NOT NULL, "window" jsonb NOT NULL, version int NOT NULL,
     event_sequence bigint NOT NULL, audit_hash text NOT NULL,
     created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
   CREATE INDEX parcel_by_status ON parcel (region, status)`,
);
