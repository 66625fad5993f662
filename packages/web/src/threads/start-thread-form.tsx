import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { v7 } from 'uuid'
import { linesAbout, type Refusal } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Form } from '../design/form.tsx'
import { Trouble } from '../design/notice.tsx'
import { TextField } from '../design/text-field.tsx'
import { paths } from '../paths.ts'
import type { ThreadKind } from './asks/ask-mode.ts'
import { startWords as copy } from './asks/copy/start-words.ts'
import { KindChoices } from './asks/kind-choices.tsx'
import { StartChoices } from './asks/start-choices.tsx'
import { useStartChoices } from './asks/use-start-choices.ts'
import { filesInput } from './attaching/files-input.ts'
import { useAttaching } from './attaching/use-attaching.ts'
import { Composer } from './composer/composer.tsx'
import { RoomLeft } from './composer/room-left.tsx'
import { isKeptToAFew } from './confidence/confidence.ts'
import { confidenceOf, whoInput, whoRefusals, type WhoRefusals } from './confidence/who-chosen.ts'
import type { WhoMayKnow_GroupFragment } from './confidence/who-may-know.generated.ts'
import { copy as threadWords } from './copy/en.ts'
import { sendingWords } from './copy/sending-words.ts'
import { draftKeys } from '../drafts/draft-keys.ts'
import type { Draft } from '../drafts/draft.ts'
import { DraftBeside } from '../drafts/draft-beside.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { lengthOf, longestBody, longestTitle, tooMuchOf } from './post-limits.ts'
import { NotSentYet } from './sending/not-sent-yet.tsx'
import { sendWaiting } from './sending/send-waiting.ts'
import { useWaiting } from './sending/use-waiting.ts'
import { forgetWaiting } from './sending/waiting-on-this-device.ts'
import styles from './start-thread-form.module.css'

/**
 * What it is, a line and the rest, what would help and who may know. Whoever touches none of the choices asks the table.
 * Sent again after a fault, it is started once.
 */
export function StartThreadForm({
  slug,
  group,
  seatId,
}: {
  slug: string
  group: WhoMayKnow_GroupFragment
  seatId: string
}) {
  const groupId = group.id
  const place = { key: draftKeys.newThread(seatId), groupId, slug }
  const hand = useDraft(place)
  const { draft, change, now } = hand
  const { parts, tray, within, around, areThere } = useAttaching(draft.files)
  const { kind, mode, who, choose } = useStartChoices({ ...hand, change: write })
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<Refusal[]>([])
  const [refusals, setRefusals] = useState<StartRefusals>({})
  const body = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  const words = copy.kinds[kind]
  const isForFew = isKeptToAFew(confidenceOf(who))

  const isWaiting = useWaiting(seatId, draft.sentAs?.threadId ?? null, () => {
    if (draft.sentAs) void navigate(paths.thread(slug, draft.sentAs.threadId), { replace: true })
  })

  async function start(): Promise<boolean> {
    const found = { ...refusalsOf(kind, draft), ...whoRefusals(who, group) }
    setRefusals(found)
    setRefused([])
    if (Object.keys(found).length > 0) return false
    if (!(await areThere())) return false
    const sentAs = draft.sentAs ?? { threadId: v7(), postId: v7() }
    change({ sentAs })
    const chosen = whoInput(who, group)
    const ids = { groupId, id: sentAs.threadId, postId: sentAs.postId }
    const { title, body: background, files } = now()
    const said = { title: title.trim(), body: background, files: filesInput(files) }
    setSending(true)
    const sending = await sendWaiting({
      id: sentAs.threadId,
      what: 'THREAD',
      place,
      draft: now(),
      input: { ...ids, ...said, kind, mode: kind === 'ASK' ? mode : null, ...chosen },
      isAgain: draft.sentAs !== null,
      meetingId: chosen.confidence === 'PRESENT' ? who.meetingId : null,
    })
    setSending(false)
    if (sending.outcome === 'refused') setRefused(sending.refusals)
    return sending.outcome === 'sent'
  }

  /** Other words are not what waits: they go when they are sent. */
  function write(part: Partial<Draft>) {
    if (isWaiting && draft.sentAs) forgetWaiting(seatId, draft.sentAs.threadId, false)
    change(part)
  }

  return (
    <Form onSend={start}>
      <DraftBeside hand={hand} />
      <KindChoices kind={kind} onChoose={chosen => choose({ kind: chosen })} />
      <div className={styles.question}>
        <TextField
          label={words.title}
          value={draft.title}
          refusal={refusals.title ?? linesAbout('title', refused)}
          autoComplete="off"
          onChange={event => write({ title: event.currentTarget.value })}
        />
      </div>
      <RoomLeft
        id="question-room"
        length={lengthOf(draft.title)}
        longest={longestTitle}
        over={copy.titleOver}
      />
      <div {...around}>
        <Composer
          label={words.background}
          hint={words.backgroundHint}
          value={draft.body}
          refusal={refusals.body ?? linesAbout('body', refused)}
          least={7}
          field={body}
          onChange={written => write({ body: written })}
          onSend={() => body.current?.closest('form')?.requestSubmit()}
        >
          {parts && (
            <>
              <parts.FileTray
                ref={tray}
                place={place}
                within={within}
                files={draft.files}
                onChange={files => write({ files })}
              />
              <parts.AddFiles tray={tray} />
            </>
          )}
        </Composer>
      </div>
      <StartChoices
        group={group}
        kind={kind}
        mode={mode}
        who={who}
        refusals={{ ...refusals, readerIds: refusals.readerIds ?? linesAbout('readerIds', refused) }}
        onChange={choose}
      />
      <Trouble words={refused.find(({ path }) => !fields.includes(path.at(-1) ?? ''))?.message} />
      {isWaiting && !isSending && <NotSentYet />}
      <div className={styles.acts}>
        <Button type="submit" weight="primary" pending={isSending}>
          {isSending
            ? words.starting
            : isWaiting
              ? sendingWords.retry
              : isForFew && kind === 'ASK'
                ? copy.askThem
                : words.start}
        </Button>
      </div>
    </Form>
  )
}

/** A refusal of one of these stands beside its field. */
const fields = ['title', 'body', 'readerIds']

type StartRefusals = { title?: string; body?: string } & WhoRefusals

function refusalsOf(kind: ThreadKind, { title, body }: Draft): StartRefusals {
  const titleOver = tooMuchOf(title, longestTitle)
  const bodyOver = tooMuchOf(body, longestBody)
  return {
    ...(!title.trim() && { title: copy.noTitleYet(kind) }),
    ...(titleOver > 0 && { title: copy.titleOver(titleOver) }),
    ...(!body.trim() && { body: copy.noBackgroundYet(kind) }),
    ...(bodyOver > 0 && { body: threadWords.charactersOver(bodyOver) }),
  }
}
