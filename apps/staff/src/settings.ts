import { optional, Sized, Url } from '@kefu/fields';
import type { Environment } from '@kefu/service';
import { readSettings, type Setting } from '@kefu/validation';

/** What staff is told by its environment, beside what every service is. */
export class StaffSettings {
  /** Where a sign-in may lead back to, beside the console; with commas. */
  @Url(['http', 'https'], optional) redirectUris?: string;
  /** What sign-in hides and signs with. */
  @Sized(16, 1_000, optional) keySecret?: string;
  /** Of every person of the demo centre. */
  @Sized(1, 1_000, optional) demoPassword?: string;
  /** Of the administrator whom a centre without people begins with. */
  @Sized(1, 1_000, optional) firstAdminPassword?: string;
}

/** Which variable sets what. */
export const staffSettings: Setting<StaffSettings> = {
  redirectUris: 'KEFU_OIDC_REDIRECT_URIS',
  keySecret: 'KEFU_OIDC_KEY_SECRET',
  demoPassword: 'KEFU_DEMO_PASSWORD',
  firstAdminPassword: 'KEFU_FIRST_ADMIN_PASSWORD',
};

/**
 * @param more faults that are no matter of one setting alone
 * @throws Error that lists every fault at once, by variable
 */
export const readStaffSettings = (
  environment: Environment,
  more: (settings: StaffSettings) => readonly string[] = () => [],
): StaffSettings => {
  const { settings, faults } = readSettings(StaffSettings, staffSettings, environment);
  const all = [...faults, ...more(settings)];
  if (all.length === 0) return settings;
  throw new Error(`staff cannot start:\n${all.map((fault) => `  - ${fault}`).join('\n')}`);
};
