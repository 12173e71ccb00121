import { system } from '@kefu/kernel';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { keepRecords } from '@kefu/service';
import { Inject } from '@nestjs/common';
import { openStatuses, takeFromLeaver } from '../domain/index.js';
import { RepairOrders, Technicians } from '../store/index.js';

/** FR-03, G-01: what somebody had who is dismissed, or loses a role, goes back to the lead. */
export class KeepStaffAndTakeFromLeavers extends keepRecords('staff_record', {
  created: PersonAppointedV1,
  changed: PersonChangedV1,
  row: ({ number, roles, regionIds, teamId }) => ({
    ...{ number, roles, regionIds, teamId },
    active: true,
  }),
  then: [[PersonDismissedV1, { active: false }]],
}) {
  @Inject(RepairOrders) private readonly orders!: RepairOrders;
  @Inject(Technicians) private readonly technicians!: Technicians;

  override async kept(personId: string): Promise<void> {
    const { visits, answers } = await this.technicians.standing(personId);
    if (visits && answers) return;
    const rows = await this.orders.database.query<{ id: string }>(
      `SELECT id FROM repair_order WHERE status = ANY ($2) AND (
         technician_id = $1::uuid OR owner_id = $1::text OR technician ->> 'leadId' = $1::text
         OR notice ->> 'personId' = $1::text OR notice ->> 'leadId' = $1::text) ORDER BY id`,
      [personId, openStatuses],
    );
    for (const { id } of rows) {
      await this.orders.change(id, system('FR-03'), async (order, context) => {
        const teamId = order.technician?.teamId ?? order.notice?.teamId;
        const successor = await this.technicians.successor(order.regionId, teamId, personId);
        const leaver = { personId, visits: !visits, answers: !answers, successor };
        return takeFromLeaver(order, leaver, context);
      });
    }
  }
}
