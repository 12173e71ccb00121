import { runService } from '@kefu/service';
import { customers } from './index.js';

await runService(customers);
