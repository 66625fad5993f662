/**
 * How like a title or a name must be to what was typed: a word may have a slip, among several words each is worth less.
 */
const likeAWord = 0.35
/** A title is full of words: one in it must be as like as a whole, not in how it begins. */
const likeAWordOfTitle = 0.39
const likeWords = 0.45

/** SQL: {@link likeAWord} or {@link likeWords}, for what was typed. */
export const likeEnough = (typed: string) =>
  `case when btrim(${typed}) like '% %' then ${likeWords} else ${likeAWord} end`

/** What a year of age takes from a find: half its fit. Places in the order never change with time. */
const halfOfFit = 'ln(2) / 31556952'

const filters = (alias: string, moment: string) => `
        and (by_author is null or ${alias}.author_id = by_author)
        and (since is null or ${alias}.${moment} >= since) and (until is null or ${alias}.${moment} < until)`

const saidWords = `
      select p.thread_id, p.id as post_id, p.sequence,
        greatest(ts_rank_cd(p.search_words, asked, 1), 1e-4)::float8 as fit, p.written_at as moment
      from public.posts p`

const likeTitle = `app.strict_word_similarity(typed, app.plain(t.title))
            >= case when btrim(typed) like '% %' then ${likeWords} else ${likeAWordOfTitle} end`

/** Worth less than words that are there as they were typed. */
const likeTitles = `
      select t.id, null::uuid, 0, 0.01 * app.word_similarity(typed, app.plain(t.title)) ^ 2, t.started_at
      from public.threads t`

/**
 * Finds what a seat may read, past row security, for that reaches no index of words. It asks the same as the policies:
 * the seat's group, what is kept to a few, what a newcomer may read, nothing discarded or taken back.
 *
 * What everyone at the table reads is found by the index of words, which holds nothing else. What is kept to a few is
 * looked through thread by thread, and so is all that a newcomer reads from whom something is kept: the work done
 * depends on what the seat may read, never on what it may not. The plan is one for all words.
 */
export const searchFunctions = [
  {
    signature: 'app.search(text, text[], uuid, text, timestamptz, timestamptz, float8, uuid, integer)',
    for: ['sixthirty_app'],
    sql: `
    -- The places of what was found, the best and freshest first, after the place given.
    create function app.search(words text, phrases text[], by_author uuid, of_kind text, since timestamptz,
        until timestamptz, after_score float8, after_id uuid, at_most integer)
      returns table (found_thread uuid, found_post uuid, score float8)
      language plpgsql stable security definer set search_path = pg_catalog
      set plan_cache_mode = force_generic_plan set jit = off set pg_trgm.word_similarity_threshold = ${likeAWord} as $$
    declare
      here uuid := app.seated_group();
      mine uuid[] := app.seated_threads();
      language text;
      asked tsquery;
      keys text[];
      typed text := app.plain(words || ' ' || array_to_string(phrases, ' '));
      by_index boolean;
      listed uuid[];
      has_words boolean;
      has_letters boolean := typed ~ '[[:alnum:]]';
    begin
      if here is null then
        return;
      end if;
      select g.language into language from public.groups g where g.id = here;
      asked := app.asked_words(language, words, phrases);
      keys := app.word_keys(here, to_tsvector(('app.words_' || lower(language))::regconfig,
        words || ' ' || array_to_string(phrases, ' ')));
      has_words := cardinality(keys) > 0;
      by_index := app.seated_reads_table() or not exists (select from public.threads t
        where t.group_id = here and t.reach = 'TABLE' and t.id <> all (mine));
      listed := mine;
      if by_index then
        listed := array(select t.id from public.threads t
          where t.group_id = here and t.id = any (mine) and t.reach = 'NAMED');
      end if;
      return query with said as (${saidWords}
        where has_words and by_index and p.reach = 'TABLE' and app.word_keys(p.group_id, p.search_words) @> keys
          and p.group_id = here and p.search_words @@ asked${filters('p', 'written_at')}
        union all ${saidWords}
        where has_words and p.group_id = here and p.thread_id = any (listed)
          and p.search_words @@ asked${filters('p', 'written_at')}
      ), titled as (${likeTitles}
        where has_letters and by_index and t.reach = 'TABLE' and t.group_id = here
          and app.plain(t.title) operator(app.%>) typed
          and ${likeTitle}${filters('t', 'started_at')}
        union all ${likeTitles}
        where has_letters and t.group_id = here and t.id = any (listed)
          and app.plain(t.title) operator(app.%>) typed
          and ${likeTitle}${filters('t', 'started_at')}
      ), found as (
        select * from said
        union all select * from titled x where not exists (select from said s where s.thread_id = x.id and s.sequence = 1)
      ), placed as (
        select f.thread_id, f.post_id, coalesce(f.post_id, f.thread_id) as id,
          ln(f.fit) + extract(epoch from f.moment)::float8 * ${halfOfFit} as score
        from found f join public.threads t on t.group_id = here and t.id = f.thread_id
        where t.discarded_at is null and (of_kind is null or t.kind = of_kind)
      )
      select h.thread_id, h.post_id, h.score from placed h
        where after_score is null or (h.score, h.id) < (after_score, after_id)
        order by h.score desc, h.id desc limit at_most;
    end $$;`,
  },
]
