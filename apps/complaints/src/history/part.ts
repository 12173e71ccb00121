import { importsOf } from '@kefu/imports';
import type { ServicePart } from '@kefu/service';
import { managers } from '../complaints/index.js';
import { HistoryIsImported, KeepHistory } from '../migrations/index.js';
import { columns } from './columns.js';
import { FileHistory } from './file-history.js';
import { StartHistory } from './start-history.js';

const imports = importsOf({
  columns,
  importer: FileHistory,
  importers: managers,
  supervisors: managers,
});

/** Complaints of earlier systems, by the import that customers has; they are counted with Kefu's own. */
export const historyPart: ServicePart = {
  ...imports,
  providers: [...imports.providers, StartHistory],
  migrations: [HistoryIsImported, KeepHistory],
};
