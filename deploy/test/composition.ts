import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const root = resolve(import.meta.dirname, '../..');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export interface ComposeService {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly user?: string;
  readonly [setting: string]: unknown;
}

export interface Composition {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, unknown>>;
}

export const composition = (): Composition =>
  parse(read('docker-compose.yml'), { merge: true }) as Composition;

/** What stands before the services, or holds all of them. */
const inFront = ['centre', 'console', 'gateway'];

/** The services, as whoever looks into apps/ finds them. */
export const services = readdirSync(join(root, 'apps')).filter(
  (name) => !inFront.includes(name) && existsSync(join(root, 'apps', name, 'src/main.ts')),
);

export const inCapitals = (service: string): string => service.replaceAll('-', '_').toUpperCase();

/** `${A:-b}` and `${A:?c}` in a file of Compose: name → whether a default stands with it. */
export const interpolated = (text: string): Map<string, boolean> =>
  new Map(
    [...text.matchAll(/\$\{(\w+)(:-)?/g)].map(([, name = '', fallback]) => [
      name,
      fallback !== undefined,
    ]),
  );

/** The instructions of a recipe, continuation lines joined, comments left out. */
export const instructions = (recipe: string): string[] =>
  recipe
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
