import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { broughtLater } from '../../design/brought-later.tsx'
import { Button } from '../../design/button.tsx'
import type { AskMode } from '../asks/ask-mode.ts'
import { replyWords } from '../asks/reply-words.ts'
import { useAttaching } from '../attaching/use-attaching.ts'
import { Composer } from '../composer/composer.tsx'
import { putCaretAtEnd } from '../composer/put-caret-at-end.ts'
import { withQuote } from '../composer/quote-words.ts'
import { copy } from '../copy/en.ts'
import { DraftBeside } from '../../drafts/draft-beside.tsx'
import { draftKeys } from '../../drafts/draft-keys.ts'
import { emptyDraft, holdsWords } from '../../drafts/draft.ts'
import { useDraft } from '../../drafts/use-draft.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { tooMuchOf } from '../post-limits.ts'
import { useAnsweredName } from './use-answered-name.ts'
import type { Sender } from './unsent-replies.tsx'

/** Only whoever writes a reply that could use it. */
const AdviceHint = broughtLater(async () => (await import('../asks/advice-hint.tsx')).AdviceHint)

/** What a post asks of the box below the thread. */
export interface ReplyBoxHandle {
  write: () => void
  replyTo: (postId: string) => void
  quote: (postId: string, words: string) => void
}

/** Where one answers a thread, or one post of it. */
export function ReplyBox({
  seatId,
  threadId,
  groupId,
  mode,
  askerName,
  isForFew,
  hintDismissals,
  bringSender,
  ref,
}: {
  seatId: string
  threadId: string
  groupId: string
  /** What would help whoever asks, where somebody asks. */
  mode: AskMode | null
  askerName: string | null
  /** Whether it is kept to people who are named. */
  isForFew: boolean
  hintDismissals: number
  /** Brings what sends a reply; null where it could not be brought. */
  bringSender: () => Promise<Sender | null>
  ref: Ref<ReplyBoxHandle>
}) {
  const slug = useSlug()
  const place = { key: draftKeys.reply(seatId, threadId), groupId, slug }
  const hand = useDraft(place, { restsFor: 2_000 })
  const { draft, change, now, clear } = hand
  const { parts, tray, within, around, bring, areThere } = useAttaching(draft.files)
  const field = useRef<HTMLElement>(null)
  const [refusal, setRefusal] = useState<string>()
  const answeredName = useAnsweredName(draft.inReplyToId)
  const { hint, placeholder, longest } = replyWords(mode, askerName, isForFew)
  const isHinted = mode === 'EXPERIENCE' && hintDismissals < 2 && askerName

  /** Where the network is gone by then, one writes all the same. */
  async function bringRest() {
    await Promise.allSettled([bringSender(), bring(), isHinted && AdviceHint.bring()])
  }

  function writeOn() {
    const area = field.current
    if (!area) return
    area.focus({ preventScroll: true })
    area.scrollIntoView({ block: 'center' })
    requestAnimationFrame(() => putCaretAtEnd(field.current))
  }

  useImperativeHandle(ref, () => ({
    write: writeOn,
    replyTo(postId) {
      change({ inReplyToId: postId })
      writeOn()
    },
    quote(postId, words) {
      change({ inReplyToId: postId, body: withQuote(draft.body, words) })
      writeOn()
    },
  }))

  /** Where what sends is still on its way, one may have gone on writing: what is sent stands in the field by then. */
  async function send() {
    if (!holdsWords(draft)) {
      if (draft.files.length > 0) tray.current?.askForWords()
      return field.current?.focus()
    }
    const sender = await bringSender()
    if (sender && !(await areThere())) return
    const reply = now()
    if (!holdsWords(reply)) return
    const over = tooMuchOf(reply.body, longest)
    setRefusal(over > 0 ? copy.charactersOver(over) : sender ? undefined : copy.notSentButSafe)
    if (over > 0 || !sender) return
    sender.send({ body: reply.body, inReplyToId: reply.inReplyToId, files: reply.files })
    clear()
  }

  return (
    <>
      <DraftBeside hand={hand} />
      <div {...around}>
        <Composer
          label={draft.inReplyToId ? copy.replyTo(answeredName ?? copy.anEarlierPost) : copy.yourReply}
          {...(hint && { hint })}
          placeholder={placeholder}
          longest={longest}
          value={draft.body}
          refusal={refusal}
          threadId={threadId}
          least={2}
          field={field}
          onChange={body => change({ body })}
          onSend={() => void send()}
          onBegin={bringRest}
        >
          {parts && (
            <parts.FileTray
              ref={tray}
              place={place}
              within={within}
              files={draft.files}
              onChange={files => change({ files })}
            />
          )}
          <Button weight="primary" onClick={() => void send()}>
            {copy.send}
          </Button>
          {parts && <parts.AddFiles tray={tray} />}
          {draft.inReplyToId && (
            <Button weight="plain" onClick={() => change({ inReplyToId: emptyDraft.inReplyToId })}>
              {copy.toTheThread}
            </Button>
          )}
        </Composer>
      </div>
      {isHinted && holdsWords(draft) && (
        <AdviceHint
          groupId={groupId}
          askerName={askerName}
          text={draft.body}
          dismissals={hintDismissals}
          onPutAway={() => field.current?.focus()}
        />
      )}
    </>
  )
}
