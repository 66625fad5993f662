import type { QueryConfig } from 'pg'

/** The same index asked by whoever passes row security: the group's posts with these words, in the same order. */
export const direct = (groupId: string, words: string, phrases: string[]): QueryConfig => ({
  name: 'direct_search',
  text: `
    with asked as materialized (
      select app.asked_words('SIMPLE', $2, $3::text[]) as words, app.word_keys($1, to_tsvector('app.words_simple',
        $2 || ' ' || array_to_string($3::text[], ' '))) as keys
    )
    select p.id, ln(greatest(ts_rank_cd(p.search_words, (select words from asked), 1), 1e-9))
        + extract(epoch from p.written_at)::float8 * ln(2) / 31556952 as score,
      ts_headline('app.words_simple', p.body, (select words from asked), 'HighlightAll=true')
    from posts p
    where p.reach = 'TABLE' and app.word_keys(p.group_id, p.search_words) @> (select keys from asked)
      and p.search_words @@ (select words from asked) and p.group_id = $1
    order by score desc, p.id desc limit 21`,
  values: [groupId, words, phrases],
})
