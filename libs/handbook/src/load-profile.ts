import { readdirSync, readFileSync } from 'node:fs';
import { parseProfile } from './parse-profile.js';
import { ProfileError } from './profile-error.js';
import type { Profile } from './profile.js';

const folder = new URL('./profiles/', import.meta.url);

/** The profiles that come with Kefu. */
export const profileNames = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

const notThere = (where: string, problem: string): ProfileError =>
  new ProfileError(where, [{ pointer: '', code: 'missing', problem }]);

/**
 * A profile by its name, or a centre's own by the path of its file.
 * @throws ProfileError with every fault, also when there is no such file or it is not JSON.
 */
export const loadProfile = (nameOrPath: string): Profile => {
  const own = nameOrPath.endsWith('.json');
  const names = own ? [] : profileNames();
  if (!own && !names.includes(nameOrPath)) {
    throw notThere(`Profile ${nameOrPath}`, `there is none; there are ${names.join(', ')}`);
  }
  let text: string;
  let json: unknown;
  try {
    text = readFileSync(own ? nameOrPath : new URL(`${nameOrPath}.json`, folder), 'utf8');
    json = JSON.parse(text);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw notThere(`Profile ${nameOrPath}`, problem);
  }
  return parseProfile(json, `Profile ${nameOrPath}`);
};
