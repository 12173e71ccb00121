import type { Column } from '@kefu/tables';
import type { Complaint } from '../domain/index.js';

/** How people and customers are said on a sheet. */
export interface Numbers {
  readonly person: (id: string | undefined) => Promise<string>;
  readonly customer: (id: string) => Promise<string>;
}

/** What whoever works from the list takes along; nobody's words are among it. */
export const columns: readonly Column<Complaint, Numbers>[] = [
  ['编号', 'Number', ({ number }) => number],
  ['状态', 'Status', ({ status }) => status],
  ['严重程度', 'Severity', ({ severity }) => severity],
  ['类别', 'Category', ({ category }) => category],
  ['区域', 'Region', ({ regionId }) => regionId],
  ['渠道', 'Channel', ({ channel }) => channel],
  ['负责人', 'Handler', ({ ownerId }, { person }) => person(ownerId)],
  ['责任部门', 'Department', ({ assignment }) => assignment?.department],
  ['客户', 'Customer', ({ customerId }, { customer }) => customer(customerId)],
  ['受理时间', 'Received', ({ receivedAt }) => receivedAt],
  ['下一时限', 'Next deadline', ({ dueAt }) => dueAt],
  ['待付（元）', 'To pay (yuan)', ({ toPay }) => toPay],
];
