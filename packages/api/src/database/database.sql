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
grant usage on schema public to sixthirty_owner, sixthirty_definer, sixthirty_system, sixthirty_app;
