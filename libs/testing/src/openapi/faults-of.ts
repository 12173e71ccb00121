import { Validator } from '@seriousme/openapi-schema-validator';
import { Described, type Fields, type OpenApi, type Operation } from './document.js';

/** A schema, or another part that refers to one, and where it stands. */
interface Placed {
  readonly at: readonly string[];
  readonly part: Fields;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every object of the document, with where it stands; not what examples hold. */
const partsOf = (value: Fields, at: readonly string[] = []): Placed[] => [
  { at, part: value },
  ...Object.entries(value).flatMap(([key, inner]) =>
    isFields(inner) && !/^(example|examples|default|enum)$/u.test(key)
      ? partsOf(inner, [...at, key])
      : [],
  ),
];

const operationsOf = ({ paths }: OpenApi): { at: string[]; operation: Operation }[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      at: ['paths', path, method],
      operation,
    })),
  );

const annotations = new Set(['description', 'title', 'default', 'example', 'examples']);

const saysNothing = (schema: Fields): boolean => {
  const keys = Object.keys(schema).filter((key) => !annotations.has(key));
  if (keys.length === 0) return true;
  if (schema['type'] === 'array') return schema['items'] === undefined;
  if (schema['type'] !== 'object') return false;
  const says = ['properties', 'additionalProperties', 'allOf', 'oneOf', '$ref'];
  return !says.some((key) => isFields(schema[key]) || typeof schema[key] === 'string');
};

/** Schemas of fields, by the name of the field. */
const isField = ({ at }: Placed): boolean =>
  at.length === 5 && at[1] === 'schemas' && at[3] === 'properties';
const isSchema = (placed: Placed): boolean =>
  isField(placed) ||
  ['schema', 'items'].includes(placed.at.at(-1) ?? '') ||
  (placed.at.length === 3 && placed.at[1] === 'schemas');

const timeOf = (name: string): string | undefined => {
  if (/At$|^(at|until)$/u.test(name)) return 'date-time';
  return /(^|[a-z])(Day|Date)$|^(day|date)$|On$/u.test(name) ? 'date' : undefined;
};

const isText = ({ type, enum: members, $ref }: Fields): boolean =>
  (type === undefined || [type].flat().includes('string')) && !members && !$ref;

const named = ({ at }: Placed): string => at.at(-1) ?? '';

const faultsOfSchemas = (parts: readonly Placed[]): string[] =>
  parts.filter(isSchema).flatMap((placed) => {
    const { at, part } = placed;
    const where = at.join('/');
    const faults = saysNothing(part) ? [`${where} says nothing of its value`] : [];
    if (!isField(placed)) return faults;
    const format = timeOf(named(placed));
    if (format && isText(part) && part['format'] !== format) {
      faults.push(`${where} is no ${format}`);
    }
    return faults;
  });

const faultsOfReferences = (document: OpenApi, parts: readonly Placed[]): string[] => {
  const targets = new Set(parts.map(({ at }) => `#/${at.join('/')}`));
  const references = parts.flatMap(({ at, part }) =>
    typeof part['$ref'] === 'string' ? [{ at, to: part['$ref'] }] : [],
  );
  const meant = new Set(references.map(({ to }) => to));
  const unused = Object.keys(document.components.schemas).filter(
    (name) => !meant.has(`#/components/schemas/${name}`),
  );
  return [
    ...references
      .filter(({ to }) => !targets.has(to))
      .map(({ at, to }) => `${at.join('/')} refers to ${to}, which there is not`),
    ...unused.map((name) => `nothing refers to the schema ${name}`),
  ];
};

const faultsOfOperation = (
  document: OpenApi,
  described: Described,
  at: readonly string[],
  operation: Operation,
): string[] => {
  const faults: string[] = [];
  if (!operation.summary) faults.push('no summary');
  const titles = new Map(document.tags.map((tag) => [tag.name, tag['x-displayName']]));
  const [tag = ''] = operation.tags;
  if (operation.tags.length !== 1 || !titles.get(tag)) {
    faults.push(`the tag ${tag} has no Chinese and English name: see resources.ts`);
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    const [, { content }] = described.response([], response);
    const types = Object.keys(content ?? {});
    if (status >= '400' && types.join() !== 'application/problem+json') {
      faults.push(`${status} is no problem+json`);
    }
    if (status < '300' && status !== '204' && types.length === 0) faults.push(`${status} is empty`);
  }
  return faults.map((fault) => `${at.join(' ')}: ${fault}`);
};

const faultsOfExamples = (described: Described, parts: readonly Placed[]): string[] =>
  parts.flatMap(({ at, part }) => {
    const { example } = part;
    if (example === undefined || !isFields(part['schema'])) return [];
    return described
      .misfits([...at, 'schema'], example)
      .map((misfit) => `the example of ${at.join('/')}: ${misfit}`);
  });

/**
 * What is wrong with an OpenAPI document, a sentence each: against the specification itself, and against
 * what Kefu asks of every service's.
 */
export const faultsOf = async (document: object): Promise<string[]> => {
  const api = document as OpenApi;
  const { valid, errors } = await new Validator().validate(
    structuredClone(document) as Record<string, unknown>,
  );
  const ofSpecification = valid ? [] : [`not as OpenAPI has it: ${JSON.stringify(errors)}`];
  const parts = partsOf(document as Fields);
  const ofReferences = faultsOfReferences(api, parts);
  const dangling = ofReferences.some((fault) => fault.includes('refers to #'));
  const described = new Described(api);
  return [
    ...ofSpecification,
    ...ofReferences,
    ...faultsOfSchemas(parts),
    ...operationsOf(api).flatMap(({ at, operation }) =>
      faultsOfOperation(api, described, at, operation),
    ),
    ...(dangling ? [] : faultsOfExamples(described, parts)),
  ];
};
