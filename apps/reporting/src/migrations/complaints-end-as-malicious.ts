import { forwardMigration } from '@kefu/persistence';
import { figureRowView } from './figure-row-view.js';

/** A judgement ends a complaint until it is overturned (CP-09); what is of a complaint is of its region. */
export const ComplaintsEndAsMalicious = forwardMigration(
  'ComplaintsEndAsMalicious1796000001012',
  `
ALTER TABLE complaint DROP CONSTRAINT complaint_ending_check;
ALTER TABLE complaint ADD CONSTRAINT complaint_ending_check
  CHECK (ending IN ('confirmed', 'unconfirmed', 'withdrawn', 'malicious', 'voided'));

${figureRowView({
  region: 'r.region_id, o.region_id, c.region_id',
  more: ', r.complaint_id, c.channel',
  complaints: true,
})}
`,
);
