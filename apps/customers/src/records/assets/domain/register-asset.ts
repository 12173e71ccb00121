import { happened, type Decision } from '@kefu/kernel';
import { AssetRegisteredV1 } from '@kefu/messages-customers';
import { requireOpen, type RegionStanding } from '../../../whole/access/index.js';
import { refuseDuplicate, type Candidate } from '../../identity/index.js';
import type { Asset, AssetDetails } from './asset.js';
import { readAsset } from './read-asset.js';

export interface RegisterAsset {
  readonly customerId: string;
  readonly details: AssetDetails;
  readonly duplicateReason?: string | undefined;
}

export const registerAsset = (
  { customerId, details, duplicateReason }: RegisterAsset,
  facts: { readonly region: RegionStanding; readonly candidates: readonly Candidate[] },
  newId: () => string,
): Decision<Asset> => {
  const read = readAsset(details);
  requireOpen(facts.region);
  refuseDuplicate(facts.candidates, duplicateReason);
  const next: Asset = { ...read, id: newId(), customerId, status: 'in-service' };
  const reason = facts.candidates.length > 0 ? duplicateReason : undefined;
  return {
    next,
    events: [happened(AssetRegisteredV1, publicFactsOf(next))],
    ...(reason ? { reason } : {}),
  };
};

/** What others may know of an asset without being entitled to personal data. */
export const publicFactsOf = (asset: Asset) => ({
  customerId: asset.customerId,
  model: asset.model,
  category: asset.category,
  regionId: asset.regionCode,
  contractKind: asset.contractKind,
  ...(asset.contractNumber === undefined ? {} : { contractNumber: asset.contractNumber }),
  ...(asset.warrantyEnd === undefined ? {} : { warrantyEnd: asset.warrantyEnd }),
});
