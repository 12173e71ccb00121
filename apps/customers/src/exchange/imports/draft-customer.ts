import { isDeepStrictEqual } from 'node:util';
import { remark, type PlaceOf, type RowProblem, type RowRead, type Rows } from '@kefu/imports';

type Part = Record<string, unknown>;

/** The request to file a customer, as far as rows say it. */
export interface Draft extends Part {
  readonly contacts?: readonly Part[];
  readonly assets?: readonly Part[];
}

export interface Drafted {
  readonly draft: Draft;
  readonly problems: readonly RowProblem[];
  /** Rows that say nothing that those above them did not. */
  readonly remarks: readonly RowProblem[];
  /** What the cells say of the customer, without what a rule gives to every row. */
  readonly said: ReadonlySet<string>;
  readonly placeOf: PlaceOf;
}

const differs = {
  code: 'differs-from-first-row',
  detail: {
    zh: '与该客户第一行的内容不一致',
    en: 'It is not what the first row of this customer says',
  },
};

/** The first row says who a customer is; those below it bring more assets and contacts, or say the same. */
export const draftOf = (rows: Rows): Drafted => {
  const [first, ...more] = rows;
  const problems = more.flatMap((row) => differencesOf(row, first));
  const contacts = partsOf(rows, 'contact.', { maySign: false });
  const assets = partsOf(rows, 'asset.', { contractKind: 'none' });
  const draft: Part = {};
  for (const [field, value] of first.values) {
    if (!field.includes('.') && field !== 'number') draft[field] = value;
  }
  draft['kind'] ??= draft['organisationCode'] === undefined ? 'person' : 'organisation';
  const bringing = new Set([...contacts, ...assets].map(({ row }) => row));
  return {
    draft: {
      ...draft,
      ...(contacts.length > 0 ? { contacts: contacts.map(({ part }) => part) } : {}),
      ...(assets.length > 0 ? { assets: assets.map(({ part }) => part) } : {}),
    },
    problems,
    remarks: more
      .filter((row) => !bringing.has(row))
      .map(({ row }) => ({ row, ...remark('same-as-earlier-row') })),
    said: first.said,
    placeOf: (pointer) => {
      const [, list = '', at = '', rest = ''] =
        /^\/(contacts|assets)\/(\d+)(.*)$/u.exec(pointer) ?? [];
      const found = (list === 'assets' ? assets : contacts)[Number(at)];
      return list !== '' && found ? found.row.placeOf(`/${list}/0${rest}`) : first.placeOf(pointer);
    },
  };
};

const differencesOf = (row: RowRead, first: RowRead): RowProblem[] =>
  [...row.values]
    .filter(([field]) => !field.includes('.') && row.said.has(field))
    .filter(([field, value]) => !isDeepStrictEqual(value, first.values.get(field)))
    .map(([field]) => ({ ...row.placeOf(`/${field}`), ...differs }));

/** A row whose cells say nothing of an asset has none, whatever the rules give to every row; nor a contact. */
const partsOf = (
  rows: Rows,
  prefix: string,
  usual: Part,
): { readonly row: RowRead; readonly part: Part }[] => {
  const found: { row: RowRead; part: Part }[] = [];
  for (const row of rows) {
    const own = [...row.values].filter(([field]) => field.startsWith(prefix));
    if (!own.some(([field]) => row.said.has(field))) continue;
    const named = own.map(([field, value]) => [field.slice(prefix.length), value] as const);
    const part: Part = { ...usual, ...Object.fromEntries(named) };
    // Whoever fills in such a table copies the same contact down
    if (!found.some((one) => isDeepStrictEqual(one.part, part))) found.push({ row, part });
  }
  return found;
};
