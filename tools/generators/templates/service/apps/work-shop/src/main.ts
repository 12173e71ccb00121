import { runService } from '@kefu/service';
import { workShop } from './work-shop.module.js';

await runService(workShop);
