import { FileDocumentReceivedV1, FileDocumentVoidedV1 } from '@kefu/messages-customers';
import type { DocumentForm } from '@kefu/handbook';
import { conflict, happened, notFound, refusedByRule, type LocalDate } from '@kefu/kernel';
import type { FileContext, FileDecision } from './context.js';
import { concernsOf, type CustomerFile, type KeptDocument } from './file.js';
import { askedFor, entryMeant, requireForm, requireStanding } from './policies.js';
import { settled } from './settle.js';

export interface ReceiveDocument {
  readonly entryId?: string | undefined;
  readonly code: string;
  readonly form: DocumentForm;
  readonly copies: number;
  readonly expiresOn?: LocalDate | undefined;
  readonly reference?: string | undefined;
}

/** CU-05: documents come in, one or a folder of them. */
export const receiveDocuments = (
  file: CustomerFile,
  received: readonly ReceiveDocument[],
  context: FileContext,
): FileDecision => {
  requireStanding(file);
  const documents = received.map((one) => kept(file, one, context));
  const events = documents.map(({ entryId, documentId, code, form, copies, expiresOn }) =>
    happened(
      FileDocumentReceivedV1,
      {
        ...concernsOf(file),
        ...{ entryId, documentId, code, form, copies },
        ...(expiresOn ? { expiresOn } : {}),
      },
      'CU-05',
    ),
  );
  const next = { ...file, documents: [...file.documents, ...documents] };
  return settled(next, { events }, context);
};

const kept = (
  file: CustomerFile,
  { entryId, code, form, copies, expiresOn, reference }: ReceiveDocument,
  { now, newId, by }: FileContext,
): KeptDocument => {
  const entry = entryMeant(file, entryId);
  const asked = askedFor(file, code);
  if (asked) requireForm(asked, form);
  if (asked?.expires && expiresOn === undefined) {
    throw refusedByRule('CU-05', 'expiry-missing', {
      zh: '请填写该证照的到期日',
      en: 'Say on which day the document expires',
    });
  }
  return {
    documentId: newId(),
    entryId: entry,
    ...{ code, form, copies },
    receivedAt: now,
    receivedBy: by.id,
    ...(expiresOn ? { expiresOn } : {}),
    ...(reference ? { reference } : {}),
  };
};

/** G-03: entered wrongly; it stays on record and no longer counts. */
export const voidDocument = (
  file: CustomerFile,
  { documentId, reason }: { readonly documentId: string; readonly reason: string },
  context: FileContext,
): FileDecision => {
  requireStanding(file);
  const document = file.documents.find((one) => one.documentId === documentId);
  if (!document) {
    throw notFound('document-not-found', {
      zh: '档案中没有这份资料',
      en: 'The file has no such document',
    });
  }
  if (document.voided) {
    throw conflict(
      'voided-already',
      { zh: '这份资料已经作废', en: 'The document was voided before' },
      { rule: 'G-03' },
    );
  }
  const voided = { at: context.now, by: context.by.id, reason };
  const documents = file.documents.map((one) =>
    one.documentId === documentId ? { ...one, voided } : one,
  );
  const { entryId, code } = document;
  const event = happened(
    FileDocumentVoidedV1,
    { ...concernsOf(file), entryId, documentId, code },
    'G-03',
  );
  return settled({ ...file, documents }, { events: [event], reason }, context);
};
