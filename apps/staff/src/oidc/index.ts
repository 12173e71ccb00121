export { FindClient } from './find-client.js';
export { Housekeeping, Issuer } from './issuer.js';
export { mountIssuer } from './mount-issuer.js';
export { IssuerSettings } from './settings.js';
export { SigningKeysController } from './signing-keys.controller.js';
export { SigningKeys } from './signing-keys.js';
