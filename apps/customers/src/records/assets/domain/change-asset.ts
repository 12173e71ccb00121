import { conflict, happened, type Decision } from '@kefu/kernel';
import { AssetChangedV1 } from '@kefu/messages-customers';
import { requireOpen, type RegionStanding } from '../../../whole/access/index.js';
import { refuseDuplicate, type Candidate } from '../../identity/index.js';
import type { Asset, AssetDetails } from './asset.js';
import { readAsset } from './read-asset.js';
import { publicFactsOf } from './register-asset.js';

export interface ChangeAsset {
  readonly details: Partial<AssetDetails>;
  readonly duplicateReason?: string | undefined;
  readonly reason?: string | undefined;
}

export const changeAsset = (
  asset: Asset,
  { details, duplicateReason, reason }: ChangeAsset,
  facts: { readonly region: RegionStanding; readonly candidates: readonly Candidate[] },
): Decision<Asset> => {
  requireOnRecord(asset);
  const next = { ...asset, ...readAsset({ ...asset, ...details }) };
  if (next.regionCode !== asset.regionCode) requireOpen(facts.region);
  refuseDuplicate(facts.candidates, duplicateReason);
  const why = [reason, facts.candidates.length > 0 ? duplicateReason : undefined]
    .filter(Boolean)
    .join('; ');
  return changed(asset, next, why || undefined);
};

/** The asset has another owner from now on; both histories stay. By CU-01 both are one customer. */
export const handOver = (
  asset: Asset,
  customerId: string,
  reason: string,
  rule?: string,
): Decision<Asset> => {
  requireOnRecord(asset);
  if (customerId === asset.customerId) {
    throw conflict('owner-already', {
      zh: '该设备已在此客户名下',
      en: 'It is that customer’s already',
    });
  }
  return changed(asset, { ...asset, customerId }, reason, rule);
};

const changed = (
  before: Asset,
  next: Asset,
  reason: string | undefined,
  rule?: string,
): Decision<Asset> => {
  const old: Record<string, unknown> = publicFactsOf(before);
  const facts = publicFactsOf(next);
  const fields = [
    'customerId',
    'model',
    'category',
    'regionId',
    'contractKind',
    'contractNumber',
    'warrantyEnd',
  ];
  const differing = fields.filter((field) => old[field] !== (facts as typeof old)[field]);
  const former =
    next.customerId === before.customerId ? {} : { formerCustomerId: before.customerId };
  const event = happened(AssetChangedV1, { ...facts, ...former, changed: differing }, rule);
  return {
    next,
    events: differing.length > 0 ? [event] : [],
    ...(reason ? { reason } : {}),
  };
};

/** @throws Refusal `voided` (409) */
const requireOnRecord = ({ status }: Asset): void => {
  if (status !== 'voided') return;
  throw conflict(
    'voided',
    { zh: '该设备记录已作废', en: 'The record of this asset was voided' },
    { rule: 'G-03' },
  );
};
