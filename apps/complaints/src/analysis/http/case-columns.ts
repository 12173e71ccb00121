import type { Column } from '@kefu/tables';
import type { Case } from '../store/index.js';

/** By whose number a person is named. */
type NumberOf = (id: string | undefined) => Promise<string>;

export const columns: readonly Column<Case, NumberOf>[] = [
  ['编号', 'Number', ({ number }) => number],
  ['来源', 'Source', ({ source }) => source],
  ['区域', 'Region', ({ regionId }) => regionId],
  ['地区', 'Area', ({ area }) => area],
  ['类别', 'Category', ({ category }) => category],
  ['原因', 'Cause', ({ cause }) => cause],
  ['严重程度', 'Severity', ({ severity }) => severity],
  ['渠道', 'Channel', ({ channel }) => channel],
  ['负责人', 'Handler', ({ ownerId }, numberOf) => numberOf(ownerId)],
  ['责任部门', 'Department', ({ department }) => department],
  ['受理时间', 'Received', ({ receivedAt }) => receivedAt],
  ['结案时间', 'Ended', ({ endedAt }) => endedAt],
  ['结果', 'Outcome', ({ outcome }) => outcome],
];
