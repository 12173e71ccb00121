import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileSchema } from '@kefu/handbook';
import { trace, type Traced } from './read-sources.js';
import { catalogueText } from './write-catalogue.js';

/** The files that follow from the catalogue, by their path below the root. */
export const generated = (): Readonly<Record<string, string>> => ({
  'docs/handbook.md': catalogueText(),
  'libs/handbook/profile.schema.json': `${JSON.stringify(profileSchema(), null, 2)}\n`,
});

export const writeGenerated = (root: string): readonly string[] => {
  const files = Object.entries(generated());
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  return files.map(([file]) => file);
};

/**
 * Rules that the code keeps, or says it keeps, and no test names. An event may name a rule that is
 * still to come: another value of its enum would be another version of it.
 */
export const untested = (traced: readonly Traced[]): readonly Traced[] =>
  traced.filter(
    ({ code, tests }) =>
      tests.length === 0 && code.some(({ file }) => !file.startsWith('libs/messages/')),
  );

/** What is wrong, one sentence each; nothing when all is well. */
export const faultsOf = (root: string): readonly string[] => {
  const stale = Object.entries(generated()).flatMap(([file, text]) => {
    const path = join(root, file);
    return existsSync(path) && readFileSync(path, 'utf8') === text
      ? []
      : [`${file} is not as the catalogue has it: npm run handbook -- --write`];
  });
  const bare = untested(trace(root)).map(({ id, code }) => {
    const [first] = code;
    return `${id} is cited in ${first ? `${first.file}:${first.line}` : 'code'} but no test names it`;
  });
  return [...stale, ...bare];
};
