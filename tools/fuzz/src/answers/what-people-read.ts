import type { Answer } from './send.js';
import { xlsxType } from './read-workbook.js';

/** What people look at, and no program. */
const readByPeople = ['text/html', 'text/csv', xlsxType];

const id = /[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/iu;

/** A page without what is in its tags: links go by ids. */
const shown = ({ type, text = '' }: Answer): string =>
  type === 'text/html' ? text.replace(/<(?:style|script)[^]*?<\/|<[^>]*>/giu, ' ') : text;

/** Pages, sheets and lists name people and records by what people call them, and are wide enough. */
export const faultsOfReading = (answer: Answer): string[] => {
  if (!readByPeople.includes(answer.type)) return [];
  const at = id.exec(shown(answer));
  return [
    ...(at ? [`shows an id where people read a name: …${around(shown(answer), at.index)}`] : []),
    ...(answer.narrow ?? []).map((sheet) => `columns of “${sheet}” have no width`),
  ];
};

const around = (text: string, at: number): string =>
  text.slice(Math.max(0, at - 80), at + 40).replace(/\s+/gu, ' ');
