import type { ServicePart } from '@kefu/service';
import { ReadBankStatements } from '../migrations/index.js';
import { bookkeepers } from '../receivables/index.js';
import { BankLinesController } from './http/bank-lines.controller.js';
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
  providers: [BankLines, FindBankLines, FindCandidates, KeepBankLines, ReadStatements],
  entities: [BankLineRecord],
  migrations: [ReadBankStatements],
  trails: [[BankLines, bookkeepers]],
};
