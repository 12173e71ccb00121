import type { Handbook } from '@kefu/handbook';
import { parseInstant, type Actor, type Clock } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { answer, Answers, By, CLOCK, HANDBOOK, IfMatch, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { guideOf } from '../../questionnaires/index.js';
import {
  completeCallback,
  recordAttempt,
  reschedule,
  skipCallback,
  startCall,
  type Callback,
} from '../domain/index.js';
import { Callbacks, ShareOut } from '../store/index.js';
import {
  CompleteCallback,
  HandOverCallback,
  RecordAttempt,
  RescheduleCallback,
  SkipCallback,
  StartCall,
} from './requests.js';
import { callbackView } from './show-callback.js';
import { CallbackView } from './callback-view.js';

@Controller('callbacks/:id')
export class CallCustomersController {
  constructor(
    @Inject(Callbacks) private readonly callbacks: Callbacks,
    @Inject(ShareOut) private readonly shareOut: ShareOut,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One begins to dial; the callback is taken up until its outcome is recorded. */
  @Roles('agent', 'manager')
  @Answers(CallbackView)
  @HttpCode(200)
  @Post('start-call')
  async startCall(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: StartCall,
    @IfMatch() ifVersion?: number,
  ) {
    return this.show(
      await this.callbacks.change(id, by, (one, context) => startCall(one, body, context), {
        ifVersion,
      }),
    );
  }

  /** What came of dialling; the last of too many in vain makes the customer unreachable (CB-13). */
  @Roles('agent', 'manager')
  @Answers(CallbackView)
  @HttpCode(200)
  @Post('attempts')
  async recordAttempt(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: RecordAttempt,
    @IfMatch() ifVersion?: number,
  ) {
    return this.show(
      await this.callbacks.change(id, by, (one, context) => recordAttempt(one, body, context), {
        ifVersion,
      }),
    );
  }

  /** What the customer said. */
  @Roles('agent', 'manager')
  @Answers(CallbackView)
  @HttpCode(200)
  @Post('complete')
  async complete(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: CompleteCallback,
    @IfMatch() ifVersion?: number,
  ) {
    return this.show(
      await this.callbacks.change(
        id,
        by,
        (one, context) => {
          const { questions } = guideOf(this.handbook, one.plan, one.contractKind);
          const codes = questions.map(({ code }) => code);
          return completeCallback(one, body, codes, context);
        },
        { ifVersion },
      ),
    );
  }

  /** The customer has no time and named a better one (CB-13). */
  @Roles('agent', 'manager')
  @Answers(CallbackView)
  @HttpCode(200)
  @Post('reschedule')
  async reschedule(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: RescheduleCallback,
    @IfMatch() ifVersion?: number,
  ) {
    const at = parseInstant(body.at);
    return this.show(
      await this.callbacks.change(id, by, (one, context) => reschedule(one, { at }, context), {
        ifVersion,
      }),
    );
  }

  /** Onto another list (G-01), with whatever else this customer has on the old one. */
  @Roles('agent', 'manager')
  @Answers(CallbackView)
  @HttpCode(200)
  @Post('hand-over')
  async handOver(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { toAgentId }: HandOverCallback,
    @IfMatch() ifVersion?: number,
  ) {
    return this.show(await this.shareOut.handOver(id, toAgentId, by, { ifVersion }));
  }

  /** Nobody is to be called, for a reason. */
  @Roles('manager')
  @Answers(CallbackView)
  @HttpCode(200)
  @Post('skip')
  async skip(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: SkipCallback,
    @IfMatch() ifVersion?: number,
  ) {
    return this.show(
      await this.callbacks.change(id, by, (one, context) => skipCallback(one, body, context), {
        ifVersion,
      }),
    );
  }

  private show(stored: Stored<Callback>) {
    const now = this.clock.now();
    return answer(stored, (callback, version) => callbackView(callback, version, now));
  }
}
