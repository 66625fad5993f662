#!/usr/bin/env bash
# Run by the postgres image when its volume is new: the four roles and the database of Sixthirty.
set -euo pipefail

ask() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"; }

ask --dbname postgres --file /sixthirty/roles.sql
# Through psql's own quoting, so that a password may hold any sign.
ask --dbname postgres --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --set system="$SYSTEM_PASSWORD" <<'SQL'
alter role sixthirty_owner password :'owner';
alter role sixthirty_app password :'app';
alter role sixthirty_system password :'system';
create database sixthirty owner sixthirty_owner;
SQL
ask --dbname sixthirty --file /sixthirty/database.sql
