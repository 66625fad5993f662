import { Link, useParams, type LoaderFunctionArgs } from 'react-router'
import { found } from '../../api/not-there.ts'
import { preload } from '../../api/preload.ts'
import { usePage } from '../../api/use-page.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonLink, ButtonRow } from '../../design/button.tsx'
import { focusHeadingSoon } from '../../design/focus-heading.ts'
import { Notice, Trouble } from '../../design/notice.tsx'
import { PageHeading } from '../../design/page-heading.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { Sheet } from '../../design/sheet.tsx'
import { dateWords } from '../../design/time-wording.ts'
import { MemberNameplate } from '../../groups/member-nameplate.tsx'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from './copy/en.ts'
import {
  AnswerHandOverDocument,
  HandOverPageDocument,
  type HandOverPageQuery,
} from './hand-over-page.generated.ts'
import styles from './hand-over-page.module.css'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preload(HandOverPageDocument, { slug: params['slug'] ?? '' }, 'fresh')

type Asked = NonNullable<HandOverPageQuery['group']>['viewerSeat']['askedHandOvers'][number]

/** One is asked to accompany a newcomer from now on: by whom, why, what it means; yes and no weigh the same. */
export function Component() {
  const group = found(usePage(loader).group)
  const slug = useSlug()
  const { handOverId } = useParams()
  const handOver = found(group.viewerSeat.askedHandOvers.find(({ id }) => id === handOverId))
  const { newcomer = null, accompaniedUntil } = handOver.sponsorship ?? {}
  const name = newcomer?.name ?? copy.newcomer
  return (
    <Sheet key={handOver.id}>
      <p>
        <Link to={paths.table(slug)}>{copy.table}</Link>
      </p>
      <PageHeading within={group.name}>{copy.accompanyQuestion(name)}</PageHeading>
      {newcomer && (
        <div className={styles.newcomer}>
          <MemberNameplate member={newcomer} />
        </div>
      )}
      <p className={styles.words}>{copy.askedBy(proposerOf(handOver))}</p>
      <Quotation>{handOver.reason}</Quotation>
      <p className={styles.words}>
        {copy.accompanyMeaning(
          name,
          accompaniedUntil ? dateWords(accompaniedUntil) : null,
          group.meetingName,
        )}
      </p>
      {handOver.viewerCanAnswer ? (
        <Answer groupId={group.id} handOver={handOver} />
      ) : (
        <Outcome handOver={handOver} />
      )}
    </Sheet>
  )
}

function Answer({ groupId, handOver: { id } }: { groupId: string; handOver: Asked }) {
  const { attempt, pending, trouble } = useVerb(AnswerHandOverDocument)

  async function answer(agrees: boolean) {
    if (await attempt({ input: { groupId, handOverId: id, agrees } })) focusHeadingSoon()
  }

  return (
    <>
      <Trouble words={trouble()} />
      <ButtonRow>
        <Button pending={pending} onClick={() => void answer(true)}>
          {copy.agree}
        </Button>
        <Button pending={pending} onClick={() => void answer(false)}>
          {copy.decline}
        </Button>
      </ButtonRow>
      <p className={styles.fine}>{copy.bothFine}</p>
    </>
  )
}

/** What became of it, for whoever has just answered, or came too late. */
function Outcome({ handOver: { answer, sponsorship } }: { handOver: Asked }) {
  const slug = useSlug()
  const name = sponsorship?.newcomer?.name ?? copy.newcomer
  if (answer === 'AGREED') {
    const page = sponsorship?.companionship
    return (
      <>
        <Notice mood="done">{copy.agreed(name)}</Notice>
        {page && (
          <ButtonRow>
            <ButtonLink weight="primary" to={paths.companionship(slug, page.id)}>
              {copy.toYourPage}
            </ButtonLink>
          </ButtonRow>
        )}
      </>
    )
  }
  return <Notice mood="done">{answer === 'DECLINED' ? copy.declined(name) : copy.withdrawnMeanwhile}</Notice>
}

/** Null for the reader. */
function proposerOf({ proposedBy }: Asked): string | null {
  return proposedBy?.isViewer ? null : (proposedBy?.name ?? copy.someone)
}
