import { cancelTimer } from '@kefu/kernel';
import type { FileDecision } from './context.js';
import { ANNOUNCE_EXPIRY } from './expiry.js';
import type { CustomerFile, Entry, KeptDocument, Said, Waiver } from './file.js';

const without = <Words extends Said>(said: Words): Words => ({ ...said, reason: '' });

/** What stands there came from field-repair, where there is an order; else somebody has written it. */
const entryWithout = ({ reference, ...entry }: Entry): Entry =>
  entry.repairOrderId === undefined || reference === undefined ? entry : { ...entry, reference };

const documentWithout = ({ reference: _words, voided, ...document }: KeptDocument): KeptDocument =>
  voided ? { ...document, voided: without(voided) } : document;

const waiverWithout = ({ withdrawn, ...waiver }: Waiver): Waiver => ({
  ...without(waiver),
  ...(withdrawn ? { withdrawn: without(withdrawn) } : {}),
});

/** G-05: its customer was erased. Which papers came and when stays on record, in nobody's words. */
export const forgetFile = (file: CustomerFile, ground: string): FileDecision => ({
  next: {
    ...file,
    entries: file.entries.map(entryWithout),
    documents: file.documents.map(documentWithout),
    waivers: file.waivers.map(waiverWithout),
  },
  events: [],
  // Nobody is asked for the customer's papers any more
  timers: file.documents.some(({ expiresOn }) => expiresOn) ? [cancelTimer(ANNOUNCE_EXPIRY)] : [],
  reason: ground,
});
