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

/** SQL: how a post's words begin to be kept. What was taken back has none; a thread's first post has the title's too. */
const findLanguageAndTitle = `if new.body is null then
    new.search_words := null;
    return new;
  end if;
  perform pg_advisory_xact_lock_shared(630, hashtext(new.group_id::text));
  select g.language into language from public.groups g where g.id = new.group_id;
  if new.sequence = 1 then
    select t.title into title from public.threads t where t.group_id = new.group_id and t.id = new.thread_id;
  end if;`

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
  ${findLanguageAndTitle}
  new.search_words := app.words_of_post(coalesce(language, 'SIMPLE'), title, new.body);
  return new;
end $$;
create trigger posts_words before insert or update of body on posts
  for each row execute function app.keep_post_words();
`

/** SQL: {@link keepWords}, with what is said of the files that stand with a post already. */
export const keepWordsWithFiles = `
create or replace function app.keep_post_words() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  language text;
  title text;
  files text;
begin
  ${findLanguageAndTitle}
  if tg_op = 'UPDATE' then
    files := app.words_of_files(new.group_id, new.id);
  end if;
  new.search_words := app.words_with_files(coalesce(language, 'SIMPLE'), title, new.body, files);
  return new;
end $$;
`

/**
 * SQL: every statement that lets files stand with a post, takes them away or says anew what they show keeps the words of
 * the post, and none can forget to. Owned by the system's role, which alone may write what is kept of words: at a post of
 * the group that the door is open to, and nothing but these words.
 */
export const keepFileWords = `
grant create on schema app to sixthirty_system;
set local role sixthirty_system;
create function app.keep_file_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock_shared(630, hashtext(touched_group.id::text))
    from (select distinct t.group_id as id from touched t where t.post_id is not null) touched_group;
  update public.posts p set search_words = anew.words
    from (
      select q.group_id, q.id, app.words_with_files(g.language, (select t.title from public.threads t
        where t.group_id = q.group_id and t.id = q.thread_id and q.sequence = 1), q.body,
        app.words_of_files(q.group_id, q.id)) as words
      from public.posts q join public.groups g on g.id = q.group_id
      where q.body is not null and (q.group_id, q.id) in (select t.group_id, t.post_id from touched t)
    ) anew
    where p.group_id = anew.group_id and p.id = anew.id and anew.words is distinct from p.search_words;
  return null;
end $$;
revoke all on function app.keep_file_words() from public;
grant execute on function app.keep_file_words() to sixthirty_owner;
reset role;
revoke create on schema app from sixthirty_system;
create trigger post_files_words_added after insert on post_files referencing new table as touched
  for each statement execute function app.keep_file_words();
create trigger post_files_words_changed after update on post_files referencing new table as touched
  for each statement execute function app.keep_file_words();
create trigger post_files_words_gone after delete on post_files referencing old table as touched
  for each statement execute function app.keep_file_words();
`

/** SQL: waits until no post of group $1 is being written, and lets none be until the transaction ends. */
export const lockLanguage = 'select pg_advisory_xact_lock(630, hashtext($1::uuid::text))'
