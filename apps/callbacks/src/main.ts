import { runService } from '@kefu/service';
import { callbacks } from './callbacks.module.js';

await runService(callbacks);
