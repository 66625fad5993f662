import { useState } from 'react'
import { useNavigate } from 'react-router'
import { v7 } from 'uuid'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { Lede } from '../../design/sheet.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { TextField } from '../../design/text-field.tsx'
import { DraftBeside } from '../../drafts/draft-beside.tsx'
import { draftKeys } from '../../drafts/draft-keys.ts'
import { useDraftedForm } from '../../drafts/use-drafted-form.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { BusinessBetween } from './business-between.tsx'
import { copy } from './copy/en.ts'
import { proposalRefusals, type ProposalRefusals } from './proposal-refusals.ts'
import { blankProposal, lengthOf } from './proposal.ts'
import { SponsorCandidateDocument } from './sponsor-candidate.generated.ts'
import type { ProposingGroup } from './proposing-group.ts'
import { ToldWhatItIsNot } from './told-what-it-is-not.tsx'
import { tradesInCommon } from './trades-in-common.ts'
import { WordsProgress } from './words-progress.tsx'

/** Everything the table needs to know of a candidate. What one types is kept until it is sent. */
export function ProposalForm({ group }: { group: ProposingGroup }) {
  const { id: groupId, viewerSeat, members, fullness, whatItIsNot } = group
  const slug = useSlug()
  const { hand, values, change, control, forget } = useDraftedForm(
    { key: draftKeys.proposal(viewerSeat.id), groupId, slug },
    blankProposal,
    { body: 'words', choices: ['inBusiness', 'told', 'sentAs'] },
  )
  const { attempt, pending, refusalFor, trouble } = useVerb(SponsorCandidateDocument)
  const [refusals, setRefusals] = useState<ProposalRefusals>({})
  const navigate = useNavigate()
  const refusal = (name: keyof typeof blankProposal) => refusals[name] ?? refusalFor(name)
  const field = (name: keyof typeof blankProposal) => ({ ...control(name), refusal: refusal(name) })

  async function send() {
    const refused = proposalRefusals(values)
    setRefusals(refused)
    if (Object.keys(refused).length > 0) return false
    const id = values.sentAs || v7()
    change({ sentAs: id })
    const { name, trade, howKnown, words } = values
    const business = values.inBusiness === 'YES' ? values.business : ''
    const input = { groupId, id, name, trade, howKnown, words, business, toldWhatItIsNot: true }
    const payload = await attempt({ input })
    if (!payload) return false
    // It is the first sending that stays: words changed after it are kept here, for another time.
    if (payload.sponsorship?.words === words.normalize('NFC').trim()) forget()
    else change({ sentAs: '' })
    await navigate(paths.sponsorship(slug, id), { replace: true })
    return true
  }

  const alike = tradesInCommon(values.trade, members)
  const name = values.name.trim()
  return (
    <Form onSend={send}>
      <DraftBeside hand={hand} />
      {fullness !== 'ROOM' && <Notice>{copy.fullness[fullness]}</Notice>}
      <TextField {...field('name')} label={copy.name} autoComplete="off" required />
      <TextField {...field('trade')} label={copy.trade} hint={copy.tradeHint} autoComplete="off" required />
      <div aria-live="polite">{alike.length > 0 && <Notice>{copy.alike(alike)}</Notice>}</div>
      <TextArea {...field('howKnown')} label={copy.howKnown} hint={copy.howKnownHint} rows={2} required />
      <TextArea {...field('words')} label={copy.words} hint={copy.wordsHint(name)} rows={6} required />
      <WordsProgress length={lengthOf(values.words)} />
      <BusinessBetween
        values={values}
        control={control('business')}
        refusals={{ inBusiness: refusal('inBusiness'), business: refusal('business') }}
        onChoose={inBusiness => change({ inBusiness })}
      />
      <ToldWhatItIsNot
        group={group.name}
        lines={whatItIsNot}
        told={values.told === 'YES'}
        refusal={refusals.told ?? refusalFor('toldWhatItIsNot')}
        onTold={told => change({ told: told ? 'YES' : '' })}
      />
      <Trouble words={trouble(...Object.keys(blankProposal), 'toldWhatItIsNot')} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {pending ? copy.proposing : copy.propose(name)}
        </Button>
      </ButtonRow>
      <Lede>{copy.kept}</Lede>
    </Form>
  )
}
