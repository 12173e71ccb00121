import type { ServicePart } from '@kefu/service';
import { FileCustomerController } from './http/file-customer.controller.js';
import { FileMany } from './store/file-many.js';
import { FileWithAssets } from './store/file-with-assets.js';

export const filingPart: ServicePart = {
  controllers: [FileCustomerController],
  providers: [FileWithAssets, FileMany],
};
