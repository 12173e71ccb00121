import type { ServicePart } from '@kefu/service';
import { FindClient } from './find-client.js';
import { Housekeeping, Issuer } from './issuer.js';
import { IssuerSettings } from './settings.js';
import { SigningKeysController } from './signing-keys.controller.js';
import { SigningKeys } from './signing-keys.js';

export const issuerPart: ServicePart = {
  controllers: [SigningKeysController],
  providers: [IssuerSettings, SigningKeys, FindClient, Housekeeping, Issuer],
};
