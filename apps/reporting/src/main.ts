import { runService } from '@kefu/service';
import { reporting } from './index.js';

await runService(reporting);
