import type { FieldRule } from '@kefu/imports';

/** The saved mapping that comes with the demo centre, for the table of complaints to New York's council. */
export const nycName = 'nyc';

const blanks = ['NA'];

export const nycFields: readonly FieldRule[] = [
  { field: 'externalId', column: 'unique_key', blanks },
  { field: 'openedOn', column: 'opendate', blanks },
  { field: 'closedOn', column: 'closedate', blanks },
  { field: 'type', column: 'complaint_type', blanks },
  { field: 'descriptor', column: 'descriptor', blanks },
  { field: 'area', column: 'borough', blanks },
];
