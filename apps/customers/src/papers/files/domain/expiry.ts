import {
  cancelTimer,
  instantAt,
  localDate,
  plusDays,
  startTimer,
  type Instant,
  type LocalDate,
  type TimerChange,
} from '@kefu/kernel';
import type { FileContext } from './context.js';
import type { CustomerFile, KeptDocument } from './file.js';
import { stillCounts } from './missing.js';

/** The timer by which the next expiry is announced, or takes effect. */
export const ANNOUNCE_EXPIRY = 'announce-expiry';

type Expiring = KeptDocument & { readonly expiresOn: LocalDate };

const runsOut = (one: KeptDocument): one is Expiring =>
  one.expiresOn !== undefined && stillCounts(one);

/** CU-05: a document holds until its last day; what has run out counts no more. */
export const withoutExpired = (
  file: CustomerFile,
  { now, handbook }: Pick<FileContext, 'now' | 'handbook'>,
): CustomerFile => {
  const today = localDate(now, handbook.calendar.zone);
  const documents = file.documents.map((one) =>
    runsOut(one) && one.expiresOn < today ? { ...one, expiredAt: now } : one,
  );
  return { ...file, documents };
};

/** What runs out and has not been announced. What had run out before it came in is history. */
export const toAnnounce = ({ documents }: CustomerFile, zone: string): Expiring[] =>
  documents.filter(
    (one): one is Expiring =>
      runsOut(one) &&
      one.announcedAt === undefined &&
      one.expiresOn >= localDate(one.receivedAt, zone),
  );

export const announcedFrom = ({ expiresOn }: Expiring, { handbook }: FileContext): Instant => {
  const days = handbook.parameter('CU-05', 'announceDays');
  return instantAt(plusDays(expiresOn, -days), '00:00', handbook.calendar.zone);
};

/** Sets the clock to the next announcement or expiry, or stops it. */
export const announceExpiries = (file: CustomerFile, context: FileContext): TimerChange[] => {
  if (file.documents.every(({ expiresOn }) => expiresOn === undefined)) return [];
  const { zone } = context.handbook.calendar;
  const times = [
    ...toAnnounce(file, zone).map((one) => announcedFrom(one, context)),
    ...file.documents
      .filter(runsOut)
      .map(({ expiresOn }) => instantAt(plusDays(expiresOn, 1), '00:00', zone)),
  ];
  const [next] = times.sort();
  return [next === undefined ? cancelTimer(ANNOUNCE_EXPIRY) : startTimer(ANNOUNCE_EXPIRY, next)];
};
