import {
  CallbackEvaluationAttemptedV1,
  CallbackEvaluationCompletedV1,
} from '@kefu/messages-callbacks';
import { system } from '@kefu/kernel';
import { When } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { evaluateByCallback, recordContact } from '../domain/index.js';
import { Complaints } from '../store/index.js';

const reached: readonly string[] = ['answered', 'no-time'];

/** CP-10: what the customer says when they are called, and that they were or were not reached (G-02). */
@Controller()
export class FollowEvaluationWhenCalled {
  constructor(private readonly complaints: Complaints) {}

  @When(CallbackEvaluationAttemptedV1)
  async onAttempted(event: CallbackEvaluationAttemptedV1): Promise<void> {
    const { complaintId, attemptedAt: at, attemptedBy: by } = event;
    const outcome = reached.includes(event.outcome) ? 'spoken' : 'no-answer';
    await this.complaints.change(complaintId, system('CP-10'), (complaint, context) =>
      recordContact(complaint, { at, outcome, by }, context),
    );
  }

  @When(CallbackEvaluationCompletedV1)
  async onCompleted(event: CallbackEvaluationCompletedV1): Promise<void> {
    const { complaintId, resultToldAt, solved: confirmed, score } = event;
    const said = { resultToldAt, confirmed, score };
    const heard = { at: event.completedAt, heardBy: event.completedBy };
    await this.complaints.change(complaintId, system('CP-10'), (complaint, context) =>
      evaluateByCallback(complaint, { ...said, ...heard }, context),
    );
  }
}
