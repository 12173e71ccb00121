import type { ContractsProceduresReadResponse } from '../../../api/contracts/types.gen';
import { Entries } from '../../../parts/entries';
import { choice, said, text } from '../../../parts/shown';

type Step = ContractsProceduresReadResponse['steps'][number];

/** The papers that the present step wants, and how many of them are there. */
export const Papers = ({ step }: { readonly step: Step | undefined }) => (
  <Entries
    name="documents"
    rows={(step?.documents ?? []).map((document) => ({
      ...document,
      takenCopies: (step?.taken ?? [])
        .filter(({ code }) => code === document.code)
        .reduce((sum, { copies }) => sum + copies, 0),
    }))}
    columns={[said('title'), choice('form'), text('copies'), text('takenCopies')]}
  />
);
