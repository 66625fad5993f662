import { type LoaderFunctionArgs } from 'react-router'
import { found } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Sheet } from '../design/sheet.tsx'
import { paths } from '../paths.ts'
import { AcceptCharter } from './accept-charter.tsx'
import { CharterPageDocument } from './charter-page.generated.ts'
import { CharterText } from './charter-text.tsx'
import { copy } from './copy/en.ts'
import { useSlug } from './use-slug.ts'
import { WhatItIsNot } from './what-it-is-not.tsx'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(CharterPageDocument, { slug: params['slug'] ?? '' })

/** What the group is for and how it behaves; with the button for its yes while that is still open. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  return (
    <Sheet>
      <PageHeading within={group.name}>{copy.charter}</PageHeading>
      <Lede>{group.purpose}</Lede>
      <WhatItIsNot words={group.whatItIsNot} />
      <CharterText charter={group.charter} />
      <AcceptCharter groupId={group.id} charter={group.charter} />
      {group.viewerCanRewriteCharter && (
        <ButtonRow>
          <ButtonLink to={paths.rewriteCharter(slug)}>{copy.rewriteCharter}</ButtonLink>
        </ButtonRow>
      )}
    </Sheet>
  )
}
