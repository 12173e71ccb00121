import { recordBreaches, repeatBreaches } from '@kefu/service';
import { readers } from '../../whole/access/index.js';
import { forget, goOver, type ArchivePart } from '../../whole/endings/index.js';
import { LendFiles } from '../../migrations/index.js';
import { forgetLoan, recordBreach, repeatBreach } from './domain/index.js';
import { LoansController } from './http/loans.controller.js';
import { FindLoans } from './store/find-loans.js';
import { KeepLoans } from './store/keep-loans.js';
import { Lendables } from './store/lendables.js';
import { LoanRecord } from './store/loan-record.js';
import { Loans } from './store/loans.js';

export const loansPart: ArchivePart = {
  controllers: [LoansController],
  providers: [
    Loans,
    KeepLoans,
    FindLoans,
    Lendables,
    recordBreaches(Loans, ['CU-08'], recordBreach),
    repeatBreaches(Loans, ['CU-08'], repeatBreach),
  ],
  entities: [LoanRecord],
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
  trails: [[Loans, readers]],
};
