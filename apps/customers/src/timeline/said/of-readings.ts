import {
  ReadingCheckedV1,
  ReadingCorrectedV1,
  ReadingDeadlineBreachedV1,
  ReadingDoubtedV1,
  ReadingTakenV1,
  ReadingVoidedV1,
} from '@kefu/messages-contracts';
import { says } from './says.js';

/** Readings of a customer's meters (CT-17). */
export const saidOfReadings = [
  says(ReadingTakenV1, '抄表', 'Meter read', { who: 'takenBy' }),
  says(ReadingDoubtedV1, '读数偏差大，待复抄', 'Reading in doubt', { who: 'takenBy' }),
  says(ReadingCheckedV1, '读数已核对', 'Reading checked', { who: 'checkedBy' }),
  says(ReadingCorrectedV1, '读数已更正，待复核', 'Reading corrected', { who: 'correctedBy' }),
  says(ReadingVoidedV1, '读数作废', 'Reading voided', { who: 'voidedBy' }),
  says(ReadingDeadlineBreachedV1, '读数未及时核对', 'Reading not checked in time'),
];
