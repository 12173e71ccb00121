import { Asked, Changes, ReasonRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { ComplaintRecord, Complaints, KeepComplaints } from '../store/index.js';
import {
  ComplainAgainRequest,
  EvaluateRequest,
  TellResultRequest,
  timed,
  WhenRequest,
} from './requests.js';
import { handlers, managers, recorders, speakers } from './roles.js';

/** The result, and every end: CP-04, CP-10, CP-12, G-02, G-03. */
@Controller('complaints')
export class EndingsController {
  constructor(
    private readonly complaints: Complaints,
    private readonly keeping: KeepComplaints,
  ) {}

  /** What was agreed was done (CP-10). */
  @Changes(':id/carry-out', ComplaintRecord, handlers)
  carryOut(@Asked() asked: Asked, @Body() told: WhenRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.carryOut(complaint, timed(told), context),
    );
  }

  /** What was agreed cannot be done after all; it is negotiated again. */
  @Changes(':id/call-off', ComplaintRecord, handlers)
  callOff(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.callOff(complaint, reason, context),
    );
  }

  /** The customer and the departments concerned know the result (CP-10). */
  @Changes(':id/tell-result', ComplaintRecord, handlers)
  tellResult(@Asked() asked: Asked, @Body() told: TellResultRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.tellResult(complaint, timed(told), context),
    );
  }

  /** The customer is called once more for what they think of the result, unless a call is open (CP-10). */
  @Changes(':id/ask-again', ComplaintRecord, handlers)
  askAgain(@Asked() asked: Asked) {
    return this.complaints.changeSeen(asked, domain.askForEvaluation);
  }

  /** What the customer says of the result; who does not confirm it is negotiated with again (CP-10). */
  @Changes(':id/evaluate', ComplaintRecord, speakers)
  evaluate(@Asked() asked: Asked, @Body() told: EvaluateRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.evaluate(complaint, timed(told), context),
    );
  }

  /** The director saw the result of a major or crisis complaint (CP-04). */
  @Changes(':id/sign-off', ComplaintRecord, ['director'])
  signOff(@Asked() asked: Asked) {
    return this.complaints.changeSeen(asked, domain.signOff);
  }

  /** Only once the customer has confirmed the result (CP-10, G-02). */
  @Changes(':id/close', ComplaintRecord, handlers)
  close(@Asked() asked: Asked) {
    return this.complaints.changeSeen(asked, domain.close);
  }

  /** The customer cannot be reached, and the manager closes it (G-02). */
  @Changes(':id/close-unconfirmed', ComplaintRecord, managers)
  closeUnconfirmed(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.closeUnconfirmed(complaint, reason, context),
    );
  }

  /** The customer does not complain any more, as they said. */
  @Changes(':id/withdraw', ComplaintRecord, handlers)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.withdraw(complaint, reason, context),
    );
  }

  /** Entered in error; it stays on record (G-03). */
  @Changes(':id/void', ComplaintRecord, managers)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.voidComplaint(complaint, reason, context),
    );
  }

  /** The customer complains of the same again, soon enough after it was closed (CP-12). */
  @Changes(':id/reopen', ComplaintRecord, recorders)
  reopen(@Asked() asked: Asked, @Body() again: ComplainAgainRequest) {
    return this.keeping.reopen(asked, again);
  }
}
