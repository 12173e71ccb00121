import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { withChange, type Change } from './events/changelog.js';
import { compareSchemas } from './events/compare-schemas.js';
import { messagesFolder, readMessages, type Messages } from './events/event-class.js';
import { envelopeOf, exampleOf, NoExample } from './events/example-of.js';
import { readDocstrings } from './events/read-docstrings.js';
import { readListeners } from './events/read-listeners.js';
import { schemaOf, type Schema } from './events/schema-of.js';
import { asyncapiOf } from './events/write-asyncapi.js';
import { eventsDocument, type ServiceEvents } from './events/write-events-document.js';
import { lifeCycleDocument, readLifeCycles, type LifeCycle } from './write-life-cycle.js';

export interface Generated {
  /** What has to stand in which file, by its path below the root. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that nothing generates any more. */
  readonly stale: readonly string[];
  /** What no generating can mend, a sentence each. */
  readonly faults: readonly string[];
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const readJson = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

const filesIn = (root: string, folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
        .map((file) => file.replaceAll('\\', '/'))
    : [];

class Run {
  readonly files = new Map<string, string>();
  readonly faults: string[] = [];

  constructor(
    private readonly root: string,
    private readonly today: string,
  ) {}

  messages({ service, events }: Messages): ServiceEvents {
    const folder = messagesFolder(service);
    const docOf = readDocstrings(this.root, service);
    const described = events.map((event) => ({ event, schema: schemaOf(event, docOf) }));
    let changes: readonly Change[] = (readJson(join(this.root, folder, 'changelog.json')) ??
      []) as Change[];
    for (const { event, schema } of described) {
      const file = `${folder}/schemas/${event.type}.json`;
      changes = [...withChange(changes, event.type, this.gained(file, schema), this.today)];
      this.files.set(file, json(schema));
      this.example(`${folder}/corpus/${event.type}.json`, event, schema);
    }
    this.files.set(`${folder}/changelog.json`, json(changes));
    this.files.set(`${folder}/asyncapi.json`, json(asyncapiOf(service, described)));
    const known = described.map(({ event }) => `${event.type}.json`);
    for (const file of ['schemas', 'corpus'].flatMap((kind) =>
      filesIn(this.root, `${folder}/${kind}`),
    )) {
      if (known.includes(file.split('/').at(-1) ?? '')) continue;
      this.faults.push(
        `${file} is of an event that ${service} publishes no more: delete it when its 180 days are over`,
      );
    }
    return { service, described, changes };
  }

  /** Two services may each have a loan; one service may not. */
  lifeCycle(lifeCycle: LifeCycle): void {
    const { service, aggregate, file } = lifeCycle;
    const page = `docs/lifecycles/${service}/${aggregate}.md`;
    if (this.files.has(page)) this.faults.push(`${file}: ${page} is of another life cycle`);
    this.files.set(page, lifeCycleDocument(lifeCycle));
  }

  private gained(file: string, schema: Schema): readonly string[] {
    const published = readJson(join(this.root, file)) as Schema | undefined;
    if (published === undefined) return [];
    const { gained, breaking } = compareSchemas(published, schema);
    if (breaking.length > 0) {
      this.faults.push(
        `${file} is published, and ${breaking.join(', ')}: make it v${nextVersion(schema)} ` +
          '(or delete the file, if no release has it yet)',
      );
    }
    return gained;
  }

  /** Golden: once written, an example is never written again. */
  private example(file: string, event: Messages['events'][number], schema: Schema): void {
    const path = join(this.root, file);
    if (existsSync(path)) {
      this.files.set(file, readFileSync(path, 'utf8'));
      return;
    }
    try {
      this.files.set(file, json(envelopeOf(event, exampleOf(schema))));
    } catch (error) {
      if (!(error instanceof NoExample)) throw error;
      this.faults.push(`${file}: write it by hand, there is no example for ${error.message}`);
    }
  }
}

const nextVersion = ({ $id = '' }: Schema): number => Number(/\.v(\d+)$/u.exec($id)?.[1] ?? 1) + 1;

/** Everything that follows from the code. */
export const generate = async (root: string, today: string): Promise<Generated> => {
  const run = new Run(root, today);
  const services = (await readMessages(root)).map((messages) => run.messages(messages));
  run.files.set('docs/events.md', eventsDocument(services, readListeners(root)));
  for (const lifeCycle of readLifeCycles(root)) run.lifeCycle(lifeCycle);
  const stale = filesIn(root, 'docs/lifecycles').filter((file) => !run.files.has(file));
  return { files: run.files, stale, faults: run.faults };
};

export const together = (...parts: readonly Generated[]): Generated => ({
  files: new Map(parts.flatMap(({ files }) => [...files])),
  stale: parts.flatMap(({ stale }) => stale),
  faults: parts.flatMap(({ faults }) => faults),
});

/** What is not as it would be generated, a sentence each. */
export const faultsOf = (root: string, { files, stale, faults }: Generated): string[] => [
  ...faults,
  ...[...files]
    .filter(([file, text]) => {
      const path = join(root, file);
      return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    })
    .map(([file]) => `${file} is not as the code has it: npm run generate`),
  ...stale.map((file) => `${file} is generated no more: npm run generate`),
];

/** Writes what has changed and answers which files; nothing at all when there are faults. */
export const writeGenerated = (root: string, { files, stale, faults }: Generated): string[] => {
  if (faults.length > 0) return [];
  const changed = [...files].filter(([file, text]) => {
    const path = join(root, file);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  for (const [file, text] of changed) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  for (const file of stale) rmSync(join(root, file));
  return [...changed.map(([file]) => file), ...stale];
};
