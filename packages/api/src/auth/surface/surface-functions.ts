/** On which surface an account writes. */
export const surfaceFunctions = [
  {
    signature: 'app.surface_of(uuid)',
    for: ['sixthirty_app'],
    sql: `
    create function app.surface_of(account uuid) returns text
      language plpgsql stable security definer set search_path = pg_catalog as $$
    begin
      return (select a.surface from auth.accounts a where a.id = account);
    end $$;`,
  },
  {
    signature: 'app.choose_surface(uuid, text)',
    for: ['sixthirty_app'],
    sql: `
    create function app.choose_surface(account uuid, chosen text) returns void
      language plpgsql volatile security definer set search_path = pg_catalog as $$
    begin
      update auth.accounts a set surface = chosen where a.id = account;
    end $$;`,
  },
]
