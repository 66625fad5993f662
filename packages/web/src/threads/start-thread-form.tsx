import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { v7 } from 'uuid'
import { useVerb } from '../api/use-verb.ts'
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
import { useKeepTo } from './confidence/use-keep-to.ts'
import { confidenceOf, whoInput, whoRefusals, type WhoRefusals } from './confidence/who-chosen.ts'
import type { WhoMayKnow_GroupFragment } from './confidence/who-may-know.generated.ts'
import { copy as threadWords } from './copy/en.ts'
import { deviceStorage } from '../drafts/device-storage.ts'
import { draftKeys } from '../drafts/draft-keys.ts'
import { DraftOnThisDevice, type DraftPlace } from '../drafts/draft-on-this-device.ts'
import { areTheSameFiles } from '../drafts/draft-file.ts'
import { emptyDraft, type Draft } from '../drafts/draft.ts'
import { DraftBeside } from '../drafts/draft-beside.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { lengthOf, longestBody, longestTitle, tooMuchOf } from './post-limits.ts'
import styles from './start-thread-form.module.css'
import { StartThreadDocument, type StartThreadMutation } from './start-thread.generated.ts'

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
  const { draft, change, now, clear } = hand
  const { parts, tray, within, around, areThere } = useAttaching(draft.files)
  const { kind, mode, who, choose } = useStartChoices(hand)
  const { attempt, pending, refusalFor, trouble } = useVerb(StartThreadDocument)
  const keepTo = useKeepTo(groupId)
  const [refusals, setRefusals] = useState<StartRefusals>({})
  const body = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  const words = copy.kinds[kind]
  const isForFew = isKeptToAFew(confidenceOf(who))
  const isPending = pending || keepTo.pending

  async function start(): Promise<boolean> {
    const refused = { ...refusalsOf(kind, draft), ...whoRefusals(who, group) }
    setRefusals(refused)
    if (Object.keys(refused).length > 0) return false
    if (!(await areThere())) return false
    const ids = draft.sentAs ?? { threadId: v7(), postId: v7() }
    change({ sentAs: ids })
    const { threadId, postId } = ids
    const chosen = whoInput(who, group)
    const about = { kind, mode: kind === 'ASK' ? mode : null, ...chosen }
    const { title, body: background, files } = now()
    const said = { title: title.trim(), body: background, files: filesInput(files) }
    const started = await attempt({ input: { groupId, id: threadId, postId, ...said, ...about } })
    if (!started) return false
    if (draft.sentAs && !(await keepTo.keep(threadId, chosen, started.thread))) return false
    if (chosen.confidence === 'PRESENT') await keepTo.noteMeeting(threadId, who.meetingId)
    if (draft.sentAs) keepWordsThatCameLate({ seatId, groupId, slug }, now(), started.thread)
    clear()
    await navigate(paths.thread(slug, threadId), { replace: true })
    return true
  }

  return (
    <Form onSend={start}>
      <DraftBeside hand={hand} />
      <KindChoices kind={kind} onChoose={chosen => choose({ kind: chosen })} />
      <div className={styles.question}>
        <TextField
          label={words.title}
          value={draft.title}
          refusal={refusals.title ?? refusalFor('title')}
          autoComplete="off"
          onChange={event => change({ title: event.currentTarget.value })}
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
          refusal={refusals.body ?? refusalFor('body')}
          least={7}
          field={body}
          onChange={written => change({ body: written })}
          onSend={() => body.current?.closest('form')?.requestSubmit()}
        >
          {parts && (
            <>
              <parts.FileTray
                ref={tray}
                place={place}
                within={within}
                files={draft.files}
                onChange={files => change({ files })}
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
        refusals={{ ...refusals, readerIds: refusals.readerIds ?? refusalFor('readerIds') }}
        onChange={choose}
      />
      <Trouble words={trouble('title', 'body', 'readerIds') ?? keepTo.trouble} />
      <div className={styles.acts}>
        <Button type="submit" weight="primary" pending={isPending}>
          {isPending ? words.starting : isForFew && kind === 'ASK' ? copy.askThem : words.start}
        </Button>
      </div>
    </Form>
  )
}

/**
 * Sent again, it is the first sending that stays. Words changed between the two wait in the first post, to be saved.
 */
function keepWordsThatCameLate(
  { seatId, ...group }: { seatId: string } & Omit<DraftPlace, 'key'>,
  { title, body, files }: Draft,
  thread: StartThreadMutation['startThread']['thread'],
) {
  const first = thread?.posts.edges[0]?.node
  if (!thread || !first) return
  const words = thread.title === title.trim() ? body : `${title.trim()}\n\n${body}`
  const isSaid = words.normalize('NFC').trim() === first.body
  if (isSaid && areTheSameFiles(filesInput(files), first.files)) return
  const edit = new DraftOnThisDevice({ key: draftKeys.edit(seatId, first.id), ...group }, deviceStorage())
  edit.keep({ ...emptyDraft, body: words, fromVersion: first.version, files })
}

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
