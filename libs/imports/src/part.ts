import { Roles, type ServicePart } from '@kefu/service';
import type { Type } from '@nestjs/common';
import { ImportFieldsController } from './http/fields.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { ImportProblemsController } from './http/problems.controller.js';
import { ImportProgressController } from './http/progress.controller.js';
import { SavedMappingsController } from './http/saved-mappings.controller.js';
import { IMPORTER, IMPORTS, type ImportDefinition } from './importer.js';
import { CheckFile } from './store/check-file.js';
import { DoJob } from './store/do-job.js';
import { ForgetFiles } from './store/forget-files.js';
import { ImportFiles } from './store/import-files.js';
import { ImportPreviews } from './store/import-previews.js';
import { ImportProblems } from './store/import-problems.js';
import { ImportSteps } from './store/import-steps.js';
import { ImportWork } from './store/import-work.js';
import { ImportRecord, Imports } from './store/imports.js';
import { MoveImports } from './store/move-imports.js';
import { OpenRows } from './store/open-rows.js';
import { PrepareJob } from './store/prepare-job.js';
import { RunFile } from './store/run-file.js';
import { SavedMappings, SavedMappingView } from './store/saved-mappings.js';
import { ShowImports } from './store/show-imports.js';
import { UnderstandFile } from './store/understand-file.js';
import { UploadFiles } from './store/upload-files.js';
import { WorkOnImports } from './store/work-on-imports.js';

const controllers = [
  ImportsController,
  ImportFieldsController,
  ImportProgressController,
  ImportProblemsController,
  SavedMappingsController,
] as const satisfies Type<unknown>[];

/** A class of the service's own: services of one process have different roles for the same routes. */
const openedTo = (controller: Type<object>, roles: ImportDefinition['importers']): Type<object> => {
  class Opened extends controller {}
  Roles(...roles)(Opened);
  return Opened;
};

/**
 * What imports bring to a service: routes, stores and the work on files. The service adds its migration
 * of `importTables`, and starts `WorkOnImports` when it is ready.
 */
export const importsOf = (definition: ImportDefinition) =>
  ({
    controllers: controllers.map((one) => openedTo(one, definition.importers)),
    providers: [
      { provide: IMPORTS, useValue: definition },
      definition.importer,
      { provide: IMPORTER, useExisting: definition.importer },
      Imports,
      ImportFiles,
      ImportProblems,
      ImportWork,
      SavedMappings,
      OpenRows,
      ImportPreviews,
      ShowImports,
      UnderstandFile,
      UploadFiles,
      ImportSteps,
      PrepareJob,
      CheckFile,
      RunFile,
      DoJob,
      ForgetFiles,
      MoveImports,
      WorkOnImports,
    ],
    entities: [ImportRecord, SavedMappingView],
    trails: [
      [Imports, definition.importers],
      [SavedMappings, definition.importers],
    ],
  }) satisfies ServicePart;
