import { randomUUID } from 'node:crypto';
import { newId, toInstant } from '@kefu/kernel';
import pg from 'pg';
import type { Ground } from '../ground.js';
import { atLeast, interleaved, rateOf, type Result } from '../measure.js';
import { clerk, move, openParcels } from '../sample/parcel.js';

const ROUNDS = 7;
const OPERATIONS = 400;

/** The same rows, written by hand: one statement after the other in one transaction. */
const bareUseCase = async (client: pg.Client, id: string, sequence: number): Promise<void> => {
  const now = toInstant(Date.now());
  await client.query('BEGIN');
  const { rows } = await client.query<{ customer_id: string; moves: number }>({
    name: 'lock',
    text: 'SELECT * FROM parcel WHERE id = $1 FOR UPDATE',
    values: [id],
  });
  const moves = (rows[0]?.moves ?? 0) + 1;
  const event = JSON.stringify({
    specversion: '1.0',
    id: newId(),
    source: `/kefu/bench/customers/${id}`,
    type: 'kefu.customers.parcel.moved.v1',
    subject: id,
    time: now,
    datacontenttype: 'application/json',
    dataschema: 'urn:kefu:schema:kefu.customers.parcel.moved.v1',
    sequence: String(sequence).padStart(20, '0'),
    correlationid: newId(),
    data: { customerId: rows[0]?.customer_id, region: 'east', moves },
  });
  await client.query({
    name: 'update',
    text: `UPDATE parcel SET customer_id = $2, status = $3, region = $4, moves = $5, "window" = $6,
             version = $7, event_sequence = $8, audit_hash = $9, created_at = $10, updated_at = $10
           WHERE id = $1`,
    values: [
      id,
      rows[0]?.customer_id,
      'moving',
      'east',
      moves,
      JSON.stringify({ from: now, to: now }),
      sequence,
      sequence,
      'x'.repeat(64),
      now,
    ],
  });
  await client.query({
    name: 'outbox',
    text: `INSERT INTO outbox (event_id, type, aggregate_id, sequence, body) VALUES ($1, $2, $3, $4, $5)`,
    values: [newId(), 'kefu.customers.parcel.moved.v1', id, sequence, event],
  });
  await client.query({
    name: 'meet',
    text: `UPDATE timer SET status = 'met', settled_at = $3
           WHERE aggregate = $1 AND ref = $2 AND kind = 'XX-01' AND status = 'running'`,
    values: ['parcel', id, now],
  });
  await client.query({
    name: 'start',
    text: `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at, payload)
           VALUES ('XX-02', $1, $2, $3, $4, $5)
           ON CONFLICT (aggregate, ref, kind) WHERE status = 'running'
           DO UPDATE SET fire_at = excluded.fire_at`,
    values: ['parcel', id, '2099-01-01T00:00:00Z', now, '{"responsible":{"role":"agent"}}'],
  });
  await client.query({
    name: 'audit',
    text: 'INSERT INTO audit (aggregate, aggregate_id, version, body, hash) VALUES ($1, $2, $3, $4, $5)',
    values: ['parcel', id, sequence, event, 'x'.repeat(64)],
  });
  await client.query('COMMIT');
};

export const useCase = async (ground: Ground): Promise<Result[]> => {
  const url = await ground.database(`use_case_${randomUUID().slice(0, 8)}`);
  const service = await openParcels(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const id = await service.create();
    const bareId = await service.create();
    let sequence = 1;
    const { ours, raw, ratio } = await interleaved(
      ROUNDS,
      () =>
        rateOf(OPERATIONS, async () => {
          for (let i = 0; i < OPERATIONS; i += 1) {
            await service.parcels.change(id, clerk, (parcel, { now }) => move(parcel, now));
          }
        }),
      () =>
        rateOf(OPERATIONS, async () => {
          for (let i = 0; i < OPERATIONS; i += 1) {
            await bareUseCase(client, bareId, (sequence += 1));
          }
        }),
    );
    ground.say(`use case ${ours.toFixed(0)}/s, the same rows bare ${raw.toFixed(0)}/s`);
    return [atLeast('use case ÷ same rows bare', ratio, 0.9)];
  } finally {
    await client.end();
    await service.database.close();
  }
};
