import type { MigrationInterface, QueryRunner } from 'typeorm'
import { configurationOf, keepFileWords, keepWordsWithFiles } from './finding-words.ts'

/** What pictures show and what files are called is found as the words of the posts they stand with. */
export class FileWordsTables1764600003000 implements MigrationInterface {
  name = 'FileWordsTables1764600003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(fileWords)
    await runner.query(keepWordsWithFiles)
    await runner.query(keepFileWords)
    await runner.query(wordsSoFar)
  }

  async down(): Promise<void> {
    throw new Error('Finding is not taken down: restore a backup instead.')
  }
}

/** Both run with their caller's rights. A name is kept as it is written, and by the words it is put together of. */
const fileWords = `
create function app.words_of_files(in_group uuid, with_post uuid) returns text language plpgsql stable parallel safe
  set search_path = pg_catalog as $$
begin
  return (select string_agg(concat_ws(' ', f.alt, f.name, regexp_replace(f.name, '[^[:alnum:]]+', ' ', 'g')), ' '
    order by f.place) from public.post_files f where f.group_id = in_group and f.post_id = with_post);
end $$;

create function app.words_with_files(language text, title text, body text, files text) returns tsvector
  language plpgsql stable parallel safe set search_path = pg_catalog as $$
begin
  return app.words_of_post(language, title, body)
    || to_tsvector(${configurationOf('language')}, coalesce(files, ''));
end $$;
`

/** The owner passes no row security; for this once it holds for everyone else only. */
const wordsSoFar = `
alter table groups no force row level security;
alter table threads no force row level security;
alter table posts no force row level security;
alter table post_files no force row level security;
update posts p set search_words = app.words_with_files(g.language,
  (select t.title from threads t where t.group_id = p.group_id and t.id = p.thread_id and p.sequence = 1), p.body,
  app.words_of_files(p.group_id, p.id))
  from groups g where g.id = p.group_id and p.body is not null
    and exists (select from post_files f where f.group_id = p.group_id and f.post_id = p.id);
alter table groups force row level security;
alter table threads force row level security;
alter table posts force row level security;
alter table post_files force row level security;
`
