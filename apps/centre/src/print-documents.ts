import 'reflect-metadata';
import { anyRule, ruleIds } from '@kefu/handbook';
import { readDocuments } from './read-documents.js';

// What the console's client is made from: `node apps/centre/dist/print-documents.js`

const rules = ruleIds.map(anyRule).map(({ id, title, summary }) => ({ id, title, summary }));
const documents = Object.fromEntries(await readDocuments());
process.stdout.write(JSON.stringify({ documents, rules }), () => process.exit(0));
