import { happened, move, type Decision } from '@kefu/kernel';
import { AssetRetiredV1 } from '@kefu/messages-customers';
import { assetTransitions, type Asset } from './asset.js';

/** Without what leads to its owner. */
export const blankAsset = ({ plate: _plate, plateKey: _plateKey, ...rest }: Asset): Asset => ({
  ...rest,
  serial: '',
  serialKey: '',
});

/**
 * G-05: its owner was erased. Serial and plate lead to the owner, so they go; model, region and contract
 * stay for the figures. It is served no longer: who has it next files it as their own.
 */
export const eraseAsset = (asset: Asset, reason: string): Decision<Asset> => {
  const blank = blankAsset(asset);
  if (asset.status !== 'in-service') return { next: blank, events: [], reason };
  const status = move(assetTransitions, asset.status, 'retired', 'G-05');
  const event = happened(AssetRetiredV1, { customerId: asset.customerId });
  return { next: { ...blank, status }, events: [event], reason };
};
