import type { Bilingual } from '@kefu/kernel';
import type { Language } from '@kefu/service';
import type { Complaint } from '../domain/index.js';

/** How people and customers are said on a sheet. */
export interface Numbers {
  readonly person: (id: string | undefined) => Promise<string>;
  readonly customer: (id: string) => Promise<string>;
}

type Cell = string | undefined | Promise<string>;

interface Column {
  readonly title: Bilingual;
  readonly of: (complaint: Complaint, numbers: Numbers) => Cell;
}

const column = (zh: string, en: string, of: Column['of']): Column => ({ title: { zh, en }, of });

/** What whoever works from the list takes along; nobody's words are among it. */
const columns: readonly Column[] = [
  column('编号', 'Number', ({ number }) => number),
  column('状态', 'Status', ({ status }) => status),
  column('严重程度', 'Severity', ({ severity }) => severity),
  column('类别', 'Category', ({ category }) => category),
  column('区域', 'Region', ({ regionId }) => regionId),
  column('渠道', 'Channel', ({ channel }) => channel),
  column('负责人', 'Handler', ({ ownerId }, { person }) => person(ownerId)),
  column('责任部门', 'Department', ({ assignment }) => assignment?.department),
  column('客户', 'Customer', ({ customerId }, { customer }) => customer(customerId)),
  column('受理时间', 'Received', ({ receivedAt }) => receivedAt),
  column('下一时限', 'Next deadline', ({ dueAt }) => dueAt),
  column('待付（元）', 'To pay (yuan)', ({ toPay }) => toPay),
];

/** The head and a row a complaint. */
export async function* listRows(
  complaints: AsyncIterable<Complaint>,
  language: Language,
  numbers: Numbers,
): AsyncGenerator<readonly string[]> {
  yield columns.map(({ title }) => title[language]);
  for await (const one of complaints) {
    const cells: string[] = [];
    for (const { of } of columns) cells.push((await of(one, numbers)) ?? '');
    yield cells;
  }
}
