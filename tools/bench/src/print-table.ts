import Table from 'cli-table3';
import type { Result } from './measure.js';

const shown = (value: number, unit: string): string =>
  unit === 'ratio' ? value.toFixed(2) : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;

export const printTable = (results: readonly Result[]): void => {
  const table = new Table({ head: ['what', 'measured', 'goal', ''] });
  for (const { name, value, goal, unit, ok } of results) {
    table.push([name, shown(value, unit), shown(goal, unit), ok ? 'met' : 'MISSED']);
  }
  process.stdout.write(`${table.toString()}\n`);
};
