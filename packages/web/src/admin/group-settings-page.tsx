import { Link, type LoaderFunctionArgs } from 'react-router'
import { found, NotThere } from '../api/not-there.ts'
import { preload } from '../api/preload.ts'
import { usePage } from '../api/use-page.ts'
import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { PageHeading } from '../design/page-heading.tsx'
import { Lede, Section, Sheet } from '../design/sheet.tsx'
import { dateWords } from '../design/time-wording.ts'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { ChooseLanguage } from './choose-language.tsx'
import { ChooseWayIn } from './choose-way-in.tsx'
import { copy } from './copy/en.ts'
import { DescribeGroup } from './describe-group.tsx'
import { GroupSettingsPageDocument } from './group-settings-page.generated.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(GroupSettingsPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

/** What the group says of itself, for its admins to change. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  if (!group.viewerCanDescribe) throw new NotThere()
  const { version, writtenAt } = group.charter
  return (
    <Sheet>
      <p>
        <Link to={paths.admin(slug)}>{copy.lookAfterGroup}</Link>
      </p>
      <PageHeading within={group.name}>{copy.describe}</PageHeading>
      <Lede>{copy.describeLede}</Lede>
      <DescribeGroup key={group.id} group={group} />
      <ChooseLanguage key={`language-${group.id}`} group={group} />
      <ChooseWayIn key={`way-in-${group.id}`} group={group} />
      <Section title={copy.charter} id="charter">
        <Lede>{copy.charterVersion(version, dateWords(writtenAt))}</Lede>
        <ButtonRow>
          <ButtonLink to={paths.rewriteCharter(slug)}>{copy.rewriteCharter}</ButtonLink>
        </ButtonRow>
      </Section>
    </Sheet>
  )
}
