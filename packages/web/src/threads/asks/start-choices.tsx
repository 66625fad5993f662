import { useState } from 'react'
import { isKeptToAFew } from '../confidence/confidence.ts'
import { confidenceWords } from '../confidence/copy/en.ts'
import { confidenceOf, namedIn, type WhoChosen, type WhoRefusals } from '../confidence/who-chosen.ts'
import type { WhoMayKnow_GroupFragment } from '../confidence/who-may-know.generated.ts'
import { WhoMayKnow } from '../confidence/who-may-know.tsx'
import type { AskMode, ThreadKind } from './ask-mode.ts'
import { askWords } from './copy/en.ts'
import { ModeChoices } from './mode-choices.tsx'
import { SettledPart } from './settled-part.tsx'

/** What is settled unless one says otherwise: what would help, and who may know. */
export function StartChoices({
  group,
  kind,
  mode,
  who,
  refusals,
  onChange,
}: {
  group: WhoMayKnow_GroupFragment
  kind: ThreadKind
  mode: AskMode
  who: WhoChosen
  refusals: WhoRefusals
  onChange: (part: Partial<WhoChosen & { mode: string }>) => void
}) {
  const confidence = confidenceOf(who)
  const isRefused = Boolean(refusals.readerIds ?? refusals.meetingId)
  const [isModeOpen, setModeOpen] = useState(false)
  const [isWhoOpen, setWhoOpen] = useState(() => isKeptToAFew(confidence))
  const named = namedIn(who, group).map(({ name }) => name)
  return (
    <>
      {kind === 'ASK' && (
        <SettledPart
          label={askWords.whatWouldHelp}
          settled={askWords.modes[mode].label}
          open={isModeOpen}
          onToggle={setModeOpen}
        >
          <ModeChoices mode={mode} onChoose={chosen => onChange({ mode: chosen })} />
        </SettledPart>
      )}
      <SettledPart
        label={confidenceWords.whoMayKnow}
        settled={confidenceWords.levels[confidence].label}
        open={isWhoOpen || isRefused}
        onToggle={setWhoOpen}
      >
        <WhoMayKnow group={group} chosen={who} refusals={refusals} onChange={onChange} />
      </SettledPart>
      {confidence === 'NAMED' && !isWhoOpen && <p>{confidenceWords.itIsFor(named)}</p>}
    </>
  )
}
