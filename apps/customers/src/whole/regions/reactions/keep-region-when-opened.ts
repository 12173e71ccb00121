import { RegionOpenedV1 } from '@kefu/messages-staff';
import { When } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Regions } from '../store/regions.js';

/** From now on customers and assets may be filed there. */
@Controller()
export class KeepRegionWhenOpened {
  constructor(@Inject(Regions) private readonly regions: Regions) {}

  @When(RegionOpenedV1)
  async on(event: RegionOpenedV1): Promise<void> {
    await this.regions.keep(event.code, true);
  }
}
