import { nextNumber, type Database } from '@kefu/persistence';

/** `CP00000042`: customers are C…, and a number says by itself of what kind it is. */
export const nextComplaintNumber = (database: Database): Promise<string> =>
  nextNumber(database, 'complaint_number', 'CP', 8);
