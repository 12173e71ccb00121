import { happened, move, type Decision } from '@kefu/kernel';
import { AssetRetiredV1, AssetVoidedV1 } from '@kefu/messages-customers';
import { assetTransitions, type Asset } from './asset.js';

/** It is served no longer; its history stays. */
export const retireAsset = (asset: Asset, reason: string): Decision<Asset> => {
  const status = move(assetTransitions, asset.status, 'retired');
  const event = happened(AssetRetiredV1, { customerId: asset.customerId });
  return { next: { ...asset, status }, events: [event], reason };
};

/** It was filed in error (G-03). */
export const voidAsset = (asset: Asset, reason: string): Decision<Asset> => {
  const status = move(assetTransitions, asset.status, 'voided', 'G-03');
  const event = happened(AssetVoidedV1, { customerId: asset.customerId });
  return { next: { ...asset, status }, events: [event], reason };
};
