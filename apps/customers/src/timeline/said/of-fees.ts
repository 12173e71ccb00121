import { FeeQuoteGivenV1, FeeQuoteSupersededV1, FeeQuoteVoidedV1 } from '@kefu/messages-contracts';
import { says } from './says.js';

/** What customers were told that a property costs (CT-12). */
export const saidOfFees = [
  says(FeeQuoteGivenV1, '税费测算', 'Fees of a property quoted', { who: 'givenBy' }),
  says(FeeQuoteSupersededV1, '税费测算已更新', 'Fee quote superseded', { who: 'supersededBy' }),
  says(FeeQuoteVoidedV1, '税费测算作废', 'Fee quote voided', { who: 'voidedBy' }),
];
