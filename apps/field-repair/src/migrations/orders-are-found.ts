import { forwardMigration } from '@kefu/persistence';

/** By what people ask for an order: its urgency, the day, the phone that the customer rang from. */
export const OrdersAreFound = forwardMigration(
  'OrdersAreFound1795900004001',
  `
DROP INDEX repair_order_by_urgency;
CREATE INDEX repair_order_by_urgency ON repair_order
  ((coalesce(due_at, '9999-12-31T00:00:00.000Z'::timestamptz)), id);
CREATE INDEX repair_order_by_phone ON repair_order
  ((regexp_replace(report ->> 'callbackPhone', '-[0-9]+$', '')));
CREATE INDEX repair_order_by_repeats ON repair_order USING gin (repeats jsonb_path_ops);

CREATE TABLE masked_search (
  person_id text NOT NULL,
  day date NOT NULL,
  times int NOT NULL,
  PRIMARY KEY (person_id, day)
);
COMMENT ON TABLE masked_search IS
  'How often somebody searched on a day by the whole of a phone that is masked for them; not what for (G-05)';

CREATE TABLE revealed_phone (
  person_id text NOT NULL,
  order_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (order_id, person_id, at)
);
COMMENT ON TABLE revealed_phone IS
  'Whose phone somebody knows from having found the order by it, though it is masked for them (G-05)';
`,
);
