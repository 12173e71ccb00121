import type { Instant } from '@kefu/kernel';
import type { AskedDocument, CustomerFile, Entry, KeptDocument, Waiver } from './file.js';

/** What an entry of a file lacks (CU-05). */
export interface Missing {
  readonly entryId: string;
  readonly document: AskedDocument;
  /** How many copies have to come in yet. */
  readonly copies: number;
  readonly dueAt?: Instant | undefined;
}

/** Sorts after every due time there is: of a document that is due at no certain time. */
export const NEVER: Instant = '9999-12-31T00:00:00.000Z';

/** Neither entered wrongly nor run out. */
export const stillCounts = ({ voided, expiredAt }: KeptDocument): boolean =>
  voided === undefined && expiredAt === undefined;

export const waiverFor = (
  { waivers }: Pick<CustomerFile, 'waivers'>,
  entryId: string,
  code: string,
): Waiver | undefined =>
  waivers.find((one) => one.entryId === entryId && one.code === code && !one.withdrawn);

/** Copies of a document that an entry holds. */
export const copiesIn = (
  { documents }: Pick<CustomerFile, 'documents'>,
  entryId: string,
  code: string,
): number =>
  documents
    .filter((one) => one.entryId === entryId && one.code === code && stillCounts(one))
    .reduce((sum, { copies }) => sum + copies, 0);

const missingInEntry = (file: CustomerFile, { entryId, due }: Entry): Missing[] =>
  file.asked.flatMap((document) => {
    if (document.optional || waiverFor(file, entryId, document.code)) return [];
    const copies = document.copies - copiesIn(file, entryId, document.code);
    return copies > 0 ? [{ entryId, document, copies, dueAt: due[document.code] }] : [];
  });

/** Everything that has to come in, or be waived, before the file is complete. */
export const missingIn = (file: CustomerFile): Missing[] =>
  file.status === 'voided' ? [] : file.entries.flatMap((entry) => missingInEntry(file, entry));
