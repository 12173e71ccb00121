import { FileBundledV1, FileUnbundledV1 } from '@kefu/messages-customers';
import { conflict, happened, refusedByRule, type LocalDate } from '@kefu/kernel';
import { unchanged, type FileDecision } from './context.js';
import { concernsOf, type CustomerFile } from './file.js';
import { requireStanding } from './policies.js';

export interface IntoBundle {
  readonly bundleId: string;
  /** Of its asset. */
  readonly warrantyEnd?: LocalDate | undefined;
  readonly today: LocalDate;
  /** The file is out on loan. */
  readonly lent: boolean;
}

/** CU-07: only files of assets out of warranty, and only what is in its place. */
export const putIntoBundle = (
  file: CustomerFile,
  { bundleId, warrantyEnd, today, lent }: IntoBundle,
): FileDecision => {
  requireStanding(file);
  const extra = { fileId: file.id };
  if (file.assetId === undefined || (warrantyEnd !== undefined && warrantyEnd >= today)) {
    throw refusedByRule(
      'CU-07',
      'not-out-of-warranty',
      { zh: '只有保修期外设备的档案可以打包', en: 'Only files of assets out of warranty' },
      { extra },
    );
  }
  if (file.bundleId !== undefined) {
    throw conflict(
      'bundled-already',
      { zh: '该档案已在一捆里', en: 'The file is in a bundle already' },
      { rule: 'CU-07', extra: { ...extra, bundleId: file.bundleId } },
    );
  }
  if (lent) {
    throw conflict(
      'lent-already',
      { zh: '该档案已借出', en: 'The file is lent' },
      { rule: 'CU-08', extra },
    );
  }
  const event = happened(FileBundledV1, { ...concernsOf(file), bundleId }, 'CU-07');
  return { next: { ...file, bundleId }, events: [event] };
};

/** It stands alone again. */
export const takeOutOfBundle = (file: CustomerFile, reason: string): FileDecision => {
  const { bundleId, ...next } = file;
  if (bundleId === undefined) return unchanged(file);
  const event = happened(FileUnbundledV1, { ...concernsOf(file), bundleId }, 'CU-07');
  return { next, events: [event], reason };
};
