import type { ServicePart } from '@kefu/service';
import { auditors } from '../complaints/index.js';
import { AuditsArePacked, TiersAreKnown } from '../migrations/index.js';
import { AuditPacksController } from './http/audit-packs.controller.js';
import {
  AskForPacks,
  AuditPackRecord,
  AuditPacks,
  MakePacks,
  PackFiles,
  PrintedPacks,
  ReadCases,
  Summaries,
} from './store/index.js';

export const auditPacksPart: ServicePart = {
  controllers: [AuditPacksController],
  providers: [AuditPacks, AskForPacks, MakePacks, PackFiles, PrintedPacks, ReadCases, Summaries],
  entities: [AuditPackRecord],
  migrations: [AuditsArePacked, TiersAreKnown],
  trails: [[AuditPacks, auditors]],
};
