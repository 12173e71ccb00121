import type { ServicePart } from '@kefu/service';
import { LedgerController } from './http/ledger.controller.js';
import { ReadLedger } from './store/read-ledger.js';

export const ledgerPart: ServicePart = {
  controllers: [LedgerController],
  providers: [ReadLedger],
};
