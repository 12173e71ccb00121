import { join } from 'node:path';
import ts from 'typescript';
import { sourcesIn } from '../read-source.js';

export interface SourceProgram {
  readonly checker: ts.TypeChecker;
  /** The sources below a folder of the root. */
  readonly filesIn: (folder: string) => ts.SourceFile[];
}

/** Everything that the controllers of services come to, with types. */
export const sourceProgram = (root: string): SourceProgram => {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const controllers = ['apps/*/src', 'libs/*/src'].flatMap((folder) =>
    sourcesIn(root, `${folder}/**/*.controller.ts`),
  );
  const program = ts.createProgram(
    controllers.map((file) => join(root, file)),
    options,
  );
  const files = program.getSourceFiles().filter(({ isDeclarationFile }) => !isDeclarationFile);
  return {
    checker: program.getTypeChecker(),
    filesIn: (folder) =>
      files.filter(({ fileName }) => fileName.startsWith(`${join(root, folder)}/`)),
  };
};
