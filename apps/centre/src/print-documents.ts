import 'reflect-metadata';
import { readDocuments } from './read-documents.js';

// What the console's client is made from: `node apps/centre/dist/print-documents.js`

process.stdout.write(JSON.stringify(Object.fromEntries(await readDocuments())), () =>
  process.exit(0),
);
