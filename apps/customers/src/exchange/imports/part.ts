import { importers } from '../../whole/access/index.js';
import type { ArchivePart } from '../../whole/endings/index.js';
import {
  FilesAreImported,
  ImportsSayHowTheyAreRead,
  WorkbooksAreImported,
} from '../../migrations/index.js';
import { ImportProgressController } from './http/progress.controller.js';
import { ImportProblemsController } from './http/problems.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { SavedMappingsController } from './http/saved-mappings.controller.js';
import { CheckFile } from './store/check-file.js';
import { DoJob } from './store/do-job.js';
import { ForgetFiles } from './store/forget-files.js';
import { forgetWords } from './store/forget-words.js';
import { ImportFiles } from './store/import-files.js';
import { ImportProblems } from './store/import-problems.js';
import { ImportRow, Imports, maySee } from './store/imports.js';
import { ImportPreviews } from './store/import-previews.js';
import { ImportSteps } from './store/import-steps.js';
import { ImportWork } from './store/import-work.js';
import { ListImports } from './store/list-imports.js';
import { MoveImports } from './store/move-imports.js';
import { OpenRows } from './store/open-rows.js';
import { PrepareJob } from './store/prepare-job.js';
import { RunFile } from './store/run-file.js';
import { SavedMappingRow, SavedMappings } from './store/saved-mappings.js';
import { UnderstandFile } from './store/understand-file.js';
import { UploadFiles } from './store/upload-files.js';
import { WorkOnImports } from './store/work-on-imports.js';

export const importsPart: ArchivePart = {
  controllers: [
    ImportsController,
    ImportProgressController,
    ImportProblemsController,
    SavedMappingsController,
  ],
  providers: [
    Imports,
    ImportFiles,
    ImportProblems,
    ImportWork,
    SavedMappings,
    ListImports,
    OpenRows,
    ImportPreviews,
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
  entities: [ImportRow, SavedMappingRow],
  migrations: [FilesAreImported, WorkbooksAreImported, ImportsSayHowTheyAreRead],
  whenErased: (app) => forgetWords(app.get(Imports)),
  mayRead: (app) => {
    const imports = app.get(Imports);
    return {
      import: async (by, id) => {
        const found = await imports.find(id);
        return found !== undefined && maySee(by, found.state);
      },
      'import-mapping': (by) => Promise.resolve(importers.some((role) => by.roles.includes(role))),
    };
  },
};
