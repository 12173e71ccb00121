import { system } from '@kefu/kernel';
import { RegionChangedV1 } from '@kefu/messages-staff';
import { When } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { cancelWithRegion } from '../domain/decide.js';
import { SpareParts } from '../store/spare-parts.js';

@Controller()
export class CancelWhenRegionCloses {
  constructor(@Inject(SpareParts) private readonly spareParts: SpareParts) {}

  @When(RegionChangedV1)
  async on({ code, active }: RegionChangedV1): Promise<void> {
    if (active) return;
    for (const id of await this.spareParts.openIn(code)) {
      await this.spareParts.change(id, system('region-closed'), (sparePart, { now }) =>
        cancelWithRegion(sparePart, now),
      );
    }
  }
}
