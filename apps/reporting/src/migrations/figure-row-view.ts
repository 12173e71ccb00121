interface Said {
  /** Where the region of a row comes from: the first of these that says one. */
  readonly region: string;
  /** Columns that came later, at the end. */
  readonly more?: string;
  readonly complaints?: boolean;
}

/** What figures are made of: every record with its dimensions, but for what was entered in error (G-03). */
export const figureRowView = ({ region, more = '', complaints = false }: Said): string => `
CREATE OR REPLACE VIEW figure_row AS
SELECT r.subject_id, r.sequence, r.figure, r.at, r.order_id, r.callback_id,
  coalesce(${region}) AS region_id,
  CASE WHEN r.callback_id IS NULL THEN r.team_id ELSE h.team_id END AS team_id,
  CASE WHEN r.callback_id IS NULL THEN r.technician_id ELSE h.technician_id END AS technician_id,
  o.model, r.rule, r.person_id, r.value${more}
FROM record r
LEFT JOIN repair_order o ON o.id = r.order_id
${complaints ? 'LEFT JOIN complaint c ON c.id = r.complaint_id' : ''}
LEFT JOIN LATERAL (
  SELECT team_id, technician_id FROM holder
  WHERE r.callback_id IS NOT NULL AND order_id = r.order_id AND at <= r.at
  ORDER BY sequence DESC LIMIT 1
) h ON true
WHERE (o.ending IS DISTINCT FROM 'voided' OR r.figure = 'voided')
${complaints ? `AND (c.ending IS DISTINCT FROM 'voided' OR r.figure = 'complaints-voided')` : ''};
`;
