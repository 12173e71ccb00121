import type { Change } from './changelog.js';
import type { Heard } from './read-listeners.js';
import type { Schema } from './schema-of.js';
import type { Described } from './write-asyncapi.js';

export interface ServiceEvents {
  readonly service: string;
  readonly described: readonly Described[];
  readonly changes: readonly Change[];
}

/** Forms that have a name; any other pattern is shown as it is. */
const forms: Readonly<Record<string, string>> = {
  '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$': 'instant',
  '^\\d{4}-\\d{2}-\\d{2}$': 'day',
  '^[a-z][a-z0-9-]{0,47}$': 'code',
  '^[A-Z]{1,2}-\\d{2}$': 'rule',
};

const typeText = ({ $ref, enum: values, type, format, pattern, items, ...of }: Schema): string => {
  if ($ref) return `[${$ref.replace('#/$defs/', '')}](#objects)`;
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (items) return `list of ${typeText(items)}`;
  const bounds = [of.minimum ?? of.minLength, of.maximum ?? of.maxLength];
  const range = bounds.some((bound) => bound !== undefined) ? ` ${bounds.join('…')}` : '';
  const form = pattern ? (forms[pattern] ?? `\`${pattern}\``) : undefined;
  return (format ?? form ?? type ?? '') + range;
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/gu, ' ');

const fieldTable = ({ properties = {}, required = [] }: Schema): string[] => {
  const rows = Object.entries(properties).map(([name, field]) => {
    const absent = required.includes(name) ? '' : ' (may be missing)';
    return `| \`${name}\` | ${cell(typeText(field))}${absent} | ${cell(field.description ?? '')} |`;
  });
  return rows.length > 0 ? ['| field | type | meaning |', '|---|---|---|', ...rows, ''] : [];
};

const eventSection = ({ event, schema }: Described, heard: readonly Heard[]): string[] => {
  const listeners = heard
    .filter(({ className }) => className === event.name)
    .map(({ listener }) => listener);
  return [
    `### \`${event.type}\``,
    '',
    ...(schema.description ? [schema.description, ''] : []),
    `Heard by: ${listeners.length > 0 ? [...new Set(listeners)].join(', ') : 'no service'}.`,
    '',
    ...fieldTable(schema),
  ];
};

const changeText = ({ date, type, gained }: Change): string =>
  `- ${date} \`${type}\` ${gained ? `gained ${gained.map((field) => `\`${field}\``).join(', ')}` : 'published'}`;

/** `docs/events.md`: what every service says, who listens, and how it has changed. */
export const eventsDocument = (
  services: readonly ServiceEvents[],
  heard: readonly Heard[],
): string => {
  const objects = new Map<string, Schema>();
  for (const { schema } of services.flatMap(({ described }) => described)) {
    for (const [name, inner] of Object.entries(schema.$defs ?? {})) objects.set(name, inner);
  }
  const personal = [
    ...new Set(
      heard
        .filter(({ className }) => className === 'CustomerPersonalState')
        .map(({ listener }) => listener),
    ),
  ];
  const lines = [
    '# Events',
    '',
    'Generated from `libs/messages` by `npm run generate`.',
    '',
    'Every event is a CloudEvents 1.0 event in JSON on the NATS subject that is its type. Fields may be',
    'added to a version; everything else makes a new version, which is published beside the old one for',
    'at least 180 days. Schemas and examples: `libs/messages/<service>/{schemas,corpus,asyncapi.json}`.',
    '',
    'An instant is UTC with milliseconds, a day `2026-11-23`, a code short kebab-case that stays the same.',
    '',
    `Personal data of a customer travels as state on \`kefu.personal.customers.<customerId>\`${
      personal.length > 0 ? `; heard by: ${personal.join(', ')}` : ''
    }.`,
    '',
  ];
  for (const { service, described } of services) {
    lines.push(`## ${service}`, '', ...described.flatMap((one) => eventSection(one, heard)));
  }
  lines.push('## Objects', '');
  for (const [name, schema] of [...objects].sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    lines.push(`### ${name}`, '', ...(schema.description ? [schema.description, ''] : []));
    lines.push(...fieldTable(schema));
  }
  lines.push('## Changelog', '');
  const changes = services.flatMap((one) => one.changes);
  lines.push(...changes.sort((a, b) => b.date.localeCompare(a.date, 'en')).map(changeText));
  return `${lines.join('\n').trimEnd()}\n`;
};
