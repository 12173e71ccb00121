import { readers } from '../../whole/access/index.js';
import { forget, goOver, type ArchivePart } from '../../whole/endings/index.js';
import { KeepFilesOfCustomers, TwoFilesOfAnAssetMeet } from '../../migrations/index.js';
import { forgetFile } from './domain/index.js';
import { DocumentsController } from './http/documents.controller.js';
import { FilesController } from './http/files.controller.js';
import { PaperListsController } from './http/paper-lists.controller.js';
import { AddEntryWhenRepairSigned } from './reactions/add-entry-when-repair-signed.js';
import { AnnounceWhenDocumentExpires } from './reactions/announce-when-document-expires.js';
import { EndEntryWhenRepairClosed } from './reactions/end-entry-when-repair-closed.js';
import { KeepRepairOrderWhenReported } from './reactions/keep-repair-order-when-reported.js';
import { FileRepairs } from './store/file-repairs.js';
import { FileRecord } from './store/file-record.js';
import { Files } from './store/files.js';
import { FindFiles } from './store/find-files.js';
import { FindPapers } from './store/find-papers.js';
import { KeepFiles } from './store/keep-files.js';
import { RepairOrderRecords } from './store/repair-order-records.js';
import { PaperOwners } from './store/paper-owners.js';

export const filesPart: ArchivePart = {
  controllers: [
    FilesController,
    DocumentsController,
    PaperListsController,
    KeepRepairOrderWhenReported,
    AddEntryWhenRepairSigned,
    EndEntryWhenRepairClosed,
  ],
  providers: [
    Files,
    KeepFiles,
    FileRepairs,
    FindFiles,
    FindPapers,
    RepairOrderRecords,
    PaperOwners,
    AnnounceWhenDocumentExpires,
  ],
  entities: [FileRecord],
  migrations: [KeepFilesOfCustomers, TwoFilesOfAnAssetMeet],
  whenMerged: (app) => goOver('file', app.get(Files)),
  whenErased: (app) => forget('file', app.get(Files), forgetFile),
  trails: [[Files, readers]],
};
