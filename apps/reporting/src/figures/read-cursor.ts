import { isLocalDate, malformed, type Instant, type LocalDate } from '@kefu/kernel';
import { decodeCursor } from '@kefu/service';
import { isMonth, type Month } from './report-days.js';

/** @throws Refusal `bad-cursor` */
export const eventCursor = (
  cursor: string | undefined,
): readonly [at: Instant, subjectId: string, sequence: number] | undefined => {
  const key = decodeCursor(cursor, ['instant', 'id', 'number']);
  if (key && !Number.isSafeInteger(key[2])) throw badCursor();
  return key;
};

/** @throws Refusal `bad-cursor` */
export const dayCursor = (cursor: string | undefined): LocalDate | undefined => {
  const key = decodeCursor(cursor, ['text']);
  if (key && !isLocalDate(key[0])) throw badCursor();
  return key?.[0];
};

/** @throws Refusal `bad-cursor` */
export const monthCursor = (cursor: string | undefined): Month | undefined => {
  const key = decodeCursor(cursor, ['text']);
  if (key && !isMonth(key[0])) throw badCursor();
  return key?.[0];
};

const badCursor = () => {
  const detail = { zh: 'cursor 无效，请从第一页开始', en: 'The cursor is not valid; start over' };
  return malformed('bad-cursor', detail, {
    errors: [{ pointer: '#/query/cursor', code: 'bad-cursor', detail }],
  });
};
