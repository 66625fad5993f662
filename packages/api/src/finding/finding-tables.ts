import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../database/tenancy-sql.ts'
import { Language } from '../groups/language.ts'
import { configurations, keepWords, wordFunctions } from './finding-words.ts'
import { searchFunctions } from './search-function.ts'

/** The words of what was written, kept so that they are found: whole, and by how they are spelt. */
export class FindingTables1764300003000 implements MigrationInterface {
  name = 'FindingTables1764300003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(extensions)
    await runner.query(configurations)
    await runner.query(wordFunctions)
    await runner.query(columns)
    await runner.query(keepWords)
    await runner.query(wordsSoFar)
    await runner.query(indexes)
    await runner.query(rights)
    await runner.query(definerFunctions(searchFunctions))
  }

  async down(): Promise<void> {
    throw new Error('Finding is not taken down: restore a backup instead.')
  }
}

/** Trusted ones: the owner of the database may bring them in, without being a superuser. */
const extensions = `
create extension if not exists pg_trgm with schema app;
create extension if not exists unaccent with schema app;
create extension if not exists btree_gin with schema app;
`

const languages = Object.values(Language).map(language => `'${language}'`)

const columns = `
alter table groups
  add column language text not null default 'SIMPLE' check (language in (${languages.join(', ')})),
  -- The language in which the words of all posts are kept; another than chosen, while they are worded anew.
  add column worded_in text not null default 'SIMPLE';
alter table posts add column search_words tsvector;
`

/** The owner passes no row security; for this once it holds for everyone else only. */
const wordsSoFar = `
alter table groups no force row level security;
alter table threads no force row level security;
alter table posts no force row level security;
update posts p set search_words = app.words_of_post('SIMPLE',
  (select t.title from threads t where t.group_id = p.group_id and t.id = p.thread_id and p.sequence = 1), p.body)
  where p.body is not null;
alter table groups force row level security;
alter table threads force row level security;
alter table posts force row level security;
`

/**
 * What is kept to a few is in neither. Words are added to the index as they are written: a list of those still to be
 * added would be read through at every search, all groups' words alike.
 */
export const indexes = `
create index posts_words on posts using gin (app.word_keys(group_id, search_words)) with (fastupdate = off)
  where reach = 'TABLE' and search_words is not null;
create index threads_titles on threads using gin (group_id, app.plain(title) app.gin_trgm_ops)
  where reach = 'TABLE';
`

const rights = `
create policy definer on posts for select to sixthirty_definer using (true);
grant select (group_id, id, thread_id, sequence, author_id, written_at, reach, search_words) on posts
  to sixthirty_definer;
grant update (search_words) on posts to sixthirty_system;
`
