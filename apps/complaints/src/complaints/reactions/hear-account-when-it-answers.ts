import { system } from '@kefu/kernel';
import {
  DisposalAccountRefusedV1,
  DisposalAccountReleasedV1,
  DisposalAccountReservedV1,
} from '@kefu/messages-customers';
import { When } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { Disposals } from '../../disposals/index.js';
import { hearAccount, type AccountSays } from '../domain/index.js';
import { Complaints } from '../store/index.js';

const by = system('hear-account-when-it-answers');

/** What the customer's disposal account says of what was asked of it (G-04). */
@Controller()
export class HearAccountWhenItAnswers {
  constructor(
    private readonly complaints: Complaints,
    private readonly disposals: Disposals,
  ) {}

  @When(DisposalAccountReservedV1)
  onReserved({ disposalId }: DisposalAccountReservedV1): Promise<void> {
    return this.hear({ disposalId, answer: 'reserved' });
  }

  @When(DisposalAccountRefusedV1)
  onRefused({ disposalId, why, mayGrant }: DisposalAccountRefusedV1): Promise<void> {
    return this.hear({ disposalId, answer: 'refused', why, mayGrant });
  }

  /** Released by the general manager, where no proposal of a complaint had fallen. */
  @When(DisposalAccountReleasedV1)
  onReleased({ disposalId }: DisposalAccountReleasedV1): Promise<void> {
    return this.hear({ disposalId, answer: 'given-up' });
  }

  /** Of other services' disposals nothing is known here. */
  private async hear(said: AccountSays): Promise<void> {
    const disposal = await this.disposals.find(said.disposalId);
    if (!disposal) return;
    const { complaintId, status } = disposal.state;
    // the account's echo of what was said here
    if (said.answer === 'given-up' && status === 'released') return;
    await this.complaints.change(complaintId, by, (complaint, context) =>
      hearAccount(complaint, said, context),
    );
  }
}
