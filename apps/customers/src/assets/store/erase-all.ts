import type { WhenErased } from '../../endings/index.js';
import { eraseAsset } from '../domain/index.js';
import type { Assets } from './assets.js';

/** Nothing leads from the assets to who had them (G-05), those that were filed in error included. */
export const eraseAll =
  (assets: Assets): WhenErased =>
  async (tx, { customerIds, ground }, by) => {
    const owned = await tx.query<{ id: string }>(
      'SELECT id FROM asset WHERE customer_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
      [customerIds],
    );
    for (const { id } of owned) await assets.change(id, by, (asset) => eraseAsset(asset, ground));
  };
