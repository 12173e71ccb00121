import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiNotes } from '@kefu/service';
import type { Generated } from '../generate.js';
import { generateApiNotes } from './write-api-notes.js';

const sources = {
  'tsconfig.json': '{ "compilerOptions": { "strict": true, "types": [], "module": "nodenext" } }',
  'libs/kernel/src/refusal.ts': `
    export class Refusal { constructor(readonly reason: object) {} }
    type Detail = { zh: string; en: string };
    export const conflict = (code: string, detail: Detail, rest = {}) => new Refusal({});
    export const refusedByRule = (rule: string, code: string, detail: Detail) => new Refusal({});
    export const Controller = () => (of: unknown) => {};
    export const Post = () => (of: unknown, name: string) => {};
    export const When = Post;`,
  'apps/desk/src/loans/say-no.ts': `
    import { refusedByRule } from '../../../../libs/kernel/src/refusal.js';
    export const noMore = (code: string, zh: string, en: string) =>
      refusedByRule('DK-02', code, { zh, en: \`Not now: \${en}\` });`,
  'apps/desk/src/loans/decide.ts': `
    import { conflict, Refusal, refusedByRule } from '../../../../libs/kernel/src/refusal.js';
    import { noMore } from './say-no.js';
    const no = (code: string, zh: string, en: string) =>
      refusedByRule('DK-02', code, { zh, en: \`Not now: \${en}\` });
    const policies = [
      (n: number) => { if (n > 1) throw no('too-many', '多', 'too many'); },
      (n: number) => { if (n < 0) throw noMore('too-few', '少', 'too few'); },
    ];
    const detail = { zh: '借出', en: 'It is lent' };
    export const lend = (n: number) => {
      for (const policy of policies) policy(n);
      throw conflict('lent-already', detail, { rule: 'DK-01' });
    };
    const refusals = { shut: { code: 'desk-shut' }, gone: { code: 'desk-gone' } } as const;
    export const requireOpen = (state: 'shut' | 'gone', by: 'kept' | 'lost') => {
      if (n) throw conflict(by, { zh: '', en: \`It is \${by} for \${n} days\` });
      throw new Refusal({ kind: 'rule', rule: 'DK-03', ...refusals[state] });
    };
    export const never = () => { throw conflict('never-reached', detail); };
    let n = 1;`,
  'apps/desk/src/loans/loans.controller.ts': `
    import { Controller, Post, When } from '../../../../libs/kernel/src/refusal.js';
    import { lend, never, requireOpen } from './decide.js';
    class Kept { change(decide: (n: number) => void) { decide(1); } open() { requireOpen('shut', 'lost'); } }
    /** Slips. */
    @Controller()
    export class LoansController {
      readonly #kept = new Kept();
      /**
       * Hands it out, see {@link Kept}.
       *
       * For a week.
       * @throws Refusal \`lent-already\`
       */
      @Post() lend() { this.#kept.change(lend); }
      @Post() open() { this.#kept.open(); }
      /** Not a route. */
      @When() hear() { never(); }
      /** Nobody asks for it. */
      rest() { never(); }
    }`,
};

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kefu-notes-'));
  for (const [file, text] of Object.entries(sources)) put(file, text);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

const notesIn = ({ files }: Generated): ApiNotes =>
  JSON.parse(files.get('apps/desk/src/api-notes.json') ?? '{}') as ApiNotes;

describe('what a document takes from the sources', () => {
  let generated: Generated;
  beforeAll(() => {
    generated = generateApiNotes(root);
  });

  it('is the docstrings of classes and of their decorated members, without tags', () => {
    expect(notesIn(generated).words).toEqual({
      LoansController: 'Slips.',
      'LoansController.hear': 'Not a route.',
      'LoansController.lend': 'Hands it out, see `Kept`.\n\nFor a week.',
    });
  });

  it('is what each route can be refused: by decisions that it hands on, by lists of policies', () => {
    expect(notesIn(generated).refusalsOf).toEqual({
      'LoansController.lend': ['conflict/lent-already', 'rule/too-few', 'rule/too-many'],
      'LoansController.open': [
        'conflict/kept',
        'conflict/lost',
        'rule/desk-gone',
        'rule/desk-shut',
      ],
    });
  });

  it('is what a refusal says and which rule it cites', () => {
    const { refusals } = notesIn(generated);
    expect(refusals['rule/too-many']).toEqual({ rules: ['DK-02'], says: ['Not now: too many'] });
    expect(refusals['conflict/lent-already']).toEqual({ rules: ['DK-01'], says: ['It is lent'] });
    expect(refusals['conflict/lost']).toEqual({ rules: [], says: ['It is … for … days'] });
    expect(refusals['rule/desk-shut']).toEqual({ rules: ['DK-03'], says: [] });
    expect(generated.faults).toEqual([]);
  });

  it('fails for a refusal whose code nobody can know beforehand', () => {
    const file = 'apps/desk/src/loans/decide.ts';
    put(file, sources[file].replace("conflict('lent-already'", 'conflict(String(n)'));
    const { faults } = generateApiNotes(root);
    expect(faults).toEqual([expect.stringContaining(`${file}: conflict(String(n)`)]);
  });
});
