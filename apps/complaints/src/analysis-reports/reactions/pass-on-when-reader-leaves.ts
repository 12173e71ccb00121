import { system } from '@kefu/kernel';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { When } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { passOn } from '../domain/index.js';
import { AnalysisReports, ReportReaders } from '../store/index.js';

/**
 * CP-14, G-01: what somebody had to read who leaves, or may not see all of it any more, another one has to;
 * where there is nobody, whoever comes.
 */
@Controller()
export class PassOnWhenReaderLeaves {
  constructor(
    private readonly reports: AnalysisReports,
    private readonly readers: ReportReaders,
  ) {}

  @When(PersonAppointedV1)
  onAppointed(_event: PersonAppointedV1): Promise<void> {
    return this.passOn();
  }

  @When(PersonChangedV1)
  onChanged(_event: PersonChangedV1): Promise<void> {
    return this.passOn();
  }

  @When(PersonDismissedV1)
  onDismissed(_event: PersonDismissedV1): Promise<void> {
    return this.passOn();
  }

  private async passOn(): Promise<void> {
    for (const id of await this.readers.orphans()) {
      await this.reports.change(id, system('G-01'), async (report, context) => {
        const reader = await this.readers.insteadOf(report.readerId, report.regions);
        return report.status === 'unread' && reader
          ? passOn(report, reader, context)
          : { next: report, events: [] };
      });
    }
  }
}
