import { AnswerUrgingRequest, Asked, Changes, UrgeRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { ComplaintRecord, Complaints } from '../store/index.js';
import { timed } from './requests.js';
import { readers, speakers } from './roles.js';

/** What customers ask about their open complaints: G-07. */
@Controller('complaints')
export class UrgingController {
  constructor(private readonly complaints: Complaints) {}

  /** The customer asks about the open complaint; it opens no second one (G-07). */
  @Changes(':id/urge', ComplaintRecord, readers)
  urge(@Asked() asked: Asked, @Body() said: UrgeRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.urge(complaint, said, context),
    );
  }

  /** The customer has the answer to all that they asked until then (G-07). */
  @Changes(':id/answer-urging', ComplaintRecord, speakers)
  answer(@Asked() asked: Asked, @Body() said: AnswerUrgingRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.answerUrging(complaint, timed(said), context),
    );
  }
}
