import { Flag, Moment, optional, Words } from '@kefu/fields';
import { Asked, Changes, ReasonRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { ComplaintRecord, Complaints, KeepComplaints } from '../store/index.js';
import { timed } from './requests.js';
import { deciders, handlers, recorders } from './roles.js';

export class MaliceRequest {
  /** What shows it. */
  @Words(10, 4000) evidence!: string;
}

export class DecideMaliceRequest extends ReasonRequest {
  /** Whether it is malicious. */
  @Flag() malicious!: boolean;
}

export class ToldInWritingRequest {
  /** When the letter left; now, where it is not said. */
  @Moment(optional) at?: string;
  /** What follows, as it was written to them. */
  @Words(2, 4000) words!: string;
}

export class AppealRequest {
  /** When they appealed; now, where it is not said. */
  @Moment(optional) at?: string;
  /** Why they hold it for wrong. */
  @Words(2, 4000) words!: string;
}

export class DecideAppealRequest extends ReasonRequest {
  /** Whether the judgement was wrong. */
  @Flag() overturned!: boolean;
}

/** What is held for malicious, by whom, and what becomes of it (CP-09). */
@Controller('complaints')
export class MaliceController {
  constructor(
    private readonly complaints: Complaints,
    private readonly keeping: KeepComplaints,
  ) {}

  /** Holds it for malicious, with evidence; somebody one level above decides (CP-09). */
  @Changes(':id/propose-malicious', ComplaintRecord, handlers)
  propose(@Asked() asked: Asked, @Body() { evidence }: MaliceRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.proposeMalicious(complaint, evidence, context),
    );
  }

  /** One level above who proposed it, a manager at least (CP-09). */
  @Changes(':id/decide-malicious', ComplaintRecord, deciders)
  decide(@Asked() asked: Asked, @Body() decision: DecideMaliceRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.decideMalicious(complaint, decision, context),
    );
  }

  /** The complainant is told once, in writing, what follows (CP-09). */
  @Changes(':id/tell-malicious', ComplaintRecord, handlers)
  tell(@Asked() asked: Asked, @Body() told: ToldInWritingRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.tellMalicious(complaint, timed(told), context),
    );
  }

  /** The complainant appeals, once and in time (CP-09). */
  @Changes(':id/appeal-malicious', ComplaintRecord, recorders)
  appeal(@Asked() asked: Asked, @Body() told: AppealRequest) {
    return this.keeping.appealMalicious(asked, timed(told));
  }

  /** One level above who decided; overturned, the complaint goes on where it was (CP-09). */
  @Changes(':id/decide-malice-appeal', ComplaintRecord, deciders)
  decideAppeal(@Asked() asked: Asked, @Body() decision: DecideAppealRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.decideMaliceAppeal(complaint, decision, context),
    );
  }
}
