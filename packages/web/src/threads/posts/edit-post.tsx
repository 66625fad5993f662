import { useEffect, useRef, useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Markdown } from '../../design/markdown.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { Composer } from '../composer/composer.tsx'
import { putCaretAtEnd } from '../composer/put-caret-at-end.ts'
import { changeWords } from '../copy/change-words.ts'
import { copy } from '../copy/en.ts'
import { DraftBeside } from '../../drafts/draft-beside.tsx'
import { emptyDraft } from '../../drafts/draft.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import { longestBody, tooMuchOf } from '../post-limits.ts'
import { EditPostDocument } from './edit-post.generated.ts'
import { askForVersions } from './post-versions.ts'
import { draftPlaceOfEdit, type PostPlace } from './post-place.ts'
import type { ThreadPost_PostFragment } from './thread-post.generated.ts'

/** A post being changed in its place. The change is kept on this device until it is saved or given up. */
export function EditPost({
  place,
  post: { id, body, version },
  onDone,
}: {
  place: PostPlace
  post: Pick<ThreadPost_PostFragment, 'id' | 'body' | 'version'>
  onDone: () => void
}) {
  const start = { ...emptyDraft, body: body ?? '', fromVersion: version }
  const hand = useDraft(draftPlaceOfEdit(place, id), { start })
  const { draft, change, clear } = hand
  const { attempt, pending, refusalFor, trouble } = useVerb(EditPostDocument)
  const [tooLong, setTooLong] = useState<string>()
  const [newer, setNewer] = useState<string | null>(null)
  const field = useRef<HTMLElement>(null)
  const wasAsked = useRef(draft.fromVersion === version && draft.body === (body ?? ''))

  useEffect(() => {
    const area = field.current
    if (!wasAsked.current || !area) return
    area.focus()
    putCaretAtEnd(area)
  }, [])

  async function save() {
    const over = tooMuchOf(draft.body, longestBody)
    setTooLong(over > 0 ? copy.charactersOver(over) : undefined)
    if (over > 0 || pending) return
    if (draft.body === body) return leave()
    const fromVersion = draft.fromVersion ?? version
    if (await attempt({ input: { groupId: place.groupId, postId: id, body: draft.body, fromVersion } }))
      return leave()
    const now = await askForVersions({ ...place, postId: id }).catch(() => null)
    if (!now || now.version === fromVersion) return
    setNewer(now.body)
    change({ fromVersion: now.version })
  }

  function leave() {
    clear()
    onDone()
    document.getElementById(id)?.focus({ preventScroll: true })
  }

  return (
    <>
      <DraftBeside hand={hand} />
      <Trouble words={trouble('body')} />
      {newer !== null && (
        <Notice>
          <p>{changeWords.newerWords}</p>
          <Markdown source={newer} />
        </Notice>
      )}
      <Composer
        label={changeWords.yourChange}
        value={draft.body}
        refusal={tooLong ?? refusalFor('body')}
        threadId={place.threadId}
        field={field}
        onChange={words => change({ body: words })}
        onSend={() => void save()}
      >
        <Button weight="primary" pending={pending} onClick={() => void save()}>
          {changeWords.save}
        </Button>
        <Button weight="plain" onClick={leave}>
          {changeWords.leaveAsItWas}
        </Button>
      </Composer>
    </>
  )
}
