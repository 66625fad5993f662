import { Language } from '../groups/language.ts'

/** Names of ours in SQL: `app.words_english` takes words apart as Postgres does, accents aside. */
const configuration = (language: string) => `app.words_${language.toLowerCase()}`

/** SQL: every way of taking words apart that a group may choose. */
export const configurations = Object.values(Language)
  .map(language => {
    const name = language.toLowerCase()
    const dictionary = name === 'simple' ? 'simple' : `${name}_stem`
    return `
create text search configuration ${configuration(language)} (copy = pg_catalog.${name});
alter text search configuration ${configuration(language)}
  alter mapping for hword, hword_part, word with app.unaccent, pg_catalog.${dictionary};`
  })
  .join('\n')

/** SQL: {@link configurations} by the value in a row. */
export const configurationOf = (language: string) => `('app.words_' || lower(${language}))::regconfig`

/**
 * SQL: what is kept of the words, and how it is asked for. They run with their caller's rights.
 *
 * The words of a title stand with the thread's first post, before its own and heavier. What a key of the index says
 * begins with its group, so that a word written next door is another key: nothing of it is touched in asking here.
 */
export const wordFunctions = `
create function app.plain(words text) returns text language plpgsql immutable strict parallel safe
  set search_path = pg_catalog as $$
begin
  return lower(app.unaccent('app.unaccent'::regdictionary, words));
end $$;

create function app.words_of_post(language text, title text, body text) returns tsvector
  language plpgsql stable parallel safe set search_path = pg_catalog as $$
declare
  words regconfig := ${configurationOf('language')};
begin
  if body is null then
    return null;
  end if;
  return setweight(to_tsvector(words, coalesce(title, '')), 'A')
    || to_tsvector(words, regexp_replace(body, '\\]\\(member:[^)]*\\)', ']', 'g'));
end $$;

create function app.asked_words(language text, words text, phrases text[]) returns tsquery
  language plpgsql stable parallel safe set search_path = pg_catalog as $$
declare
  asked tsquery := plainto_tsquery(${configurationOf('language')}, words);
  phrase text;
begin
  foreach phrase in array phrases loop
    asked := asked && phraseto_tsquery(${configurationOf('language')}, phrase);
  end loop;
  return asked;
end $$;

create function app.word_keys(group_id uuid, words tsvector) returns text[] language sql immutable parallel safe
  set search_path = pg_catalog as $$
  select array(select right(group_id::text, 8) || word from unnest(tsvector_to_array(words)) word)
$$;
`

/**
 * SQL: every statement that writes a post keeps its words, and none can forget to. Whoever chooses another language
 * waits for the posts being written, and they for the choice: {@link lockLanguage}.
 */
export const keepWords = `
create function app.keep_post_words() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  language text;
  title text;
begin
  if new.body is null then
    new.search_words := null;
    return new;
  end if;
  perform pg_advisory_xact_lock_shared(630, hashtext(new.group_id::text));
  select g.language into language from public.groups g where g.id = new.group_id;
  if new.sequence = 1 then
    select t.title into title from public.threads t where t.group_id = new.group_id and t.id = new.thread_id;
  end if;
  new.search_words := app.words_of_post(coalesce(language, 'SIMPLE'), title, new.body);
  return new;
end $$;
create trigger posts_words before insert or update of body on posts
  for each row execute function app.keep_post_words();
`

/** SQL: waits until no post of group $1 is being written, and lets none be until the transaction ends. */
export const lockLanguage = 'select pg_advisory_xact_lock(630, hashtext($1::uuid::text))'
