import type { Refusal } from '../graphql/refusal.ts'
import { FormField, FormRefusal } from '../pages/form-field.tsx'
import { PageFrame } from '../pages/page-frame.tsx'
import { maskAddress } from './ask-to-come.ts'
import { pages } from './copy/pages-en.ts'
import type { OpenInvitation } from './opened-invitation.ts'

type ComingDigitsPageProps = { code: string; opened: OpenInvitation; typed: string; refusal: Refusal | null }

/** Where the candidate types the six digits that show they hold the invited address. */
export function ComingDigitsPage({ code, opened, typed, refusal }: ComingDigitsPageProps) {
  const copy = pages.digits
  const [before, address, after] = copy.sent(maskAddress(opened.invitation.email))
  return (
    <PageFrame above={opened.group.name} title={copy.title}>
      <p className="lede">
        {before}
        <strong className="address">{address}</strong>
        {after}
      </p>
      <FormRefusal refusal={refusal} />
      <form method="post" action={`/i/${code}/digits`} noValidate>
        <FormField
          name="digits"
          label={copy.digits}
          hint={copy.hint}
          value={typed}
          refusal={refusal}
          input={{ className: 'digits', autoComplete: 'one-time-code', inputMode: 'numeric', maxLength: 12 }}
        />
        <p className="row">
          <button className="button">{copy.go}</button>
        </p>
      </form>
      <form className="aside" method="post" action={`/i/${code}/come`}>
        <strong>{copy.nothing}</strong> {copy.nothingWords} <button className="link">{copy.again}</button>.
      </form>
      <p>
        <a href={`/i/${code}`}>{copy.back}</a>
      </p>
    </PageFrame>
  )
}
