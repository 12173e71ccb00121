import type { DocumentForm, FileKind } from '@kefu/handbook';
import { conflict, malformed, notFound, refusedByRule } from '@kefu/kernel';
import type { AskedDocument, CustomerFile } from './file.js';

/** @throws Refusal `voided` (409) */
export const requireStanding = ({ status }: Pick<CustomerFile, 'status'>): void => {
  if (status !== 'voided') return;
  throw conflict('voided', { zh: '该档案已作废', en: 'This file was voided' }, { rule: 'G-03' });
};

/** The loan by which a file is out, where it is. */
export interface Out {
  readonly loanId: string;
  readonly dueAt: string;
}

/** @throws Refusal `lent-already` (409) */
export const requireIn = (out: Out | undefined): void => {
  if (!out) return;
  throw conflict(
    'lent-already',
    { zh: '该档案已借出', en: 'The file is lent already' },
    { rule: 'CU-08', extra: { ...out } },
  );
};

/** CU-02: a sales file and a service file are of one asset. @throws Refusal `asset-missing` (422) */
export const requireAssetNamed = (kind: FileKind, assetId: string | undefined): void => {
  if (assetId !== undefined || !(kind === 'sales' || kind === 'service')) return;
  const detail = { zh: '请指明是哪台设备的档案', en: 'Say which asset the file is about' };
  const errors = [{ pointer: '/assetId', code: 'asset-missing', detail }];
  throw refusedByRule('CU-02', 'asset-missing', detail, { errors });
};

/** @throws Refusal `wrong-kind` (409) */
export const requireKind = ({ kind }: Pick<CustomerFile, 'kind'>, wanted: FileKind): void => {
  if (kind === wanted) return;
  throw conflict(
    'wrong-kind',
    { zh: '只有维修档案按次记录', en: 'Only a service file has an entry a repair' },
    { rule: 'CU-02' },
  );
};

/**
 * The entry that somebody means; it need not be named where there is only one.
 * @throws Refusal `entry-not-named` (400), `entry-not-found` (404)
 */
export const entryMeant = ({ entries }: CustomerFile, entryId: string | undefined): string => {
  const [first, ...more] = entries;
  if (entryId === undefined && first && more.length === 0) return first.entryId;
  if (entryId === undefined && first) {
    const detail = { zh: '请指明是哪一次维修', en: 'Say which entry of the file is meant' };
    throw malformed('entry-not-named', detail, {
      errors: [{ pointer: '/entryId', code: 'entry-not-named', detail }],
    });
  }
  if (entries.some((one) => one.entryId === entryId)) return entryId ?? '';
  throw notFound('entry-not-found', {
    zh: '档案中没有这一条',
    en: 'The file has no such entry',
  });
};

/**
 * What the template asks for under that code. Where no template asks for anything, every code goes.
 * @throws Refusal `not-in-template` (422)
 */
export const askedFor = ({ asked }: CustomerFile, code: string): AskedDocument | undefined => {
  const found = asked.find((one) => one.code === code);
  if (found || asked.length === 0) return found;
  throw refusedByRule(
    'CU-05',
    'not-in-template',
    { zh: '该类档案不收这种资料', en: 'The template of the file asks for no such document' },
    { extra: { codes: asked.map((one) => one.code) } },
  );
};

/** An original is as good as any copy, and a copy of a seen original as good as a plain one. */
const good: Readonly<Record<DocumentForm, readonly DocumentForm[]>> = {
  original: ['original'],
  'original-seen-copy-kept': ['original', 'original-seen-copy-kept'],
  copy: ['original', 'original-seen-copy-kept', 'copy'],
};

/** @throws Refusal `wrong-form` (422) */
export const requireForm = (asked: AskedDocument, form: DocumentForm): void => {
  if (good[asked.form].includes(form)) return;
  throw refusedByRule(
    'CU-05',
    'wrong-form',
    { zh: '资料形式不符合要求', en: 'The document is asked for in another form' },
    { extra: { asked: asked.form } },
  );
};
