import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { v7 } from 'uuid'
import { useVerb } from '../api/use-verb.ts'
import { Button } from '../design/button.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { TextField } from '../design/text-field.tsx'
import { paths } from '../paths.ts'
import { Composer } from './composer/composer.tsx'
import { RoomLeft } from './composer/room-left.tsx'
import { copy } from './copy/en.ts'
import { deviceStorage } from './drafts/device-storage.ts'
import { DraftOnThisDevice, draftKeys } from './drafts/draft-on-this-device.ts'
import { emptyDraft, holdsWords, type Draft } from './drafts/draft.ts'
import { OtherWindowsDraft } from './drafts/other-windows-draft.tsx'
import { useDraft } from './drafts/use-draft.ts'
import { lengthOf, longestBody, longestTitle, tooMuchOf } from './post-limits.ts'
import styles from './start-thread-form.module.css'
import { StartThreadDocument, type StartThreadMutation } from './start-thread.generated.ts'

/** A question in one line, and what the others should know. Sent again after a fault, it is started once. */
export function StartThreadForm({
  slug,
  groupId,
  seatId,
}: {
  slug: string
  groupId: string
  seatId: string
}) {
  const hand = useDraft(draftKeys.newThread(seatId))
  const { draft, change, clear, keepNow } = hand
  const { attempt, pending, refusalFor, trouble } = useVerb(StartThreadDocument)
  const [refusals, setRefusals] = useState<{ title?: string; body?: string }>({})
  const title = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const navigate = useNavigate()

  async function start() {
    if (pending) return
    const refused = refusalsOf(draft)
    setRefusals(refused)
    if (refused.title) return title.current?.focus()
    if (refused.body) return body.current?.focus()
    const ids = draft.sentAs ?? { threadId: v7(), postId: v7() }
    change({ sentAs: ids })
    keepNow()
    const input = {
      groupId,
      id: ids.threadId,
      postId: ids.postId,
      title: draft.title.trim(),
      body: draft.body,
    }
    const started = await attempt({ input })
    if (!started) return
    if (draft.sentAs) keepWordsThatCameLate(seatId, draft, started.thread)
    clear()
    await navigate(paths.thread(slug, ids.threadId), { replace: true })
  }

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void start()
      }}
    >
      <OtherWindowsDraft hand={hand} />
      {!hand.isKept && holdsWords(draft) && <Notice>{copy.notKept}</Notice>}
      <Trouble words={trouble('title', 'body')} />
      <div className={styles.question}>
        <TextField
          ref={title}
          label={copy.question}
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
        over={copy.questionOver}
      />
      <Composer
        label={copy.background}
        hint={copy.backgroundHint}
        value={draft.body}
        refusal={refusals.body ?? refusalFor('body')}
        least={7}
        field={body}
        onChange={words => change({ body: words })}
        onSend={() => void start()}
      >
        <Button type="submit" weight="primary" pending={pending}>
          {pending ? copy.starting : copy.start}
        </Button>
      </Composer>
    </form>
  )
}

/**
 * Sent again, it is the first sending that stays. Words changed between the two wait in the first post, to be saved.
 */
function keepWordsThatCameLate(
  seatId: string,
  { title, body }: Draft,
  thread: StartThreadMutation['startThread']['thread'],
) {
  const first = thread?.posts.edges[0]?.node
  if (!thread || !first) return
  const words = thread.title === title.trim() ? body : `${title.trim()}\n\n${body}`
  if (words.normalize('NFC').trim() === first.body) return
  const edit = new DraftOnThisDevice(draftKeys.edit(seatId, first.id), deviceStorage())
  edit.keep({ ...emptyDraft, body: words, fromVersion: first.version })
}

function refusalsOf({ title, body }: { title: string; body: string }): { title?: string; body?: string } {
  const titleOver = tooMuchOf(title, longestTitle)
  const bodyOver = tooMuchOf(body, longestBody)
  return {
    ...(!title.trim() && { title: copy.noQuestionYet }),
    ...(titleOver > 0 && { title: copy.questionOver(titleOver) }),
    ...(!body.trim() && { body: copy.noBackgroundYet }),
    ...(bodyOver > 0 && { body: copy.charactersOver(bodyOver) }),
  }
}
