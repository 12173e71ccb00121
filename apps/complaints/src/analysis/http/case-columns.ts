import type { Bilingual } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import type { Case } from '../store/index.js';

const columns = {
  number: { zh: '编号', en: 'Number' },
  source: { zh: '来源', en: 'Source' },
  regionId: { zh: '区域', en: 'Region' },
  area: { zh: '地区', en: 'Area' },
  category: { zh: '类别', en: 'Category' },
  cause: { zh: '原因', en: 'Cause' },
  severity: { zh: '严重程度', en: 'Severity' },
  channel: { zh: '渠道', en: 'Channel' },
  ownerId: { zh: '负责人', en: 'Handler' },
  department: { zh: '责任部门', en: 'Department' },
  receivedAt: { zh: '受理时间', en: 'Received' },
  endedAt: { zh: '结案时间', en: 'Ended' },
  outcome: { zh: '结果', en: 'Outcome' },
} as const satisfies Partial<Record<keyof Case, Bilingual>>;

const fields = Object.keys(columns) as (keyof typeof columns)[];

/** The head and a row a complaint. */
export async function* rowsOf(
  cases: AsyncIterable<Case>,
  language: Language,
  person: (id: string | undefined) => Promise<string>,
): AsyncGenerator<readonly string[]> {
  yield fields.map((field) => columns[field][language]);
  for await (const one of cases) {
    const ownerId = await person(one.ownerId);
    yield fields.map((field) => ({ ...one, ownerId })[field] ?? '');
  }
}
