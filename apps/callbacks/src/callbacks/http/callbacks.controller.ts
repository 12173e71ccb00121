import type { Handbook } from '@kefu/handbook';
import { parseInstant, type Actor, type Clock } from '@kefu/kernel';
import type { Page, Stored } from '@kefu/persistence';
import {
  Answers,
  Asked,
  By,
  Changes,
  CLOCK,
  CodedReasonRequest,
  HANDBOOK,
  ListOf,
  Lists,
  Reads,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import { guideOf } from '../../questionnaires/index.js';
import {
  completeCallback,
  recordAttempt,
  reschedule,
  skipCallback,
  startCall,
  type Callback,
  type CallbackContext,
  type CallbackDecision,
} from '../domain/index.js';
import { Callbacks } from '../store/callbacks.js';
import { CareCallbacks } from '../store/care-callbacks.js';
import { FindCallbacks } from '../store/find-callbacks.js';
import { ShareOut } from '../store/share-out.js';
import {
  CallbackCountView,
  CallbackDetail,
  CallbackView,
  cardFor,
  ListedCallback,
  viewAt,
} from './callback-view.js';
import * as requests from './requests.js';
import { callers, readers } from './roles.js';

@Controller()
export class CallbacksController {
  @Inject(CareCallbacks) private readonly care!: CareCallbacks;

  constructor(
    private readonly callbacks: Callbacks,
    private readonly finding: FindCallbacks,
    private readonly shareOut: ShareOut,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whom to call now: what can still be in time, then what is late, then what is to come. */
  @Lists('worklist', ListedCallback, callers)
  async worklist(@By() by: Actor, @Query() { list, ...filter }: requests.WorklistQuery) {
    const whose = list ?? (by.roles.includes('agent') ? 'mine' : 'region');
    return this.listed(by, await this.finding.worklist(by, { ...filter, list: whose }));
  }

  /** All callbacks of one's regions, the latest due first. */
  @Lists('callbacks', ListedCallback, readers)
  async list(@By() by: Actor, @Query() { cursor, limit, ...filter }: requests.ListCallbacks) {
    return this.listed(by, await this.finding.list(by, filter, { cursor, limit }));
  }

  /** How many there are, by plan, state and urgency, by the filters of the list. */
  @Roles(...readers)
  @Answers(ListOf(CallbackCountView))
  @Get('callbacks/counts')
  async count(@By() by: Actor, @Query() query: requests.ListCallbacks) {
    const { cursor: _c, limit: _l, ...filter } = query;
    const counted = await this.finding.count(by, filter);
    return {
      items: counted.map(({ urgency, ...one }) => ({ ...one, ...(urgency ? { urgency } : {}) })),
    };
  }

  /** One callback, with what to ask and what to say. */
  @Reads('callbacks/:id', CallbackDetail, readers)
  async one(@Asked() { id, by }: Asked) {
    const found = await this.callbacks.seen(id, by);
    const show = await this.withCards(by, [found]);
    const { state, version } = show(found);
    const guide = guideOf(this.handbook, state.plan, state.contractKind);
    return { state: { ...state, guide }, version };
  }

  /** One begins to dial; the callback is taken up until its outcome is recorded. */
  @Changes('callbacks/:id/start-call', CallbackView, callers)
  startCall(@Asked() asked: Asked, @Body() body: requests.StartCall) {
    return this.change(asked, (callback, context) => startCall(callback, body, context));
  }

  /** What came of dialling; the last of too many in vain makes the customer unreachable (CB-13). */
  @Changes('callbacks/:id/attempts', CallbackView, callers)
  recordAttempt(@Asked() asked: Asked, @Body() body: requests.RecordAttempt) {
    return this.change(asked, (callback, context) => recordAttempt(callback, body, context));
  }

  /** What the customer said. Whoever was asked often enough lately is spared for a while (CB-11). */
  @Changes('callbacks/:id/complete', CallbackView, callers)
  complete(@Asked() asked: Asked, @Body() body: requests.CompleteCallback) {
    return this.care.thenSpare(() =>
      this.change(asked, (callback, context) => {
        const { questions } = guideOf(this.handbook, callback.plan, callback.contractKind);
        return completeCallback(callback, body, questions, context);
      }),
    );
  }

  /** The customer has no time and named a better one (CB-13). */
  @Changes('callbacks/:id/reschedule', CallbackView, callers)
  reschedule(@Asked() asked: Asked, @Body() { at }: requests.RescheduleCallback) {
    return this.change(asked, (callback, context) =>
      reschedule(callback, { at: parseInstant(at) }, context),
    );
  }

  /** Onto another list (G-01), with whatever else this customer has on the old one. */
  @Changes('callbacks/:id/hand-over', CallbackView, callers)
  async handOver(@Asked() asked: Asked, @Body() { toAgentId }: requests.HandOverCallback) {
    return this.shown(await this.shareOut.handOver(asked, toAgentId));
  }

  /** Nobody is to be called, for a reason. */
  @Changes('callbacks/:id/skip', CallbackView, ['manager'])
  skip(@Asked() asked: Asked, @Body() body: CodedReasonRequest) {
    return this.change(asked, (callback, context) => skipCallback(callback, body, context));
  }

  private async change(
    asked: Asked,
    decide: (callback: Callback, context: CallbackContext) => CallbackDecision,
  ) {
    return this.shown(await this.callbacks.changeSeen(asked, decide));
  }

  private shown(callback: Stored<Callback>) {
    return viewAt(this.clock.now())(callback);
  }

  private async listed(by: Actor, { items, ...more }: Page<Stored<Callback>>) {
    const show = await this.withCards(by, items);
    return { ...more, items: items.map(show) };
  }

  private async withCards(by: Actor, all: readonly Stored<Callback>[]) {
    const cards = await this.finding.cardsOf(all.map(({ state: { id } }) => id));
    return (stored: Stored<Callback>) => {
      const { state, version } = this.shown(stored);
      const card = cardFor(cards.get(state.id), by, this.handbook);
      return { state: { ...state, ...card }, version };
    };
  }
}
