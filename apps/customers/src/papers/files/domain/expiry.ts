import { FileDocumentExpiringV1 } from '@kefu/messages-customers';
import {
  cancelTimer,
  happened,
  instantAt,
  localDate,
  plusDays,
  startTimer,
  type Instant,
  type LocalDate,
  type TimerChange,
} from '@kefu/kernel';
import { unchanged, type FileContext, type FileDecision } from './context.js';
import { concernsOf, type CustomerFile, type KeptDocument } from './file.js';
import { stillCounts } from './missing.js';

/** The timer by which the next expiry is announced. */
export const ANNOUNCE_EXPIRY = 'announce-expiry';

type Expiring = KeptDocument & { readonly expiresOn: LocalDate };

/** What runs out and has not been announced. What had run out before it came in is history. */
const toAnnounce = ({ documents }: CustomerFile, zone: string): Expiring[] =>
  documents.filter(
    (one): one is Expiring =>
      one.expiresOn !== undefined &&
      one.announcedAt === undefined &&
      stillCounts(one) &&
      one.expiresOn >= localDate(one.receivedAt, zone),
  );

const announcedFrom = ({ expiresOn }: Expiring, { handbook }: FileContext): Instant => {
  const days = handbook.parameter('CU-05', 'announceDays');
  return instantAt(plusDays(expiresOn, -days), '00:00', handbook.calendar.zone);
};

/** Sets the clock to the next announcement, or stops it. */
export const announceExpiries = (file: CustomerFile, context: FileContext): TimerChange[] => {
  if (file.documents.every(({ expiresOn }) => expiresOn === undefined)) return [];
  const times = toAnnounce(file, context.handbook.calendar.zone).map((one) =>
    announcedFrom(one, context),
  );
  const [next] = times.sort();
  return [next === undefined ? cancelTimer(ANNOUNCE_EXPIRY) : startTimer(ANNOUNCE_EXPIRY, next)];
};

/** CU-05: policies and licences are announced before they expire, each once. */
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
  const next = { ...file, documents };
  return {
    next,
    events: due.map(({ entryId, documentId, code, expiresOn }) =>
      happened(
        FileDocumentExpiringV1,
        { ...concernsOf(file), entryId, documentId, code, expiresOn },
        'CU-05',
      ),
    ),
    timers: announceExpiries(next, context),
  };
};
