import { runService } from '@kefu/service';
import { fieldRepair } from './field-repair.module.js';

await runService(fieldRepair);
