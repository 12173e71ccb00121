import { readers } from '../access/index.js';
import { forRoles } from '../customers/index.js';
import { forget, goOver, type ArchivePart } from '../endings/index.js';
import { LendFiles } from '../migrations/index.js';
import { forgetLoan } from './domain/index.js';
import { LoansController } from './http/loans.controller.js';
import { RecordBreachWhenLoanIsOverdue } from './reactions/record-breach-when-loan-is-overdue.js';
import { FindLoans } from './store/find-loans.js';
import { KeepLoans } from './store/keep-loans.js';
import { Lendables } from './store/lendables.js';
import { LoanRow } from './store/loan-row.js';
import { Loans } from './store/loans.js';

export const loansPart: ArchivePart = {
  controllers: [LoansController],
  providers: [Loans, KeepLoans, FindLoans, Lendables, RecordBreachWhenLoanIsOverdue],
  entities: [LoanRow],
  migrations: [LendFiles],
  whenMerged: (app) => goOver('loan', app.get(Loans)),
  whenErased: (app) => forget('loan', app.get(Loans), forgetLoan),
  obligations: [
    {
      kind: 'loan',
      title: { zh: '借出未还的档案', en: 'File that is out on loan' },
      sql: `SELECT id, number FROM loan WHERE customer_id = ANY ($1::uuid[])
            AND status = 'handed-out' ORDER BY id`,
    },
  ],
  mayRead: (app) => {
    const loans = app.get(Loans);
    const lendables = app.get(Lendables);
    return {
      loan: forRoles(readers, async (by, id) => {
        const found = await loans.find(id);
        return found !== undefined && lendables.covers(by, found.state);
      }),
    };
  },
};
