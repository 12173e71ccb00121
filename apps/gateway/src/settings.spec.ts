import { expect, it } from '@jest/globals';
import { readGatewaySettings } from './settings.js';

it('names every fault of its settings at once', () => {
  expect(() =>
    readGatewaySettings({
      PORT: 'x',
      KEFU_UPSTREAMS: '{"A":1}',
      KEFU_REQUESTS_PER_MINUTE: '-1',
      KEFU_OIDC_ISSUER: 'ftp://x',
      KEFU_GATEWAY_TRUST_PROXY: 'everybody',
    }),
  ).toThrow(
    /PORT is[\s\S]*KEFU_REQUESTS_PER_MINUTE is[\s\S]*KEFU_OIDC_ISSUER is[\s\S]*KEFU_UPSTREAMS is[\s\S]*KEFU_GATEWAY_TRUST_PROXY is/,
  );
});
