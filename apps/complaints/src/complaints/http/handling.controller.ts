import { Asked, Changes, ReasonRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { ComplaintRecord, Complaints, KeepComplaints } from '../store/index.js';
import {
  AssignRequest,
  FindingsRequest,
  instantOf,
  PresentRequest,
  ProposeRequest,
  timed,
  WhenRequest,
} from './requests.js';
import { approvers, departments, handlers, speakers } from './roles.js';

/** From the department to the customer's answer: CP-05 to CP-07, G-08. */
@Controller('complaints')
export class HandlingController {
  constructor(
    private readonly complaints: Complaints,
    private readonly keeping: KeepComplaints,
  ) {}

  /** A department and a person are responsible from now on (CP-05). */
  @Changes(':id/assign', ComplaintRecord, handlers)
  assign(@Asked() asked: Asked, @Body() to: AssignRequest) {
    return this.keeping.assign(asked, to);
  }

  /** Whoever it was given to takes it, or another of their department, whose it is then (G-08). */
  @Changes(':id/sign-for', ComplaintRecord, departments)
  signFor(@Asked() asked: Asked) {
    return this.keeping.signFor(asked);
  }

  /** It is not theirs, as they or the head of their department say; another is found (G-08). */
  @Changes(':id/decline', ComplaintRecord, departments)
  decline(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.keeping.decline(asked, reason);
  }

  /** What was wrong, and whether the demand is reasonable (CP-05). */
  @Changes(':id/investigate', ComplaintRecord, departments)
  investigate(@Asked() asked: Asked, @Body() found: FindingsRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.investigate(complaint, found, context),
    );
  }

  /** One or more remedies; what costs something waits for who may approve it (CP-06). */
  @Changes(':id/propose', ComplaintRecord, handlers)
  propose(@Asked() asked: Asked, @Body() { remedies, note }: ProposeRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.propose(complaint, remedies, note, context),
    );
  }

  /**
   * Nobody approves their own; beyond what the role or the case allows, whoever may does. It is
   * `pending-authority` until the customer's disposal account has reserved it (G-04).
   */
  @Changes(':id/approve', ComplaintRecord, approvers)
  approve(@Asked() asked: Asked) {
    return this.complaints.changeSeen(asked, domain.approveProposal);
  }

  /** The customer's disposal account does not answer: it goes on without, on record (G-04). */
  @Changes(':id/go-on-without-account', ComplaintRecord, ['general-manager'])
  goOn(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.goOnWithoutAccount(complaint, reason, context),
    );
  }

  /** The proposal is not to be made, with the reason. */
  @Changes(':id/reject', ComplaintRecord, approvers)
  reject(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.rejectProposal(complaint, reason, context),
    );
  }

  /** The customer has the proposal (CP-07). */
  @Changes(':id/present', ComplaintRecord, speakers)
  present(@Asked() asked: Asked, @Body() { answerBy, ...told }: PresentRequest) {
    const put = { ...timed(told), answerBy: instantOf(answerBy) };
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.presentProposal(complaint, put, context),
    );
  }

  /** The customer takes the proposal (CP-07). */
  @Changes(':id/accept', ComplaintRecord, speakers)
  accept(@Asked() asked: Asked, @Body() told: WhenRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.acceptProposal(complaint, timed(told), context),
    );
  }

  /** The customer refuses the proposal: another round (CP-07). */
  @Changes(':id/refuse', ComplaintRecord, speakers)
  refuse(@Asked() asked: Asked, @Body() told: WhenRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.refuseProposal(complaint, timed(told), context),
    );
  }
}
