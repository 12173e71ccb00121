import { forwardMigration } from '@kefu/persistence';

/**
 * What customers are found by (CU-06), a row each, kept by the database itself: whoever writes a
 * customer or an asset, an instance of the version before too, writes this with it.
 */
export const CustomersAreFindable = forwardMigration(
  'CustomersAreFindable1764300000000',
  `
ALTER TABLE customer ADD COLUMN pinyin text;
ALTER TABLE asset ADD COLUMN contract_number text, ADD COLUMN contract_key text;

-- How far names have been spelled; nothing is in it for long
CREATE INDEX customer_to_spell ON customer (id) WHERE pinyin IS NULL;

-- An instance of the version before changes names without their pinyin
CREATE FUNCTION customer_forgets_pinyin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.pinyin := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER customer_forgets_pinyin BEFORE UPDATE OF name ON customer FOR EACH ROW
  WHEN (OLD.name <> NEW.name AND OLD.pinyin IS NOT DISTINCT FROM NEW.pinyin)
  EXECUTE FUNCTION customer_forgets_pinyin();

CREATE FUNCTION beginnings_of(letter text, word text, lengths int[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN word <> ''
    THEN ARRAY(SELECT letter || ':' || left(word, length) FROM unnest(lengths) AS length)
    ELSE '{}' END
$$;

CREATE FUNCTION name_key_of(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(lower(normalize(name, NFKC)), ' ·.,''’-&/()《》“”+、#', '')
$$;

CREATE TABLE customer_search (
  customer_id uuid PRIMARY KEY,
  filed_no bigint NOT NULL,
  changed_at timestamptz NOT NULL,
  filed_at timestamptz NOT NULL,
  birthday date,
  status text NOT NULL,
  name_key text NOT NULL,
  initials text NOT NULL COLLATE "C",
  pinyin text NOT NULL COLLATE "C",
  terms tsvector NOT NULL
);
COMMENT ON TABLE customer_search IS
  'What customers are found by; made of customer and asset by triggers, never written otherwise';

-- OFFSET 0 keeps the name from being read anew for each of its letters.
-- At most so many assets of one customer: a tsvector holds 1 MB, and its row is written with each of them
CREATE VIEW customer_findable AS
SELECT c.id AS customer_id, c.filed_no, date_trunc('milliseconds', c.updated_at) AS changed_at,
  c.created_at AS filed_at, c.birthday, c.status, n.name_key, c.initials,
  left(coalesce(c.pinyin, c.initials), 100) AS pinyin,
  array_to_tsvector(array_remove(
    ARRAY['n:' || c.number, 'r:' || c.region_code, 'g:' || c.stage, 'l:' || c.tier, 'q:' || c.kind,
      'i:' || c.id_number, 'o:' || c.organisation_code, 'm:' || c.merged_into, 'e:' || c.external_ref]
    || ARRAY(SELECT 'n:' || merged.number FROM customer merged WHERE merged.merged_into = c.id)
    || ARRAY(SELECT 'a:' || tag FROM unnest(c.tags) AS tag)
    || ARRAY(SELECT 'c:' || substr(n.name_key, at, length)
             FROM generate_series(1, length(n.name_key)) AS at, (VALUES (1), (2)) AS l (length)
             WHERE at + length - 1 <= length(n.name_key))
    || beginnings_of('z', c.initials, '{1,2,3,4}')
    || beginnings_of('y', c.pinyin, '{1,2,3,4,5,6}')
    || ARRAY(SELECT 't:' || right(split_part(phone, '-', 1), 4) FROM (
               SELECT unnest(c.phones) AS phone
               UNION ALL SELECT contact ->> 'phone' FROM jsonb_array_elements(c.contacts) AS contact
             ) AS phones)
    || ARRAY(SELECT term FROM (
               SELECT * FROM asset WHERE asset.customer_id = c.id AND asset.status <> 'voided'
               ORDER BY asset.id DESC LIMIT 5000
             ) AS a, unnest(
               ARRAY['x:' || a.contract_kind]
               || beginnings_of('s', a.serial_key, '{4,5,6,7,8,9,10,11,12}')
               || beginnings_of('p', a.plate_key, '{2,3,4,5,6,7}')
               || beginnings_of('p', substr(a.plate_key, 2), '{2,3,4,5,6}')
               || beginnings_of('k', a.contract_key, '{4,5,6,7,8,9,10,11,12}')
               || beginnings_of('w', a.warranty_end::text, '{2,3,4,7,10}')
             ) AS term),
    NULL)) AS terms
FROM customer c CROSS JOIN LATERAL (SELECT name_key_of(c.name) AS name_key OFFSET 0) AS n;

CREATE FUNCTION keep_customer_search(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- One after the other, and each sees what the one before committed: of two assets of a customer that
  -- change at once, one would be lost otherwise
  PERFORM FROM customer_search WHERE customer_id = ANY (ids) ORDER BY customer_id FOR UPDATE;
  INSERT INTO customer_search AS kept SELECT * FROM customer_findable WHERE customer_id = ANY (ids)
  ON CONFLICT (customer_id) DO UPDATE SET
    changed_at = excluded.changed_at, birthday = excluded.birthday, status = excluded.status,
    name_key = excluded.name_key, initials = excluded.initials, pinyin = excluded.pinyin,
    terms = excluded.terms
  WHERE kept.* IS DISTINCT FROM excluded.*;
END $$;

CREATE FUNCTION customer_is_findable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Who was merged is found by his number, and then it is the survivor that is found
  PERFORM keep_customer_search(ARRAY(SELECT id FROM changed
    UNION SELECT merged_into FROM changed WHERE merged_into IS NOT NULL));
  RETURN NULL;
END $$;
CREATE FUNCTION customer_is_findable_by_asset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_customer_search(ARRAY(SELECT DISTINCT customer_id FROM changed));
  RETURN NULL;
END $$;
CREATE FUNCTION customer_is_findable_by_asset_no_more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_customer_search(ARRAY(SELECT customer_id FROM before EXCEPT SELECT customer_id FROM changed));
  RETURN NULL;
END $$;

CREATE TRIGGER customer_is_findable_when_filed AFTER INSERT ON customer
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION customer_is_findable();
CREATE TRIGGER customer_is_findable_when_changed AFTER UPDATE ON customer
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION customer_is_findable();
CREATE TRIGGER customer_is_findable_by_new_asset AFTER INSERT ON asset
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION customer_is_findable_by_asset();
CREATE TRIGGER customer_is_findable_by_changed_asset AFTER UPDATE ON asset
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION customer_is_findable_by_asset();
CREATE TRIGGER customer_is_findable_by_asset_no_more AFTER UPDATE ON asset
  REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION customer_is_findable_by_asset_no_more();
`,
);

/** Who was there before. Apart from the triggers, or their locks would keep writers waiting for it. */
export const ThoseOnRecordAreFindable = forwardMigration(
  'ThoseOnRecordAreFindable1764300001000',
  `
INSERT INTO customer_search SELECT * FROM customer_findable ON CONFLICT DO NOTHING;

-- Without its waiting list, which every search would have to read through
CREATE INDEX customer_search_by_terms ON customer_search USING gin (terms) WITH (fastupdate = off);
CREATE INDEX customer_search_by_number ON customer_search (filed_no);
CREATE INDEX customer_search_by_name ON customer_search (pinyin, filed_no);
CREATE INDEX customer_search_by_change ON customer_search (changed_at, filed_no);
CREATE INDEX customer_search_by_filing ON customer_search (filed_at);
CREATE INDEX customer_search_by_birthday ON customer_search (birthday) WHERE birthday IS NOT NULL;
ANALYZE customer_search;
`,
);
