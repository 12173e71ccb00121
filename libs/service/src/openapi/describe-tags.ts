import type { Bilingual } from '@kefu/kernel';
import type { MountedRoute } from '../list-routes.js';
import type { ServiceDefinition } from '../service-definition.js';
import type { Notes } from './api-notes.js';
import { resourceOf } from './name-operations.js';
import type { Schema } from './schema.js';

/** Resources that every service has. */
const ofPlatform: Readonly<Record<string, Bilingual>> = {
  codes: { zh: '代码', en: 'Codes' },
  audit: { zh: '审计记录', en: 'Audit trail' },
  deadlines: { zh: '时限', en: 'Deadlines' },
  'dead-letters': { zh: '死信', en: 'Dead letters' },
};

/** The resources of a service, with what the docstrings of their controllers say. */
export const describeTags = (
  { resources }: ServiceDefinition,
  routes: readonly MountedRoute[],
  notes: Notes,
): Schema[] => {
  const titles = { ...ofPlatform, ...resources };
  const byResource = Map.groupBy(routes, resourceOf);
  return [...byResource]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, ofOne]) => {
      const controllers = new Set(ofOne.map(({ controller }) => controller));
      const words = [...controllers].flatMap((controller) => notes.wordsOf(controller) ?? []);
      const title = titles[name];
      const display = title && `${title.zh} · ${title.en}`;
      return {
        name,
        ...(display ? { 'x-displayName': display } : {}),
        description: [display ?? name, ...words].join('\n\n'),
      };
    });
};
