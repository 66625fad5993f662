import { PageFrame } from '../../pages/page-frame.tsx'
import { copy } from './copy/en.ts'
import type { MailState } from './opened-unsubscriber.ts'

type UnsubscribePageProps = { groupName: string; mail: MailState }

/** Whether mail of one group comes, and what can be pressed about it. Of no other group is anything told. */
export function UnsubscribePage({ groupName, mail }: UnsubscribePageProps) {
  const { title, lede, presses } = copy.states[mail]
  return (
    <PageFrame above={groupName} title={title(groupName)}>
      <p className="lede">{lede(groupName)}</p>
      <form method="post">
        <p className="row">
          {presses.map(({ press, says }, place) => (
            <button
              key={press}
              className={place === 0 ? 'button' : 'button quiet'}
              name="press"
              value={press}
            >
              {says(groupName)}
            </button>
          ))}
        </p>
      </form>
      <p className="aside">{copy.ownSeat}</p>
      <p className="aside">
        <strong>{copy.rather}</strong> <a href="/settings#mail">{copy.whichMails}</a>
      </p>
    </PageFrame>
  )
}
