import type { Actor, Clock } from '@kefu/kernel';
import { Asked, By, Changes, CLOCK, Creates, EnteredRequest, Lists, Reads } from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { KeepProcedures, ProcedureRecord, Procedures } from '../store/index.js';
import {
  AwaitCustomerOfProcedureRequest,
  ChangeFilingRequest,
  CompleteStepOfProcedureRequest,
  FindProceduresQuery,
  HandOnProcedureRequest,
  StartProcedureRequest,
  TakeDocumentsRequest,
} from './requests.js';
import { carriers, managers, readers } from './roles.js';

/** Filings, registrations and certificates, step by step (CT-11). */
@Controller('procedures')
export class ProceduresController {
  constructor(
    private readonly procedures: Procedures,
    private readonly keeping: KeepProcedures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Its first step runs from now on, with the limits as they are now (CT-11, G-06). */
  @Creates('', ProcedureRecord, carriers)
  start(@By() by: Actor, @Body() told: StartProcedureRequest) {
    return this.keeping.start(by, told);
  }

  /** By state, kind, customer, contract, region and owner, the most urgent first. */
  @Lists('', ProcedureRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, overdue, ...equal }: FindProceduresQuery) {
    const filter = { ...equal, overdueAt: overdue && this.clock.now() };
    return this.procedures.search(by, filter, { cursor, limit });
  }

  /** One procedure with its steps. */
  @Reads(':id', ProcedureRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.procedures.seen(id, by);
  }

  /** Documents of the running step came in. */
  @Changes(':id/take-documents', ProcedureRecord, carriers)
  takeDocuments(@Asked() asked: Asked, @Body() { documents }: TakeDocumentsRequest) {
    return this.procedures.changeSeen(asked, (procedure, context) =>
      domain.takeDocuments(procedure, documents, context),
    );
  }

  /** The running step is done, with all its documents; the next one starts. */
  @Changes(':id/complete-step', ProcedureRecord, carriers)
  completeStep(@Asked() asked: Asked, @Body() told: CompleteStepOfProcedureRequest) {
    return this.keeping.complete(asked, told);
  }

  /** It waits for the customer: its clock rests, and theirs runs. */
  @Changes(':id/await-customer', ProcedureRecord, carriers)
  awaitCustomer(@Asked() asked: Asked, @Body() told: AwaitCustomerOfProcedureRequest) {
    return this.procedures.changeSeen(asked, (procedure, context) =>
      domain.awaitCustomer(procedure, told, context),
    );
  }

  /** The customer did what was awaited: the clock goes on where it rested. */
  @Changes(':id/resume', ProcedureRecord, carriers)
  resume(@Asked() asked: Asked, @Body() told: EnteredRequest) {
    return this.procedures.changeSeen(asked, (procedure, context) =>
      domain.resume(procedure, told, context),
    );
  }

  /** The customer was told that it is done; a certificate is released under CU-09. */
  @Changes(':id/tell-customer', ProcedureRecord, carriers)
  tellCustomer(@Asked() asked: Asked, @Body() told: EnteredRequest) {
    return this.procedures.changeSeen(asked, (procedure, context) =>
      domain.tellCustomer(procedure, told, context),
    );
  }

  /** A filing is changed for cause, with the buyer and all co-owners in person; it runs anew. */
  @Changes(':id/change-filing', ProcedureRecord, carriers)
  changeFiling(@Asked() asked: Asked, @Body() told: ChangeFilingRequest) {
    return this.procedures.changeSeen(asked, (procedure, context) =>
      domain.changeFiling(procedure, told, context),
    );
  }

  /** It does not go on. A filing that was handed in is cancelled with all of them in person. */
  @Changes(':id/cancel', ProcedureRecord, carriers)
  cancel(@Asked() asked: Asked, @Body() told: ChangeFilingRequest) {
    return this.procedures.changeSeen(asked, (procedure, context) =>
      domain.cancelProcedure(procedure, told, context),
    );
  }

  /** Somebody else answers for the step that runs (G-01). */
  @Changes(':id/hand-on', ProcedureRecord, managers)
  handOn(@Asked() asked: Asked, @Body() { ownerId, reason }: HandOnProcedureRequest) {
    return this.keeping.handOn(asked, ownerId, reason);
  }
}
