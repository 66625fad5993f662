import { ButtonLink, ButtonRow } from '../design/button.tsx'
import { Lede, Section } from '../design/sheet.tsx'
import { paths } from '../paths.ts'
import { copy } from './copy/en.ts'

/** Where the table is asked before anybody is invited: says so, and leads to proposing. */
export function AskTheTable({ slug, viewerCanSponsor }: { slug: string; viewerCanSponsor: boolean }) {
  return (
    <Section title={copy.askTheTable} id="invite">
      <Lede>{copy.askTheTableLede}</Lede>
      {viewerCanSponsor && (
        <ButtonRow>
          <ButtonLink to={paths.sponsor(slug)}>{copy.sponsorSomeone}</ButtonLink>
        </ButtonRow>
      )}
    </Section>
  )
}
