import { forwardMigration } from '@kefu/persistence';

/** The order of the list of complaints, word for word: no index answers another. */
const inOrder = `(coalesce(due_at, '9999-12-31T00:00:00.000Z')), id`;

/**
 * Each way in which somebody looks for complaints has an index in the order of the list, so that a page is
 * read from its beginning. What nearly all complaints share (closed, general) is not worth an entry: among
 * all of them a page of such is soon found.
 */
export const ComplaintsAreFound = forwardMigration(
  'ComplaintsAreFound1796000002001',
  `
DROP INDEX complaint_by_region, complaint_by_due, complaint_by_responsible, complaint_by_owner,
  complaint_by_status, complaint_by_approval, complaint_by_found_person;
CREATE INDEX complaint_by_due ON complaint (${inOrder});
CREATE INDEX complaint_by_region ON complaint (region_id, ${inOrder});
CREATE INDEX complaint_by_owner ON complaint (owner_id, ${inOrder});
CREATE INDEX complaint_by_responsible ON complaint (responsible_id, ${inOrder})
  WHERE responsible_id IS NOT NULL;
CREATE INDEX complaint_by_department ON complaint (department, ${inOrder}) WHERE department IS NOT NULL;
CREATE INDEX complaint_by_recorder ON complaint (recorded_by, ${inOrder});
CREATE INDEX complaint_by_status ON complaint (status, ${inOrder}) WHERE status <> 'closed';
CREATE INDEX complaint_by_severity ON complaint (severity, ${inOrder}) WHERE severity <> 'general';
CREATE INDEX complaint_by_approval ON complaint (approval_by, ${inOrder}) WHERE approval_by IS NOT NULL;
CREATE INDEX complaint_by_found_person ON complaint (found_person, ${inOrder})
  WHERE found_person IS NOT NULL;
CREATE INDEX complaint_by_payment ON complaint (region_id, ${inOrder})
  WHERE to_pay IS NOT NULL OR payments <> '[]';
CREATE INDEX complaint_by_asset ON complaint (asset_id, id) WHERE asset_id IS NOT NULL;
CREATE INDEX complaint_by_declined ON complaint USING gin (declined jsonb_path_ops)
  WHERE declined <> '[]';

-- what is told by day alone need not read all else that is counted
CREATE INDEX complaint_days ON complaint (received_at) INCLUDE (ended_at, region_id) WHERE status <> 'voided';
`,
);
