import { relayStylePagination } from '@apollo/client/utilities'
import { Link, useLocation, type LoaderFunctionArgs } from 'react-router'
import { cache } from '../api/cache.ts'
import { client } from '../api/client.ts'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Section, Sheet } from '../design/sheet.tsx'
import { ShowMore } from '../design/show-more.tsx'
import { MemberNameplate } from '../groups/member-nameplate.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { GroupSearchPageDocument } from './group-search-page.generated.ts'
import { HitRow } from './hit-row.tsx'
import styles from './hits.module.css'
import { asked, isNarrowed, readLooking, writeLooking } from './search-address.ts'
import { SearchForm } from './search-form.tsx'

const pageSize = 20

// Told here, so that only this page brings it.
cache.policies.addTypePolicies({
  Group: { fields: { search: relayStylePagination(['words', 'authorId', 'kind', 'since', 'until']) } },
})

const variablesOf = (slug: string, search: string) => {
  const looking = readLooking(search)
  return { slug, looks: looking.words !== '', first: pageSize, ...asked(looking) }
}

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  preload(GroupSearchPageDocument, variablesOf(params['slug'] ?? '', new URL(request.url).search), 'fresh')

/** Finding again what was said at one table. */
export function Component() {
  const slug = useSlug()
  const { search: address } = useLocation()
  const { name, members, peopleLike = [], search } = found(usePage(loader).group)
  const looking = readLooking(address)
  const { words } = looking

  async function showMore() {
    const variables = { ...variablesOf(slug, address), after: search?.pageInfo.endCursor }
    await client.query({ query: GroupSearchPageDocument, variables, fetchPolicy: 'network-only' })
  }

  return (
    <Sheet>
      <PageHeading within={name}>{copy.search}</PageHeading>
      <Lede>{copy.lede}</Lede>
      <SearchForm looking={looking} members={members} />
      <p role="status" className={styles.count}>
        {search && copy.found(words, search.edges.length, search.pageInfo.hasNextPage)}
      </p>
      {!words && <EmptyState words={copy.nothingYet} />}
      {peopleLike.length > 0 && (
        <Section title={copy.people} id="people">
          <ul role="list" className={styles.people}>
            {peopleLike.map(member => (
              <li key={member.id}>
                <Link to={paths.person(slug, member.id)}>
                  <MemberNameplate member={member} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {search && search.edges.length > 0 && (
        <Section title={copy.places} id="places">
          <ul role="list">
            {search.edges.map(({ cursor, node }) => (
              <HitRow key={cursor} slug={slug} hit={node} />
            ))}
          </ul>
          {search.pageInfo.hasNextPage && (
            <ShowMore label={copy.showMore} trouble={copy.couldNotShow} show={showMore} />
          )}
        </Section>
      )}
      {search?.edges.length === 0 && (
        <EmptyState words={isNarrowed(looking) ? copy.narrowed : copy.nothingAdvice}>
          {isNarrowed(looking) ? (
            <Link to={writeLooking({ words })}>{copy.widen}</Link>
          ) : (
            <Link to={paths.searchEverywhere() + writeLooking({ words })}>{copy.everywhere}</Link>
          )}
        </EmptyState>
      )}
    </Sheet>
  )
}
