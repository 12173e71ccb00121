import type { WhenMerged } from '../../../whole/endings/index.js';
import { handOver } from '../domain/index.js';
import type { Assets } from './assets.js';

/** The survivor owns what the other owned; what was filed in error stays with the record that is merged. */
export const handOverAll =
  (assets: Assets): WhenMerged =>
  async (tx, { mergedId, survivorId, reason }, by) => {
    // All at once and before anything of their owner is written: a change of one of them that is
    // under way takes the asset first, then what its owner's data are announced by
    const owned = await tx.query<{ id: string }>(
      `SELECT id FROM asset WHERE customer_id = $1 AND status <> 'voided' ORDER BY id FOR UPDATE`,
      [mergedId],
    );
    for (const { id } of owned) {
      await assets.change(id, by, (asset) => handOver(asset, survivorId, reason, 'CU-01'));
    }
  };
