import { RegionChangedV1 } from '@kefu/messages-staff';
import { When } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Regions } from '../store/regions.js';

/** Nothing new is filed in a closed region; what is there stays. */
@Controller()
export class KeepRegionWhenChanged {
  constructor(@Inject(Regions) private readonly regions: Regions) {}

  @When(RegionChangedV1)
  async on(event: RegionChangedV1): Promise<void> {
    await this.regions.keep(event.code, event.active);
  }
}
