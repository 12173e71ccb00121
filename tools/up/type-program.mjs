import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from './install.mjs';

/** The program of a `tsconfig.json`; of `folders` only, where they are given. */
export const programOf = (name, folders) => {
  const file = join(root, name);
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(inWords([error]));
  const wanted = folders ? { ...config, include: folders } : config;
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(
    wanted,
    ts.sys,
    dirname(file),
    undefined,
    file,
  );
  if (errors.length > 0) throw new Error(inWords(errors));
  return ts.createProgram(fileNames, options);
};

export const inWords = (faults) =>
  ts.formatDiagnostics(faults, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  });
