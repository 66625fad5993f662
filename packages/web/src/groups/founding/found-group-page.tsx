import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { ButtonLink } from '../../design/button.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { Lede, Sheet } from '../../design/sheet.tsx'
import { EmptyState } from '../../design/empty-state.tsx'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import { FoundGroupForm } from './found-group-form.tsx'
import { FoundGroupPageDocument } from './found-group-page.generated.ts'

export const loader = () => preload(FoundGroupPageDocument, {})

export function Component() {
  const { email, viewerCanFoundGroup, groupTemplate } = found(usePage(loader).viewer)
  return (
    <Sheet>
      <PageHeading>{copy.foundAGroup}</PageHeading>
      {viewerCanFoundGroup ? (
        <>
          <Lede>{copy.lede}</Lede>
          <FoundGroupForm owner={email} template={groupTemplate} />
        </>
      ) : (
        <EmptyState words={copy.cannotFound}>
          <ButtonLink to={paths.home()}>{copy.backToYourGroups}</ButtonLink>
        </EmptyState>
      )}
    </Sheet>
  )
}
