import type { EventClass } from '@kefu/kernel';
import type { ServicePart } from '../service-part.js';
import { BreachDigestsController } from './digests.controller.js';
import { BreachDigests, DIGEST_TOLD, type DigestTold } from './store/breach-digests.js';
import { BreachDigestRecord } from './store/digest-record.js';

/** The tables; a service has a migration of its own for them. People are found in its `staff_record`. */
export const digestTables = `
CREATE TABLE breach_notice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  record_id uuid NOT NULL,
  region_id text,
  rule text NOT NULL,
  due_at timestamptz NOT NULL,
  escalated_to text NOT NULL,
  told_at timestamptz
);
CREATE INDEX breach_notice_untold ON breach_notice (id) WHERE told_at IS NULL;

CREATE TABLE breach_digest (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  event_sequence bigint NOT NULL,
  audit_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  person_id text NOT NULL,
  told_at timestamptz NOT NULL,
  count int NOT NULL,
  lines jsonb NOT NULL
);
CREATE INDEX breach_digest_by_person ON breach_digest (person_id, id);
CREATE INDEX breach_digest_by_time ON breach_digest (told_at);
`;

/**
 * Digests of missed deadlines: `digestsOf(DigestToldV1)` among the parts of a service, whose stores call
 * `note` when they save what has breaches.
 */
export const digestsOf = (told: EventClass<DigestTold>): ServicePart => {
  // Services of one process each have their own
  class Own extends BreachDigestsController {}
  return {
    controllers: [Own],
    providers: [{ provide: DIGEST_TOLD, useValue: told }, BreachDigests],
    entities: [BreachDigestRecord],
  };
};
