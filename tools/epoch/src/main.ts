import { parseArgs } from 'node:util';
import { databaseUrlOf } from './find-database.js';
import { renewAfterRestore } from './renew-after-restore.js';

try {
  const { values } = parseArgs({
    options: { service: { type: 'string' }, yes: { type: 'boolean', default: false } },
  });
  const url = databaseUrlOf(values.service, process.env);
  const { done, said } = await renewAfterRestore(url, values.yes);
  console.log(said);
  process.exitCode = done ? 0 : 2;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
