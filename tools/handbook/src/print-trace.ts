import { anyRule } from '@kefu/handbook';
import type { Cited, NamedTest } from './find-citations.js';
import type { Traced } from './read-sources.js';
import { valueText } from './write-catalogue.js';

const placeText = ({ file, line }: Cited): string => `${file}:${line}`;
const testText = (test: NamedTest): string => `${test.name} (${placeText(test)})`;

/** For programs: exactly id, tests and code of every rule. */
export const traceJson = (traced: readonly Traced[]): string =>
  JSON.stringify(
    traced.map(({ id, tests, code }) => ({
      id,
      tests: tests.map(testText),
      code: code.map(placeText),
    })),
    null,
    2,
  );

const rows = (label: string, values: readonly string[]): string[] =>
  values.map((value, n) => `       ${(n === 0 ? label : '').padEnd(11)}${value}`);

/** For people: a block a rule, and the sum. */
export const traceTable = (traced: readonly Traced[]): string => {
  const blocks = traced.map(({ id, tests, code }) => {
    const { title, kind, service, parameters } = anyRule(id);
    const values = Object.entries(parameters).map(([name, one]) => `${name} = ${valueText(one)}`);
    return [
      `${id.padEnd(7)}${title.zh} · ${title.en} (${kind}, ${service})`,
      ...rows('parameters', values),
      ...rows('code', code.map(placeText)),
      ...rows('tests', tests.map(testText)),
    ].join('\n');
  });
  const kept = traced.filter(({ code }) => code.length > 0).length;
  const tested = traced.filter(({ tests }) => tests.length > 0).length;
  return [
    ...blocks,
    `${traced.length} rules, ${kept} cited in code, ${tested} named by tests`,
  ].join('\n\n');
};
