-- The four roles of a deployment; none of them is a superuser, none passes row security.
-- Run once per cluster by an administrator, as often as you like. Passwords are set apart from this file.
do $roles$
declare
  name text;
begin
  foreach name in array array['sixthirty_owner', 'sixthirty_definer', 'sixthirty_system', 'sixthirty_app'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
    execute format('alter role %I noinherit nosuperuser nobypassrls nocreatedb nocreaterole noreplication', name);
  end loop;
end
$roles$;

-- Runs migrations and owns what they make.
alter role sixthirty_owner login;
-- Owns the functions that may look past a seat; nobody signs in as it.
alter role sixthirty_definer nologin;
-- Runs jobs, from a pool of its own.
alter role sixthirty_system login;
alter role sixthirty_system set lock_timeout = '10s';
alter role sixthirty_system set idle_in_transaction_session_timeout = '60s';
-- Answers people; owns nothing. Its limits free what a hung request would hold.
alter role sixthirty_app login;
alter role sixthirty_app set statement_timeout = '10s';
alter role sixthirty_app set lock_timeout = '5s';
alter role sixthirty_app set idle_in_transaction_session_timeout = '15s';

-- The owner may become the other two by name, but never has their policies by itself:
-- policies follow inheritance. Postgres 15 has no such clause, there NOINHERIT above does it.
do $memberships$
declare
  clause text := case when current_setting('server_version_num')::int >= 160000
    then ' with inherit false, set true' else '' end;
begin
  execute 'grant sixthirty_definer, sixthirty_system to sixthirty_owner' || clause;
end
$memberships$;
