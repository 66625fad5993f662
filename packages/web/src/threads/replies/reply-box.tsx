import { useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react'
import { broughtLater } from '../../design/brought-later.tsx'
import { Button } from '../../design/button.tsx'
import { Notice } from '../../design/notice.tsx'
import type { AskMode } from '../asks/ask-mode.ts'
import { replyWords } from '../asks/reply-words.ts'
import { useAttaching } from '../attaching/use-attaching.ts'
import { Composer } from '../composer/composer.tsx'
import { putCaretAtEnd } from '../composer/put-caret-at-end.ts'
import { withQuote } from '../composer/quote-words.ts'
import { copy } from '../copy/en.ts'
import { DraftBeside } from '../../drafts/draft-beside.tsx'
import { draftKeys } from '../../drafts/draft-keys.ts'
import { holdsWords, saysTheSame, type Draft } from '../../drafts/draft.ts'
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
  sender,
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
  /** What sends a reply, once it is there. */
  sender: RefObject<Sender | null>
  /** Brings it; null where it could not be brought. */
  bringSender: () => Promise<Sender | null>
  ref: Ref<ReplyBoxHandle>
}) {
  const slug = useSlug()
  const place = { key: draftKeys.reply(seatId, threadId), groupId, slug }
  const hand = useDraft(place, { restsFor: 2_000 })
  const { draft, now, clear } = hand
  const { parts, tray, within, around, bring, areThere } = useAttaching(draft.files)
  const field = useRef<HTMLElement>(null)
  const [refusal, setRefusal] = useState<string>()
  const answeredName = useAnsweredName(draft.inReplyToId)
  const { hint, placeholder, longest } = replyWords(mode, askerName, isForFew)
  const isHinted = mode === 'EXPERIENCE' && hintDismissals < 2 && askerName

  /** Other words are not those that were sent off: they go when they are sent. */
  function change(part: Partial<Draft>) {
    setRefusal(undefined)
    hand.change({ ...part, sentAs: saysTheSame(draft, { ...draft, ...part }) ? draft.sentAs : null })
  }

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

  /**
   * Until what sends has come, the words stand in the field as sent off: they go by themselves from whatever page of this
   * device reaches the table first. One may go on writing meanwhile: what is sent stands in the field by then.
   */
  async function send() {
    setRefusal(undefined)
    if (!holdsWords(draft)) {
      if (draft.files.length > 0) setRefusal(parts?.wordsFirst)
      return field.current?.focus()
    }
    const over = tooMuchOf(draft.body, longest)
    if (over > 0) return setRefusal(copy.charactersOver(over))
    if (!sender.current && !draft.sentAs) hand.change({ sentAs: { threadId, postId: crypto.randomUUID() } })
    const there = await bringSender()
    if (!there) return
    if (!(await areThere())) return hand.change({ sentAs: null })
    if (!holdsWords(now())) return
    there.send(now())
    clear()
  }

  return (
    <>
      <DraftBeside hand={hand} />
      {draft.sentAs && <Notice mood="done">{copy.notSentButSafe}</Notice>}
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
            <Button weight="plain" onClick={() => change({ inReplyToId: null })}>
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
