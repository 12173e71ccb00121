import { OneOf, optional, Words } from '@kefu/fields';
import { AskExtensionRequest, Asked, Changes } from '@kefu/service';
import { parseInstant } from '@kefu/kernel';
import { Body, Controller } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { ComplaintRecord, Complaints } from '../store/index.js';
import { departments, extenders } from './roles.js';

export class AskForExtensionRequest extends AskExtensionRequest {
  /** The rule whose limit is to be longer; of several the one that whoever asks has to keep. */
  @OneOf(domain.extendable) rule!: domain.Extendable;
}

export class GrantExtensionRequest {
  /** The rule whose limit it is. */
  @OneOf(domain.extendable) rule!: domain.Extendable;
  @Words(2, 500, optional) reason?: string;
}

export class RefuseExtensionRequest {
  /** The rule whose limit it is. */
  @OneOf(domain.extendable) rule!: domain.Extendable;
  @Words(2, 500) reason!: string;
}

/** More time for a limit: asked for before it runs out, granted or refused above (G-10). */
@Controller('complaints')
export class ExtensionsController {
  constructor(private readonly complaints: Complaints) {}

  /** Whoever has to keep a limit asks for more time, or a handler in their name (G-10). */
  @Changes(':id/ask-extension', ComplaintRecord, departments)
  ask(@Asked() asked: Asked, @Body() { until, ...told }: AskForExtensionRequest) {
    const wanted = { ...told, until: parseInstant(until) };
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.askForExtension(complaint, wanted, context),
    );
  }

  /** The limit is due when it was asked for; not by whoever asked (G-10). */
  @Changes(':id/grant-extension', ComplaintRecord, extenders)
  grant(@Asked() asked: Asked, @Body() decision: GrantExtensionRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.grantExtension(complaint, decision, context),
    );
  }

  /** The limit stays as it is, with the reason (G-10). */
  @Changes(':id/refuse-extension', ComplaintRecord, extenders)
  refuse(@Asked() asked: Asked, @Body() decision: RefuseExtensionRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.refuseExtension(complaint, decision, context),
    );
  }
}
