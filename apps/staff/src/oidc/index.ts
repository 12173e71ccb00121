export { Issuer } from './issuer.js';
export { mountIssuer } from './mount-issuer.js';
export { issuerPart } from './part.js';
export { IssuerSettings } from './settings.js';
