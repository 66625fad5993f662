import { useEffect, useRef, useState } from 'react'
import { linesAbout, type Refusal } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Markdown } from '../../design/markdown.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { filesInput } from '../attaching/files-input.ts'
import { useAttaching } from '../attaching/use-attaching.ts'
import { Composer } from '../composer/composer.tsx'
import { putCaretAtEnd } from '../composer/put-caret-at-end.ts'
import { changeWords } from '../copy/change-words.ts'
import { copy } from '../copy/en.ts'
import { sendingWords } from '../copy/sending-words.ts'
import { DraftBeside } from '../../drafts/draft-beside.tsx'
import { areTheSameFiles } from '../../drafts/draft-file.ts'
import { emptyDraft, type Draft } from '../../drafts/draft.ts'
import { inThread } from '../../drafts/thread-of-edit.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import { longestBody, tooMuchOf } from '../post-limits.ts'
import { NotSentYet } from '../sending/not-sent-yet.tsx'
import { sendWaiting } from '../sending/send-waiting.ts'
import { useWaiting } from '../sending/use-waiting.ts'
import { forgetWaiting } from '../sending/waiting-on-this-device.ts'
import { askForVersions } from './post-versions.ts'
import { draftPlaceOfEdit, type PostPlace } from './post-place.ts'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'

/** A post being changed in its place. The change is kept on this device until it is saved or given up. */
export function EditPost({
  place,
  post: { id, body, version, files },
  onDone,
}: {
  place: PostPlace
  post: Pick<ThreadPost_PostFragment, 'id' | 'body' | 'version' | 'files'>
  onDone: () => void
}) {
  const inPost = files.map(({ id: fileId, kind, name, alt }) => ({ id: fileId, kind, name, alt }))
  const choices = inThread(place.threadId)
  const start = { ...emptyDraft, body: body ?? '', fromVersion: version, files: inPost, choices }
  const hand = useDraft(draftPlaceOfEdit(place, id), { start })
  const { draft, change, now, clear } = hand
  const { parts, tray, within, around, areThere } = useAttaching(draft.files)
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<Refusal[]>([])
  const isWaiting = useWaiting(place.seatId, id, done)
  const [tooLong, setTooLong] = useState<string>()
  const [newer, setNewer] = useState<string | null>(null)
  const field = useRef<HTMLElement>(null)
  const isAsItWas = draft.body === (body ?? '') && areTheSameFiles(draft.files, inPost)
  const [wasAsked] = useState(draft.fromVersion === version && isAsItWas)

  useEffect(() => {
    const area = field.current
    if (!wasAsked || !area) return
    area.focus()
    putCaretAtEnd(area)
  }, [wasAsked])

  async function save() {
    if (isSending || !(await areThere())) return
    const said = now()
    const over = tooMuchOf(said.body, longestBody)
    setTooLong(over > 0 ? copy.charactersOver(over) : undefined)
    if (over > 0) return
    setRefused([])
    if (said.body === body && areTheSameFiles(said.files, inPost)) return leave()
    const fromVersion = said.fromVersion ?? version
    const { groupId } = place
    setSending(true)
    const sending = await sendWaiting({
      id,
      what: 'EDIT',
      place: hand.place,
      draft: said,
      input: { groupId, postId: id, body: said.body, fromVersion, files: filesInput(said.files) },
      isAgain: isWaiting,
      meetingId: null,
    })
    setSending(false)
    if (sending.outcome !== 'refused') return
    setRefused(sending.refusals)
    const current = await askForVersions({ ...place, postId: id }).catch(() => null)
    if (!current || current.version === fromVersion) return
    setNewer(current.body)
    change({ fromVersion: current.version })
  }

  /** Other words are not what waits: they go when they are saved. */
  function write(part: Partial<Draft>) {
    if (isWaiting) forgetWaiting(place.seatId, id, false)
    change(part)
  }

  function leave() {
    if (isWaiting) forgetWaiting(place.seatId, id, false)
    clear()
    done()
  }

  function done() {
    onDone()
    document.getElementById(id)?.focus({ preventScroll: true })
  }

  return (
    <>
      <DraftBeside hand={hand} />
      <Trouble words={refused.find(({ path }) => path.at(-1) !== 'body')?.message} />
      {isWaiting && !isSending && <NotSentYet />}
      {newer !== null && (
        <Notice>
          <p>{changeWords.newerWords}</p>
          <Markdown source={newer} />
        </Notice>
      )}
      <div {...around}>
        <Composer
          label={changeWords.yourChange}
          value={draft.body}
          refusal={tooLong ?? linesAbout('body', refused)}
          threadId={place.threadId}
          field={field}
          onChange={words => write({ body: words })}
          onSend={() => void save()}
        >
          {parts && (
            <parts.FileTray
              ref={tray}
              place={place}
              within={within}
              files={draft.files}
              inPost={inPost.map(file => file.id)}
              onChange={changed => write({ files: changed })}
            />
          )}
          <Button weight="primary" pending={isSending} onClick={() => void save()}>
            {isWaiting && !isSending ? sendingWords.retry : changeWords.save}
          </Button>
          {parts && <parts.AddFiles tray={tray} />}
          <Button weight="plain" onClick={leave}>
            {changeWords.leaveAsItWas}
          </Button>
        </Composer>
      </div>
    </>
  )
}
