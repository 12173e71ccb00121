#!/bin/sh
# Makes a role and a database, which it owns and nothing else, for every
# KEFU_<SERVICE>_DATABASE_PASSWORD in the environment. Run again, it sets the passwords and makes what
# has come since. PGHOST, PGUSER and PGPASSWORD name a superuser.
set -eu

run_sql() {
  psql --no-psqlrc --quiet --tuples-only --set=ON_ERROR_STOP=1 --dbname=postgres "$@"
}

services=$(env | sed -n 's/^KEFU_\([A-Z_]*\)_DATABASE_PASSWORD=..*/\1/p')
[ -n "$services" ] || { echo 'No KEFU_<SERVICE>_DATABASE_PASSWORD is set.' >&2; exit 1; }

for service in $services; do
  name="kefu_$(echo "$service" | tr '[:upper:]' '[:lower:]')"
  run_sql --set=name="$name" --set=variable="KEFU_${service}_DATABASE_PASSWORD" <<'SQL'
\getenv password :variable
SELECT format('CREATE ROLE %I', :'name')
  WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec
SELECT format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
  :'name', :'password') \gexec
SELECT format('CREATE DATABASE %I OWNER %I ENCODING ''UTF8'' TEMPLATE template0', :'name', :'name')
  WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'name') \gexec
SQL
  echo "$name is there."
done

run_sql --command='REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'
