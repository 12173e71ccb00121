import type { Transaction } from '@kefu/persistence';

/** A no-show that turned out to be none (FR-05). */
export interface WithdrawnNoShow {
  readonly orderId: string;
  readonly sequence: number;
  readonly technicianId: string;
  readonly from: string;
  readonly to: string;
}

/** After the records of the batch are written: what was withdrawn counts on no day. */
export const withdrawNoShows = (tx: Transaction, withdrawn: readonly WithdrawnNoShow[]): void => {
  if (withdrawn.length === 0) return;
  tx.enqueue({
    text: `DELETE FROM record r
      USING jsonb_to_recordset($1::jsonb) AS w
        ("orderId" uuid, sequence bigint, "technicianId" uuid, "from" timestamptz, "to" timestamptz)
      WHERE r.subject_id = w."orderId" AND r.figure = 'no-shows-technician'
        AND r.technician_id = w."technicianId" AND r.sequence < w.sequence
        AND r.at BETWEEN w."from" AND w."to"`,
    values: [JSON.stringify(withdrawn)],
  });
};
