import { FileDocumentWaivedV1, FileWaiverWithdrawnV1 } from '@kefu/messages-customers';
import { conflict, happened, notFound } from '@kefu/kernel';
import type { FileContext, FileDecision } from './context.js';
import { concernsOf, type CustomerFile } from './file.js';
import { missingIn, waiverFor } from './missing.js';
import { askedFor, entryMeant, requireStanding } from './policies.js';
import { settled } from './settle.js';

export interface WhichDocument {
  readonly entryId?: string | undefined;
  readonly code: string;
  readonly reason: string;
}

/** CU-05: a document that is missing need not come in, for a reason. */
export const waiveDocument = (
  file: CustomerFile,
  { entryId, code, reason }: WhichDocument,
  context: FileContext,
): FileDecision => {
  requireStanding(file);
  const entry = entryMeant(file, entryId);
  askedFor(file, code);
  if (!missingIn(file).some((one) => one.entryId === entry && one.document.code === code)) {
    throw conflict(
      'not-missing',
      { zh: '这份资料并不缺', en: 'That document is not missing' },
      { rule: 'CU-05' },
    );
  }
  const waiver = { entryId: entry, code, reason, at: context.now, by: context.by.id };
  const next = { ...file, waivers: [...file.waivers, waiver] };
  const event = happened(
    FileDocumentWaivedV1,
    { ...concernsOf(file), entryId: entry, code },
    'CU-05',
  );
  return settled(next, { events: [event], reason }, context);
};

/** The document is required again. */
export const withdrawWaiver = (
  file: CustomerFile,
  { entryId, code, reason }: WhichDocument,
  context: FileContext,
): FileDecision => {
  requireStanding(file);
  const entry = entryMeant(file, entryId);
  const waiver = waiverFor(file, entry, code);
  if (!waiver) {
    throw notFound('waiver-not-found', {
      zh: '这份资料没有免交',
      en: 'That document is not waived',
    });
  }
  const withdrawn = { at: context.now, by: context.by.id, reason };
  const waivers = file.waivers.map((one) => (one === waiver ? { ...one, withdrawn } : one));
  const event = happened(
    FileWaiverWithdrawnV1,
    { ...concernsOf(file), entryId: entry, code },
    'CU-05',
  );
  return settled({ ...file, waivers }, { events: [event], reason }, context);
};
