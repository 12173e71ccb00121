import { runService } from '@kefu/service';
import { complaints } from './complaints.module.js';

await runService(complaints);
