import type { WhenErased } from '../../endings/index.js';
import { forgetReason } from '../domain/reveal.js';
import type { Reveals } from './reveals.js';

/** Who saw what and when stays on record; why is told in words, which may name the customer (G-05). */
export const eraseReasons =
  (reveals: Reveals): WhenErased =>
  async (tx, { customerIds, ground }, by) => {
    const seen = await tx.query<{ id: string }>(
      'SELECT id FROM reveal WHERE customer_id = ANY ($1::uuid[]) ORDER BY id',
      [customerIds],
    );
    for (const { id } of seen) {
      await reveals.change(id, by, (reveal) => forgetReason(reveal, ground));
    }
  };
