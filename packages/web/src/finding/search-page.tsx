import { Link, useLocation, type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Section, Sheet } from '../design/sheet.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'
import { HitRow } from './hit-row.tsx'
import styles from './hits.module.css'
import { readLooking, writeLooking } from './search-address.ts'
import { SearchForm } from './search-form.tsx'
import { SearchPageDocument } from './search-page.generated.ts'

export function loader({ request }: LoaderFunctionArgs) {
  const { words } = readLooking(new URL(request.url).search)
  return preload(SearchPageDocument, { words, looks: words !== '' }, 'fresh')
}

/** Finding again what was said at any of one's tables; nothing of one shows in another. */
export function Component() {
  const { search: address } = useLocation()
  const { search: groups = [] } = found(usePage(loader).viewer)
  const looking = readLooking(address)
  const { words } = looking
  const places = groups.reduce((sum, { found: there }) => sum + there.edges.length, 0)
  return (
    <Sheet>
      <PageHeading>{copy.search}</PageHeading>
      <Lede>{copy.ledeEverywhere}</Lede>
      <SearchForm looking={looking} />
      <p role="status" className={styles.count}>
        {words &&
          copy.found(
            words,
            places,
            groups.some(({ found: there }) => there.pageInfo.hasNextPage),
          )}
      </p>
      {!words && <EmptyState words={copy.nothingYet} />}
      {words && places === 0 && <EmptyState words={copy.nothingAdvice} />}
      {groups
        .filter(({ found: there }) => there.edges.length > 0)
        .map(({ group, found: there }) => (
          <Section key={group.id} title={group.name} id={`in-${group.slug}`}>
            <ul role="list">
              {there.edges.map(({ cursor, node }) => (
                <HitRow key={cursor} slug={group.slug} hit={node} />
              ))}
            </ul>
            {there.pageInfo.hasNextPage && (
              <p>
                <Link to={paths.search(group.slug) + writeLooking({ words })}>{copy.allIn(group.name)}</Link>
              </p>
            )}
          </Section>
        ))}
    </Sheet>
  )
}
