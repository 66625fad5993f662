import { PageFrame } from '../pages/page-frame.tsx'
import { maskAddress } from './ask-to-come.ts'
import { byline, dayIn } from './copy/en.ts'
import { pages } from './copy/pages-en.ts'
import type { OpenInvitation } from './opened-invitation.ts'

type WelcomePageProps = { code: string; opened: OpenInvitation }

/** What the candidate sees first: why someone thought of them, and what the table is. */
export function WelcomePage({ code, opened }: WelcomePageProps) {
  const { group, voucher, words, trades, invitation } = opened
  const copy = pages.welcome
  const toWhom = words === null ? copy.toThoseAtTheTable : copy.toCandidate
  return (
    <PageFrame
      above={group.name}
      title={words === null ? copy.atTheTableTitle : copy.candidateTitle(voucher.name)}
    >
      <p className="lede">{toWhom(invitation.name, voucher.name, group.name)}</p>
      {words !== null && (
        <blockquote className="words inset">
          <p>{words}</p>
          <footer>{byline(voucher)}</footer>
        </blockquote>
      )}

      <h2>{copy.purpose}</h2>
      <p className="words">{group.purpose}</p>
      <h2>{copy.whatItIsNot}</h2>
      <ul className="words">
        {linesOf(group.whatItIsNot).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{copy.rhythm}</h2>
      <p className="words">{group.rhythm}</p>
      {trades.length > 0 && (
        <>
          <h2>{copy.trades}</h2>
          <p>
            {copy.tradesAre(trades)} {copy.namesLater}
          </p>
        </>
      )}

      <h2>{copy.next}</h2>
      <ol className="steps">
        {copy.steps(maskAddress(invitation.email)).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="row even">
        <form method="post" action={`/i/${code}/come`}>
          <button className="button quiet">{copy.come}</button>
        </form>
        <form method="post" action={`/i/${code}/decline`}>
          <button className="button quiet">{copy.decline}</button>
        </form>
      </div>
      <p className="hint">{copy.both(voucher.name, dayIn(group.timeZone, invitation.expiresAt))}</p>
    </PageFrame>
  )
}

const linesOf = (text: string) => [...new Set(text.split('\n').map(line => line.trim()))].filter(Boolean)
