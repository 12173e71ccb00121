import { isLocalDate, type Fault } from '@kefu/kernel';
import { fault, refuseFaults, serialKey } from '../../identity/index.js';
import type { Asset, AssetDetails } from './asset.js';

type ReadAsset = AssetDetails & Pick<Asset, 'serialKey' | 'plateKey' | 'contractKey'>;

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** @throws Refusal `malformed` with every fault and where it stands */
export const readAsset = (given: AssetDetails, pointer = ''): ReadAsset => {
  const faults: Fault[] = [];
  const keys = {
    serialKey: serialKey(given.serial),
    plateKey: given.plate === undefined ? undefined : serialKey(given.plate),
    contractKey: given.contractNumber === undefined ? undefined : serialKey(given.contractNumber),
  };
  if (keys.serialKey === '') faults.push(fault(`${pointer}/serial`, 'not-a-serial'));
  if (keys.plateKey === '') faults.push(fault(`${pointer}/plate`, 'not-a-serial'));
  if (keys.contractKey === '') faults.push(fault(`${pointer}/contractNumber`, 'not-a-serial'));
  if (tidy(given.model) === '') faults.push(fault(`${pointer}/model`, 'not-a-serial'));
  if (given.warrantyEnd !== undefined && !isLocalDate(given.warrantyEnd)) {
    faults.push(fault(`${pointer}/warrantyEnd`, 'not-a-day'));
  }
  refuseFaults(faults);
  return {
    ...given,
    ...keys,
    model: tidy(given.model),
    serial: tidy(given.serial),
    plate: given.plate === undefined ? undefined : tidy(given.plate),
    contractNumber: given.contractNumber === undefined ? undefined : tidy(given.contractNumber),
  };
};
