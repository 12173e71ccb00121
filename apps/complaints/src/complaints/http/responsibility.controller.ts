import { Code, Flag, optional, Part, PersonId, Words } from '@kefu/fields';
import { Asked, Changes, ReasonRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import { ComplaintRecord, KeepComplaints } from '../store/index.js';
import { departments } from './roles.js';

export class AppealResponsibilityRequest {
  /** What shows that the department is not responsible. */
  @Words(10, 4000) evidence!: string;
}

export class ResponsibleRequest {
  /** Code of the department: `after-sales`. */
  @Code() department!: string;
  /** Who of it answers for that. */
  @PersonId() personId!: string;
}

export class DecideResponsibilityRequest extends ReasonRequest {
  /** Whether the finding was wrong. */
  @Flag() overturned!: boolean;
  /** Which department it is instead; where it is not said, none is. */
  @Part(() => ResponsibleRequest, optional) to?: ResponsibleRequest;
}

/** Which department is held responsible, and its appeal (CP-16). */
@Controller('complaints')
export class ResponsibilityController {
  constructor(private readonly keeping: KeepComplaints) {}

  /** Whom the finding names, the head of the department, or the manager in its name, appeals once, with evidence (CP-16). */
  @Changes(':id/appeal-responsibility', ComplaintRecord, departments)
  appeal(@Asked() asked: Asked, @Body() { evidence }: AppealResponsibilityRequest) {
    return this.keeping.appealResponsibility(asked, evidence);
  }

  /** The director decides, or the general manager above; never on their own appeal (CP-16). */
  @Changes(':id/decide-responsibility', ComplaintRecord, ['director', 'general-manager'])
  decide(@Asked() asked: Asked, @Body() decision: DecideResponsibilityRequest) {
    return this.keeping.decideResponsibility(asked, decision);
  }
}
