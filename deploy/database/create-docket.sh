#!/bin/sh
# Runs once, on an empty data volume: a role that owns Docket's tables, and one that Docket works as;
# neither is the superuser.
set -eu

psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=on \
  --set owner="$DOCKET_DATABASE_PASSWORD" \
  --set application="$DOCKET_DATABASE_APPLICATION_PASSWORD" <<'SQL'
CREATE ROLE docket LOGIN PASSWORD :'owner';
CREATE ROLE docket_application LOGIN PASSWORD :'application';
CREATE DATABASE docket OWNER docket;
SQL
