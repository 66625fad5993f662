import { Link, type LoaderFunctionArgs } from 'react-router'
import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import { LineageList } from './lineage-list.tsx'
import { LineagePageDocument } from './lineage-page.generated.ts'
import styles from './lineage.module.css'
import { nestLineage } from './nest-lineage.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(LineagePageDocument, { slug: params['slug'] ?? '' })

/** Who brought in whom, from the founders on. */
export function Component() {
  const { name, lineage } = found(usePage(loader).group)
  const slug = useSlug()
  return (
    <Sheet>
      <p className={styles.back}>
        <Link to={paths.people(slug)}>{copy.people}</Link>
      </p>
      <PageHeading within={name}>{copy.lineage}</PageHeading>
      <Lede>{copy.lede}</Lede>
      {lineage.length === 1 && <EmptyState words={copy.onlyOne} />}
      <LineageList branches={nestLineage(lineage)} />
    </Sheet>
  )
}
