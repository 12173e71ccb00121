import { forwardMigration } from '@kefu/persistence';
import { digestTables } from '@kefu/service';

export const BreachesAreTold = forwardMigration('BreachesAreTold1796000002002', digestTables);
