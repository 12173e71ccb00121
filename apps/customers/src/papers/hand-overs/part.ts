import { recordBreaches, repeatBreaches } from '@kefu/service';
import { readers } from '../../whole/access/index.js';
import { forget, goOver, type ArchivePart } from '../../whole/endings/index.js';
import { HandOverPapers, LyingIsToldAgain } from '../../migrations/index.js';
import { forgetHandOver, handOverRules, recordBreach, repeatBreach } from './domain/index.js';
import { HandOverVerbsController } from './http/hand-over-verbs.controller.js';
import { HandOversController } from './http/hand-overs.controller.js';
import { PrintFormController } from './http/print-form.controller.js';
import { StartHandOverWhenDelivered } from './reactions/start-hand-over-when-delivered.js';
import { StartHandOverWhenRepairSigned } from './reactions/start-hand-over-when-repair-signed.js';
import { FindHandOvers } from './store/find-hand-overs.js';
import { HandOverRecord } from './store/hand-over-record.js';
import { HandOvers } from './store/hand-overs.js';
import { KeepHandOvers } from './store/keep-hand-overs.js';
import { StartHandOvers } from './store/start-hand-overs.js';

export const handOversPart: ArchivePart = {
  controllers: [
    HandOversController,
    HandOverVerbsController,
    PrintFormController,
    StartHandOverWhenDelivered,
    StartHandOverWhenRepairSigned,
  ],
  providers: [
    HandOvers,
    KeepHandOvers,
    StartHandOvers,
    FindHandOvers,
    recordBreaches(HandOvers, handOverRules, recordBreach),
    repeatBreaches(HandOvers, handOverRules, repeatBreach),
  ],
  entities: [HandOverRecord],
  migrations: [HandOverPapers, LyingIsToldAgain],
  whenMerged: (app) => goOver('hand_over', app.get(HandOvers)),
  whenErased: (app) => forget('hand_over', app.get(HandOvers), forgetHandOver),
  obligations: [
    {
      kind: 'hand-over',
      title: { zh: '移交中的资料', en: 'Papers on their way to the centre' },
      sql: `SELECT id, number FROM hand_over WHERE customer_id = ANY ($1::uuid[])
            AND status IN ('held', 'offered') ORDER BY id`,
    },
  ],
  trails: [[HandOvers, readers]],
};
