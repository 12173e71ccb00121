/**
 * Who has one of some keys ($1 kinds, $2 values, $5 which filing each belongs to), but for the customer
 * $3 and the asset $4. Lateral, so that each key is looked up by its index however many are asked for.
 * References have an index of active customers alone, who are all that is asked for: without the
 * condition each filing read every customer. What a record had that was merged is the survivor's.
 */
export const sameCustomers = `
WITH key AS (SELECT * FROM unnest($1::text[], $2::text[], $5::int[]) AS key (kind, value, place)),
hit AS (
  SELECT found.customer_id, key.kind, key.place FROM key, LATERAL (
    SELECT customer_id FROM customer_phone WHERE key.kind = 'phone' AND customer_phone.key = key.value
    UNION ALL
    SELECT id FROM customer WHERE key.kind = 'idNumber' AND id_number = key.value
    UNION ALL
    SELECT id FROM customer WHERE key.kind = 'organisationCode' AND organisation_code = key.value
    UNION ALL
    SELECT id FROM customer WHERE key.kind = 'externalRef' AND external_ref = key.value
      AND status = 'active'
    UNION ALL
    SELECT id FROM customer WHERE key.kind = 'externalRef' AND external_ref = key.value
      AND status = 'merged'
    UNION ALL
    SELECT customer_id FROM asset WHERE key.kind = 'serial' AND serial_key = key.value
      AND status <> 'voided' AND id IS DISTINCT FROM $4::uuid
  ) AS found
)
SELECT hit.place, customer.id AS "customerId", customer.number, customer.region_code AS "regionCode",
  customer.name, customer.phones, array_agg(DISTINCT hit.kind ORDER BY hit.kind) AS same
FROM hit, LATERAL (
  SELECT id, number, region_code, name, phones, filed_no FROM customer
  WHERE id = (SELECT coalesce(merged_into, id) FROM customer WHERE id = hit.customer_id)
    AND status = 'active' AND id IS DISTINCT FROM $3::uuid OFFSET 0
) AS customer
GROUP BY hit.place, customer.id, customer.number, customer.region_code, customer.name,
  customer.phones, customer.filed_no
ORDER BY hit.place, customer.filed_no`;
