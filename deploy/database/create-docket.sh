#!/bin/sh
# Runs once, on an empty data volume: Docket gets a database and an ordinary role, not the superuser.
set -eu

psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=on --set password="$DOCKET_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE docket LOGIN PASSWORD :'password';
CREATE DATABASE docket OWNER docket;
SQL
