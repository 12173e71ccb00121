import {
  CodeOf,
  Flag,
  Id,
  Instant,
  listOf,
  OneOf,
  optional,
  PersonId,
  Text,
  Words,
} from '@kefu/fields';
import { Answers, Asked, Changes, ReasonRequest, Roles } from '@kefu/service';
import { Body, Controller, Get } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { ComplaintRecord, Complaints, KeepComplaints } from '../store/index.js';
import { timed, WhenRequest } from './requests.js';
import { handlers, readers, speakers } from './roles.js';

export class PartyRequest extends ReasonRequest {
  /** The customer who complains of the same. */
  @Id() customerId!: string;
}

export class VulnerableRequest {
  @OneOf(domain.vulnerabilities, listOf({ min: 1, max: 4, unique: true }))
  kinds!: domain.Vulnerability['kinds'][number][];
  /** What they need: large print, an interpreter, a visit instead of a call. */
  @Words(2, 500) needs!: string;
}

export class OutsideBodyRequest extends WhenRequest {
  /** Code of the outside body, by the centre's profile. */
  @CodeOf('outside-bodies') body!: string;
}

export class VulnerabilityView {
  /** Whether they need care. */
  @Flag() vulnerable!: boolean;
  /** Absent for roles that do not speak with customers. */
  @OneOf(domain.vulnerabilities, listOf({}, optional)) kinds?: domain.Vulnerability['kinds'];
  /** What they need; masked for roles that do not speak with customers (G-05). */
  @Text(optional) needs?: string;
  @Instant(optional) at?: string;
  @PersonId(optional) by?: string;
}

const seers: readonly string[] = [...speakers, 'general-manager'];

/** Who complains with another, what somebody needs, and where else they may go (CP-17). */
@Controller('complaints')
export class PartiesController {
  constructor(
    private readonly complaints: Complaints,
    private readonly keeping: KeepComplaints,
  ) {}

  /** Another customer of one's regions complains of the same; they are told the result too (CP-17). */
  @Changes(':id/add-party', ComplaintRecord, speakers)
  add(@Asked() asked: Asked, @Body() party: PartyRequest) {
    return this.keeping.addParty(asked, party);
  }

  /** That customer does not complain of it any more (CP-17). */
  @Changes(':id/remove-party', ComplaintRecord, handlers)
  remove(@Asked() asked: Asked, @Body() party: PartyRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.removeParty(complaint, party, context),
    );
  }

  /** They need care, and which; again to change it (CP-17). */
  @Changes(':id/mark-vulnerable', ComplaintRecord, speakers)
  mark(@Asked() asked: Asked, @Body() told: VulnerableRequest) {
    return this.keeping.markVulnerable(asked, told);
  }

  /** Marked in error, or they do not want it kept (CP-17). */
  @Changes(':id/unmark-vulnerable', ComplaintRecord, speakers)
  unmark(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.complaints.changeSeen(asked, (complaint, context) =>
      domain.unmarkVulnerable(complaint, reason, context),
    );
  }

  /** What they need; masked for roles that do not speak with customers (CP-17, G-05). */
  @Roles(...readers)
  @Answers(VulnerabilityView)
  @Get(':id/vulnerability')
  async vulnerability(@Asked() { id, by }: Asked) {
    const { vulnerability } = (await this.complaints.seen(id, by)).state;
    if (!vulnerability) return { vulnerable: false };
    return by.roles.some((role) => seers.includes(role))
      ? { vulnerable: true, ...vulnerability }
      : { vulnerable: true, needs: '****' };
  }

  /** Who is not content in the end is told which outside body they may go to (CP-17). */
  @Changes(':id/tell-outside-body', ComplaintRecord, handlers)
  tell(@Asked() asked: Asked, @Body() told: OutsideBodyRequest) {
    return this.keeping.tellOutsideBody(asked, timed(told));
  }
}
