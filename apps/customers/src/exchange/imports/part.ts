import { happened } from '@kefu/kernel';
import { Imports, importsOf } from '@kefu/imports';
import { ImportFinishedV1 } from '@kefu/messages-customers';
import { importers, supervisors } from '../../whole/access/index.js';
import type { ArchivePart } from '../../whole/endings/index.js';
import {
  FilesAreImported,
  ImportsSayHowTheyAreRead,
  WorkbooksAreImported,
} from '../../migrations/index.js';
import { columns } from './columns.js';
import { CustomerRows } from './customer-rows.js';
import { CustomersOnRecord } from './customers-on-record.js';
import { FileRows } from './file-rows.js';
import { forgetWords } from './forget-words.js';
import { Grounds } from './grounds.js';

const imports = importsOf({
  ...{ columns, importers, supervisors },
  importer: CustomerRows,
  sayFinished: (outcome, counts) => [happened(ImportFinishedV1, { outcome, ...counts }, 'CU-15')],
});

export const importsPart: ArchivePart = {
  ...imports,
  providers: [...imports.providers, CustomersOnRecord, FileRows, Grounds],
  migrations: [FilesAreImported, WorkbooksAreImported, ImportsSayHowTheyAreRead],
  whenErased: (app) => forgetWords(app.get(Imports)),
};
