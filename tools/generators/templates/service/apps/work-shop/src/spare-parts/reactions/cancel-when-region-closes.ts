import { system } from '@kefu/kernel';
import { RegionChangedV1 } from '@kefu/messages-staff';
import { When } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { cancelWithRegion } from '../domain/decide.js';
import { FindSpareParts } from '../store/find-spare-parts.js';
import { SpareParts } from '../store/spare-parts.js';

@Controller()
export class CancelWhenRegionCloses {
  constructor(
    private readonly spareParts: SpareParts,
    private readonly finding: FindSpareParts,
  ) {}

  @When(RegionChangedV1)
  async on({ code, active }: RegionChangedV1): Promise<void> {
    if (active) return;
    for (const id of await this.finding.openIn(code)) {
      await this.spareParts.change(id, system('region-closed'), cancelWithRegion);
    }
  }
}
