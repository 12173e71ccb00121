const theirs = '($1::uuid IS NULL OR customer_id = $1)';

const balance = (kind: string, of: string): string =>
  `coalesce((SELECT balance FROM ledger_account WHERE kind = '${kind}' AND of_id = ${of}), 0)`;

const moved = (kind: string): string =>
  `(SELECT coalesce(sum((m ->> 'amount')::numeric), 0) FROM jsonb_array_elements(movements) m
    WHERE m ->> 'kind' = '${kind}' AND m ->> 'reversedAt' IS NULL)`;

/** Of one customer, or of all where `$1` is null: what records and books do not say alike, a line each. */
export const faultsOfMoney = `
  WITH r AS (SELECT * FROM receivable WHERE ${theirs}),
  p AS (SELECT * FROM payment WHERE ${theirs}),
  d AS (
    SELECT *, ${moved('paid')} AS paid, ${moved('reclaimed')} AS reclaimed, ${moved('forfeited')} AS lost
    FROM deposit WHERE ${theirs}
  ),
  share AS (
    SELECT (s ->> 'receivableId')::uuid AS receivable_id, (s ->> 'amount')::numeric AS amount,
           (s ->> 'recovery')::boolean AS recovery
    FROM p, jsonb_array_elements(p.shares) s WHERE p.status = 'recorded'
  ),
  paid AS (SELECT receivable_id, recovery, sum(amount) AS sum FROM share GROUP BY 1, 2)
  SELECT r.number || ' is ' || r.status || ' as it cannot be' AS fault FROM r WHERE NOT CASE r.status
    WHEN 'planned' THEN r.paid = 0 AND r."left" = 0 AND r.invoice_id IS NULL
    WHEN 'invoiced' THEN r.paid = 0 AND r."left" = r.amount
    WHEN 'part-paid' THEN r.paid > 0 AND r."left" > 0 AND r.paid + r."left" = r.amount
    WHEN 'overdue' THEN r."left" > 0 AND r.paid + r."left" + r.written_off = r.amount
    WHEN 'paid' THEN r.paid = r.amount AND r."left" = 0
    WHEN 'bad-debt' THEN r.paid + r.written_off = r.amount AND r.recovered <= r.written_off
    WHEN 'verified' THEN r.paid = 0 AND r."left" = 0 AND r.invoice_id IS NULL
    WHEN 'void' THEN r.paid = 0 AND r."left" = 0 AND r.invoice_id IS NULL
    ELSE false END
  UNION ALL SELECT r.number || ' is not as the books have it' FROM r
    WHERE (r."left", r.written_off, -r.recovered, r.refunded) IS DISTINCT FROM
      (${balance('receivable', 'r.id::text')}, ${balance('bad-debt', 'r.id::text')},
       ${balance('recovery', 'r.id::text')}, ${balance('refunded', 'r.id::text')})
  UNION ALL SELECT r.number || ' is not paid as the payments have it' FROM r
    WHERE r.paid <> coalesce((SELECT sum FROM paid WHERE receivable_id = r.id AND NOT recovery), 0)
      OR r.recovered <> coalesce((SELECT sum FROM paid WHERE receivable_id = r.id AND recovery), 0)
      OR r.refunded > r.paid
  UNION ALL SELECT r.number || ' has not one invoice that stands' FROM r
    WHERE (r.invoice_id IS NULL) <> NOT EXISTS (SELECT 1 FROM invoice i
      WHERE i.receivable_id = r.id AND i.status = 'issued' AND i.amount = r.amount)
  UNION ALL SELECT p.number || ' does not come to its parts' FROM p
    WHERE p.advance <> -${balance('advance', 'p.id::text')}
      OR p.status = 'recorded' AND p.amount <> p.advance + p.returned + coalesce((
        SELECT sum((s ->> 'amount')::numeric) FROM jsonb_array_elements(p.shares) s), 0)
  UNION ALL SELECT d.number || ' is not paid = reclaimed + forfeited + outstanding' FROM d
    WHERE (d.outstanding, d.lost) IS DISTINCT FROM
      (${balance('deposit-out', 'd.id::text')} + ${balance('guarantee-out', 'd.id::text')},
       ${balance('deposit-lost', 'd.id::text')})
      OR d.paid <> d.reclaimed + d.lost + d.outstanding
  UNION ALL SELECT 'revenue is not what is invoiced' FROM (SELECT DISTINCT contract_id FROM r) c
    WHERE -${balance('revenue', 'c.contract_id::text')} <>
      (SELECT coalesce(sum(amount), 0) FROM r
        WHERE contract_id = c.contract_id AND invoice_id IS NOT NULL)
  UNION ALL SELECT 'the bank is not what came and went' WHERE
    coalesce((SELECT sum(amount) FROM p WHERE status = 'recorded'), 0)
    - coalesce((SELECT sum(amount) FROM refund WHERE ${theirs} AND status = 'paid'), 0)
    <> -coalesce((SELECT sum(e.amount) FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
      JOIN ledger_account a ON a.id = e.account_id
      WHERE (a.of_id IN (SELECT id::text FROM p) OR a.of_id IN (SELECT id::text FROM r))
        AND EXISTS (SELECT 1 FROM ledger_account b
          WHERE b.kind = 'bank' AND b.id IN (t.debit_id, t.credit_id))), 0)`;
