import { Section } from '../design/sheet.tsx'
import { TitleRow, TitleRows } from '../design/title-row.tsx'
import { useSlug } from '../groups/use-slug.ts'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'

/** The admins' other pages. */
export function AdminPlaces() {
  const slug = useSlug()
  return (
    <Section title={copy.places} id="places">
      <TitleRows>
        <TitleRow to={paths.groupSettings(slug)} title={copy.settings}>
          {copy.settingsAbout}
        </TitleRow>
        <TitleRow to={paths.rewriteCharter(slug)} title={copy.charter}>
          {copy.charterAbout}
        </TitleRow>
        <TitleRow to={paths.whatHappened(slug)} title={copy.whatHappened}>
          {copy.whatHappenedAbout}
        </TitleRow>
      </TitleRows>
    </Section>
  )
}
