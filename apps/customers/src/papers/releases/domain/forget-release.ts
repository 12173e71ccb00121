import type { Decision } from '@kefu/kernel';
import type { Release, ReleaseReceipt } from './release.js';

const receiptWithout = ({ mandate: _words, ...receipt }: ReleaseReceipt): ReleaseReceipt => receipt;

/** G-05: its holder was erased. That it was kept, and how it left, stays, in nobody's words. */
export const forgetRelease = (
  { receipt, ...release }: Release,
  ground: string,
): Decision<Release> => ({
  next: { ...release, place: '', ...(receipt ? { receipt: receiptWithout(receipt) } : {}) },
  events: [],
  reason: ground,
});
