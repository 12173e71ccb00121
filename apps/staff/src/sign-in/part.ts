import type { ServicePart } from '@kefu/service';
import { CheckPassword } from './check-password.js';
import { CheckSecret } from './check-secret.js';
import { CountAttempts } from './count-attempts.js';
import { Credentials } from './credentials.js';
import { CredentialsController } from './http/credentials.controller.js';
import { SignInSecrets } from './secrets.js';

export const signInPart: ServicePart = {
  controllers: [CredentialsController],
  providers: [SignInSecrets, CountAttempts, Credentials, CheckPassword, CheckSecret],
};
