import { fileURLToPath } from 'node:url';
import { judgeRepository } from './cruise.js';
import { report } from './report.js';

const violations = await judgeRepository(fileURLToPath(new URL('../../../', import.meta.url)));
console.log(report(violations));
process.exitCode = violations.length > 0 ? 1 : 0;
