import type { ArchivePart } from '../endings/index.js';
import { KeepObligations } from './keep-obligations.js';
import { noteWhatIsOwed } from './owed.js';
import { whatContractsOwe } from './what-contracts-owe.js';
import { whatTheDesksOwe } from './what-the-desks-owe.js';

const owed = [...whatTheDesksOwe, ...whatContractsOwe];

/** What other services owe a customer; what this one owes them stands with the part that owes it. */
export const obligationsPart: ArchivePart = {
  controllers: noteWhatIsOwed(owed),
  providers: [KeepObligations],
  obligations: owed.map(({ kind, title }) => ({
    kind,
    title,
    sql: `SELECT id, number FROM open_obligation
      WHERE kind = '${kind}' AND customer_id = ANY ($1::uuid[]) ORDER BY id`,
  })),
};
