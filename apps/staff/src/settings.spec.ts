import { describe, expect, it } from '@jest/globals';
import { readStaffSettings } from './settings.js';

const faultsOf = (environment: Record<string, string>): string[] => {
  try {
    readStaffSettings(environment, ({ demoPassword }) => (demoPassword ? [] : ['no password']));
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
};

describe('the settings of staff', () => {
  it('are read as all settings are: every fault at once, by variable, without what was given', () => {
    expect(
      faultsOf({
        KEFU_OIDC_REDIRECT_URIS: 'https://console.example/back,ftp://elsewhere',
        KEFU_OIDC_KEY_SECRET: 'too short',
      }),
    ).toEqual([
      '  - KEFU_OIDC_REDIRECT_URIS is wrong: it must be a URL that begins with http://, https://',
      expect.stringMatching(/^ {2}- KEFU_OIDC_KEY_SECRET is wrong: /u),
      '  - no password',
    ]);
  });

  it('may all be absent; addresses stand with commas between them', () => {
    const given = { KEFU_OIDC_REDIRECT_URIS: 'https://a.example/x, http://b.example/y' };
    expect(readStaffSettings(given).redirectUris).toBe(given.KEFU_OIDC_REDIRECT_URIS);
    expect(faultsOf({ KEFU_DEMO_PASSWORD: 'p' })).toEqual([]);
  });
});
