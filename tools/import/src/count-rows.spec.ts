import { describe, expect, it } from '@jest/globals';
import { compare, countExport, countFile, type Rule } from './count-rows.js';

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

const rules: Rule[] = [
  { field: 'externalRef', column: 'id' },
  { field: 'tags', column: 'contract', values: { 'One year': 'one-year' } },
  { field: 'stage', column: 'churn', values: { Yes: 'lapsed', No: 'existing' } },
];

describe('CU-15 figures of a file and of the archive', () => {
  it('are the same where all of it came in, and differ where not', async () => {
    const file = await countFile(
      bytes('id,contract,churn\n1,One year,Yes\n2,One year,No\n'),
      rules,
    );
    const lines = [
      'External ref,Tags,Stage',
      '1,x;one-year,lapsed',
      '2,one-year,existing',
      '9,one-year,lapsed',
    ];
    const all = await countExport(bytes(lines.join('\n')), file.references, new Set(['one-year']));
    expect(compare(file.figures, all)).toMatchObject({ same: true });
    const less = await countExport(
      bytes(lines.slice(0, 2).join('\n')),
      file.references,
      new Set(['one-year']),
    );
    expect(compare(file.figures, less)).toMatchObject({ same: false });
  });
});
