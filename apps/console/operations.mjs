// The fields of every request as data, so that a form can be drawn of them: what the OpenAPI document
// says of them and no more, in the fewest bytes.

const LONG_TEXT = 200;
const isMoney = (pattern) => /^\^(\(\?!0\+\\\.00\$\))?\\d\{1,\d+\}\\\.\\d\{2\}\$$/u.test(pattern);

const kindOfText = ({ format, pattern, maxLength = 0, enum: options }) => {
  if (options) return 'choice';
  if (format === 'date') return 'day';
  if (format === 'date-time') return 'moment';
  if (format === 'uuid' || pattern === '^[\\w:.@|-]{1,128}$') return 'id';
  if (pattern && isMoney(pattern)) return 'money';
  if (pattern?.startsWith('^20\\d{2}-')) return 'month';
  if (pattern?.startsWith('^\\d{1,')) return 'decimal';
  if (pattern === '^[a-z][a-z0-9-]{0,47}$') return 'code';
  return maxLength > LONG_TEXT ? 'long' : 'text';
};

const kindOf = (schema, type) => {
  if (type === 'string') return kindOfText(schema);
  if (type === 'boolean') return 'flag';
  if (type === 'integer' || type === 'number') return type;
  return type === 'array' ? 'list' : 'group';
};

const fieldReader = ({ components }) => {
  const read = ({ $ref, ...schema }) =>
    $ref ? { ...components.schemas[$ref.split('/').pop()], ...schema } : schema;
  const fieldsOf = (schema) =>
    Object.entries(schema.properties ?? {}).map(([name, given]) =>
      fieldOf(name, read(given), (schema.required ?? []).includes(name)),
    );
  const fieldOf = (name, schema, required) => {
    const type = [schema.type].flat().find((one) => one !== 'null');
    const field = { name, kind: kindOf(schema, type) };
    if (required) field.required = true;
    if (schema['x-codes']) field.codes = schema['x-codes'];
    if (schema.enum) field.options = schema.enum.filter((one) => one !== null);
    for (const limit of ['minimum', 'maximum', 'maxLength', 'minItems', 'maxItems']) {
      if (schema[limit] !== undefined) field[limit] = schema[limit];
    }
    if (type === 'object') field.fields = fieldsOf(schema);
    if (type === 'array') field.of = fieldOf('', read(schema.items), true);
    return field;
  };
  return (schema) => fieldsOf(read(schema));
};

const operationOf = (fieldsOf, method, url, operation) => {
  const json = operation.requestBody?.content?.['application/json']?.schema;
  const said = { method, url, roles: operation['x-roles'] };
  if (operation.parameters?.some(({ $ref }) => $ref?.endsWith('/IfMatch'))) said.ifMatch = true;
  if (json) said.fields = fieldsOf(json);
  return said;
};

/** @param document OpenAPI, of one service */
export const operationsOf = (document) => {
  const fieldsOf = fieldReader(document);
  const all = Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'get')
      .map(([method, operation]) => [
        operation.operationId,
        operationOf(fieldsOf, method.toUpperCase(), url, operation),
      ]),
  );
  const lines = all.map(([id, said]) => `  ${JSON.stringify(id)}: ${JSON.stringify(said)},`);
  return `// Made by npm run client\n\nimport type { Operations } from '../../parts/operation';\n\nexport const operations = {\n${lines.join('\n')}\n} as const satisfies Operations;\n`;
};

const ofPages = /\.(?:list|create|audit\.read)$/u;
const ofOneRecord = /\/audit\/\{aggregateId\}$/u;
const ofNoPage = /\.(?:deadlines|breachDigests)\.list$/u;

/**
 * Who may read each list and begin each record: the menu offers no page that its reader would be refused.
 * @param documents OpenAPI, of every service
 */
export const accessOf = (documents) => {
  const lines = documents
    .flatMap(({ paths }) => Object.entries(paths))
    .filter(([url]) => !url.includes('{') || ofOneRecord.test(url))
    .flatMap(([, methods]) => Object.values(methods))
    .filter(({ operationId: id }) => ofPages.test(id) && !ofNoPage.test(id))
    .map(({ operationId, ...operation }) => {
      const roles = [...new Set([operation['x-roles']].flat())];
      return `  ${JSON.stringify(operationId)}: ${JSON.stringify(roles)},`;
    });
  return `// Made by npm run client\n\n/** Who may; \`any\` of those signed in. */\nexport const access = {\n${lines.join('\n')}\n} as const satisfies Readonly<Record<string, readonly string[]>>;\n`;
};
