import { runService } from '@kefu/service';
import { staff } from './staff.module.js';

await runService(staff);
