export { testIssuer, type TestIssuer, type TokenClaims } from './issuer.js';
