import { FileDocumentExpiringV1 } from '@kefu/messages-customers';
import { happened } from '@kefu/kernel';
import { unchanged, type FileContext, type FileDecision } from './context.js';
import { announcedFrom, toAnnounce } from './expiry.js';
import { concernsOf, type CustomerFile } from './file.js';
import { settled } from './settle.js';

/** CU-05: policies and licences are announced before they expire, each once; then they lack again. */
export const announceExpiring = (file: CustomerFile, context: FileContext): FileDecision => {
  if (file.status === 'voided') return unchanged(file);
  const due = toAnnounce(file, context.handbook.calendar.zone).filter(
    (one) => announcedFrom(one, context) <= context.now,
  );
  const documents = file.documents.map((one) =>
    due.some(({ documentId }) => documentId === one.documentId)
      ? { ...one, announcedAt: context.now }
      : one,
  );
  const events = due.map(({ entryId, documentId, code, expiresOn }) =>
    happened(
      FileDocumentExpiringV1,
      { ...concernsOf(file), entryId, documentId, code, expiresOn },
      'CU-05',
    ),
  );
  return settled({ ...file, documents }, { events }, context);
};
