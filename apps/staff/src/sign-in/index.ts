export { CheckPassword, type SignInOutcome } from './check-password.js';
export { CheckSecret } from './check-secret.js';
export { CountAttempts } from './count-attempts.js';
export { Credentials, hashSecret } from './credentials.js';
export { hashPassword, refuseWeak } from './hash-password.js';
export { signInPart } from './part.js';
export { SignInSecrets } from './secrets.js';
