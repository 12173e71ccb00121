import { runService } from '@kefu/service';
import { contracts } from './contracts.module.js';

await runService(contracts);
