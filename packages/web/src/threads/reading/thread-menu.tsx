import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { useFragmentData } from '../../api/use-fragment-data.ts'
import { Trouble } from '../../design/notice.tsx'
import { PopUp } from '../../design/pop-up.tsx'
import { Question } from '../../design/question.tsx'
import { lifeWords } from '../copy/life-words.ts'
import { threadMenuWords as copy } from '../copy/thread-menu-words.ts'
import type { PostPlace } from '../posts/post-place.ts'
import type { StretchOfPosts } from '../posts/thread-posts.tsx'
import { MenuActs } from './menu-acts.tsx'
import { ThreadMenu_ThreadFragmentDoc } from './thread-menu.generated.ts'
import { usePaper } from './use-paper.ts'
import { useThreadVerbs, type Stance } from './use-thread-verbs.ts'
import styles from './thread-menu.module.css'

const stances: { stance: Stance; label: string }[] = [
  { stance: 'FOLLOWED', label: copy.follow },
  { stance: null, label: copy.usual },
  { stance: 'MUTED', label: copy.mute },
]

const questions = {
  rest: {
    title: lifeWords.restQuestion,
    meaning: lifeWords.restMeaning,
    yes: lifeWords.letItRest,
    no: lifeWords.keepItOpen,
  },
  discard: {
    title: lifeWords.discardQuestion,
    meaning: lifeWords.discardMeaning,
    yes: lifeWords.discardIt,
    no: lifeWords.keepIt,
  },
} as const

/** What is rarely pressed about a thread: what one hears of it, how one reads, taking it along, and its life. */
export function ThreadMenu({
  id,
  place,
  isByReply,
  pageInfo,
}: {
  id: string
  place: PostPlace
  isByReply: boolean
  pageInfo: StretchOfPosts['pageInfo']
}) {
  const thread = useFragmentData(ThreadMenu_ThreadFragmentDoc, {
    __typename: 'Thread',
    id: place.threadId,
  } as never)
  const paper = usePaper(place, pageInfo)
  const { setStance, chooseLayout, pin, unpin, rest, wake, discard, outcome, pending, trouble } =
    useThreadVerbs(place, paper.forget)
  const [asked, setAsked] = useState<keyof typeof questions>('rest')
  const [isAsking, setAsking] = useState(false)
  const { revalidate } = useRevalidator()
  const question = questions[asked]

  function ask(about: keyof typeof questions) {
    setAsked(about)
    setAsking(true)
  }

  async function answerYes() {
    if (asked === 'rest') return rest()
    const done = await discard()
    if (done) await revalidate()
    return done
  }

  return (
    <>
      <PopUp id={id} label={copy.thisThread}>
        <MenuActs
          label={copy.hear}
          acts={stances.map(({ stance, label }) => ({
            label,
            isChosen: thread.viewerStance === stance,
            act: () => void setStance(stance),
          }))}
        />
        <MenuActs
          label={copy.layout}
          acts={[
            { label: copy.inOrder, isChosen: !isByReply, act: () => void chooseLayout('IN_ORDER') },
            { label: copy.byReply, isChosen: isByReply, act: () => void chooseLayout('BY_REPLY') },
          ]}
        />
        <MenuActs
          label={copy.paper}
          acts={[
            { label: copy.print, act: () => void paper.print() },
            { label: copy.copyAsMarkdown, act: () => void paper.copyAsMarkdown() },
          ]}
        />
        <MenuActs
          label={copy.care}
          acts={[
            ...(thread.viewerCanPin ? [{ label: lifeWords.pin, act: () => void pin() }] : []),
            ...(thread.viewerCanUnpin ? [{ label: lifeWords.unpin, act: () => void unpin() }] : []),
            ...(thread.viewerCanRest ? [{ label: lifeWords.rest, act: () => ask('rest') }] : []),
            ...(thread.viewerCanWake ? [{ label: lifeWords.wake, act: () => void wake() }] : []),
            ...(thread.viewerCanDiscard ? [{ label: lifeWords.discard, act: () => ask('discard') }] : []),
          ]}
        />
      </PopUp>
      <p role="status" className={styles.said}>
        {paper.said || outcome}
      </p>
      {!isAsking && trouble && (
        <div className={styles.said}>
          <Trouble words={trouble} />
        </div>
      )}
      <Question
        open={isAsking}
        title={question.title}
        yes={question.yes}
        no={question.no}
        weight={asked === 'discard' ? 'destructive' : 'primary'}
        pending={pending}
        trouble={trouble}
        onYes={answerYes}
        onClose={() => setAsking(false)}
      >
        <p>{question.meaning}</p>
      </Question>
    </>
  )
}
