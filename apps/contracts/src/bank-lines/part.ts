import type { ServicePart } from '@kefu/service';
import { PayersAreForgotten, ReadBankStatements } from '../migrations/index.js';
import { bookkeepers } from '../receivables/index.js';
import { BankLinesController } from './http/bank-lines.controller.js';
import { ForgetPayerWhenSettled } from './reactions/forget-payer-when-settled.js';
import {
  BankLineRecord,
  BankLines,
  FindBankLines,
  FindCandidates,
  KeepBankLines,
  ReadStatements,
} from './store/index.js';

export const bankLinesPart: ServicePart = {
  controllers: [BankLinesController],
  providers: [
    BankLines,
    ForgetPayerWhenSettled,
    FindBankLines,
    FindCandidates,
    KeepBankLines,
    ReadStatements,
  ],
  entities: [BankLineRecord],
  migrations: [ReadBankStatements, PayersAreForgotten],
  trails: [[BankLines, bookkeepers]],
};
