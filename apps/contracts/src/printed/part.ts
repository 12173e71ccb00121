import type { ServicePart } from '@kefu/service';
import { PrintedContractsController } from './http/printed-contracts.controller.js';

/** Contracts as pages to print and sign (CT-02). */
export const printedPart: ServicePart = { controllers: [PrintedContractsController] };
