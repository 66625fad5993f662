import type { FragmentType } from '@apollo/client'
import { Link } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Section } from '../../design/sheet.tsx'
import { dayWords } from '../../design/time-wording.ts'
import { TitleRow, TitleRows } from '../../design/title-row.tsx'
import { paths } from '../../paths.ts'
import { copy as threadWords } from '../copy/en.ts'
import { firstName } from '../first-name.ts'
import { askWords as copy } from './copy/en.ts'
import {
  UnansweredAsks_GroupFragmentDoc,
  type UnansweredAsks_GroupFragment,
} from './unanswered-asks.generated.ts'

type Ask = UnansweredAsks_GroupFragment['unansweredAsks'][number]

/** Asks that nobody has answered for two days, before everything else; nothing when there are none. */
export function UnansweredAsks({ group }: { group: FragmentType<UnansweredAsks_GroupFragment> }) {
  const { slug, unansweredAsks } = useFragmentData(UnansweredAsks_GroupFragmentDoc, group)
  if (unansweredAsks.length === 0) return null
  return (
    <Section id="unanswered" title={copy.waiting}>
      <TitleRows>
        {unansweredAsks.map(ask => (
          <TitleRow key={ask.id} to={paths.thread(slug, ask.id)} title={ask.title}>
            {ask.author?.isViewer ? <OneOwn slug={slug} ask={ask} /> : whoAsks(ask)}
          </TitleRow>
        ))}
      </TitleRows>
    </Section>
  )
}

function whoAsks({ author, mode, startedAt }: Ask): string {
  return threadWords.began('ASK', firstName(author), dayWords(startedAt), mode, null)
}

function OneOwn({ slug, ask: { id, table } }: { slug: string; ask: Ask }) {
  return (
    <>
      {copy.nobodyYet} {table.viewerCanBring && <Link to={paths.bringToTable(slug, id)}>{copy.bring}</Link>}
    </>
  )
}
