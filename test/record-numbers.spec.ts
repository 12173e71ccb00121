import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');

/** `nextNumber(database, 'loan_no', 'L', 6)`, and the same in SQL. */
const inCode = /nextNumber\([^']*'(?<sequence>[a-z_]+)',\s*'(?<prefix>[A-Z]+)'/gu;
const inSql = /'(?<prefix>[A-Z]+)' \|\| lpad\(nextval\('(?<sequence>[a-z_]+)'/gu;

const numbered = globSync('apps/*/src/**/*.ts', { cwd: root })
  .filter((file) => !file.includes('.spec.'))
  .flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [inCode, inSql].flatMap((pattern) => [...text.matchAll(pattern)]);
  })
  .map(({ groups }) => ({
    prefix: groups?.['prefix'] ?? '',
    sequence: groups?.['sequence'] ?? '',
  }));

describe('the number of a record', () => {
  it('says by its letters of what kind it is, whatever service keeps it', () => {
    // customers are C…, and draw many numbers at a time
    const kinds = new Map<string, Set<string>>([['C', new Set(['customer_filed_no'])]]);
    for (const { prefix, sequence } of numbered) {
      kinds.set(prefix, (kinds.get(prefix) ?? new Set()).add(sequence));
    }
    expect(kinds.size).toBeGreaterThan(20);
    const shared = [...kinds].filter(([, sequences]) => sequences.size > 1);
    expect(shared).toEqual([]);
  });
});
