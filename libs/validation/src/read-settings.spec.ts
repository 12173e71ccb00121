import { describe, expect, it } from '@jest/globals';
import { Flag, Int, OneOf, optional, Url } from '@kefu/fields';
import { readSettings } from './read-settings.js';

class Settings {
  @Url(['postgres']) database!: string;
  @Int({ min: 0, max: 65_535 }) port = 0;
  @Flag() demo = false;
  @OneOf(['info', 'debug']) level = 'info';
  @Url(['http', 'https'], optional) keys?: string;
}

const variables = {
  database: 'DATABASE_URL',
  port: 'PORT',
  demo: 'DEMO',
  level: 'LEVEL',
  keys: 'KEYS_URL',
};
const read = (environment: Record<string, string>) =>
  readSettings(Settings, variables, environment);

describe('settings from the environment', () => {
  it('are what their fields hold, and keep their own values where nothing is set', () => {
    const { settings, faults } = read({
      DATABASE_URL: 'postgres://x/y',
      PORT: ' 8080 ',
      DEMO: '1',
      LEVEL: '',
    });
    expect(faults).toEqual([]);
    expect(settings).toMatchObject({ port: 8080, demo: true, level: 'info' });
    expect(settings.keys).toBeUndefined();
  });

  it('that are wrong or missing are each named in one line, without their value', () => {
    const { faults } = read({ PORT: 'hush', DEMO: 'perhaps', LEVEL: 'loud', KEYS_URL: 'ftp://x' });
    expect(faults).toEqual([
      'DATABASE_URL is not set',
      'PORT is wrong: it must be a whole number',
      'DEMO is wrong: it must be true or false',
      'LEVEL is wrong: it must be one of info, debug',
      'KEYS_URL is wrong: it must be a URL that begins with http://, https://',
    ]);
    expect(read({ DATABASE_URL: 'postgres://x', PORT: '70000' }).faults).toEqual([
      'PORT is wrong: it must not be more than 65535',
    ]);
  });
});
