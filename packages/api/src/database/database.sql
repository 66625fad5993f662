-- What a new database grants: nothing to everybody, a connection to those who sign in.
-- Run in that database by an administrator, as often as you like.
do $database$
begin
  execute format('alter database %I owner to sixthirty_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to sixthirty_owner, sixthirty_system, sixthirty_app', current_database());
end
$database$;

revoke all on schema public from public;
-- Said in full: on Postgres 15 a role without inheritance has nothing from owning the database.
grant usage, create on schema public to sixthirty_owner;
grant usage on schema public to sixthirty_definer, sixthirty_system, sixthirty_app;
