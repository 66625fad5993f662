import type { Refusal } from '../graphql/refusal.ts'
import { FormField, FormRefusal } from '../pages/form-field.tsx'
import { PageFrame } from '../pages/page-frame.tsx'
import type { ComingTexts } from './accept-invitation.ts'
import { CharterText } from './charter-text.tsx'
import { pages } from './copy/pages-en.ts'
import { InvitationKind } from './invitation.ts'
import type { OpenInvitation } from './opened-invitation.ts'

type LastPageProps = {
  code: string
  opened: OpenInvitation
  typed: ComingTexts
  refusals: readonly Refusal[]
  /** Whether the charter is another than the one said yes to a moment ago. */
  charterChanged: boolean
  /** Whether the charter as it is shown was said yes to, and something else was in the way. */
  accepted: boolean
  /** Another address than the invited one, under which this browser is signed in. */
  signedInAs: string | null
  asSignedIn: boolean
}

/** The last page before the table: how the others will see one, and the charter's yes. */
export function LastPage(props: LastPageProps) {
  const { code, opened, typed, refusals, charterChanged, accepted, signedInAs, asSignedIn } = props
  const copy = pages.last
  const at = (field: string) => refusals.find(({ path }) => path[0] === field)
  const unaccepted = at('charter')
  return (
    <PageFrame above={opened.group.name} title={copy.title(opened.group.name)}>
      <p className="lede">{copy.lede}</p>
      {refusals.map(refusal => (
        <FormRefusal key={`${refusal.code} ${refusal.path.join()}`} refusal={refusal} />
      ))}
      {charterChanged && (
        <p className="notice" role="alert">
          {copy.charterChanged}
        </p>
      )}
      <form method="post" action={`/i/${code}/seat`} noValidate>
        <FormField
          name="name"
          label={copy.name}
          hint={copy.nameHint}
          value={typed.name}
          refusal={at('name')}
          input={{ autoComplete: 'name', maxLength: 200 }}
        />
        <FormField
          name="trade"
          label={copy.trade}
          hint={copy.tradeHint}
          value={typed.trade}
          refusal={at('trade')}
          input={{ autoComplete: 'organization-title', maxLength: 200 }}
        />
        <FormField
          name="askMeAbout"
          label={copy.askMeAbout}
          hint={copy.askMeAboutHint}
          value={typed.askMeAbout}
          refusal={at('askMeAbout')}
          input={{ autoComplete: 'off', maxLength: 800 }}
        />
        {opened.invitation.kind === InvitationKind.CANDIDATE && (
          <>
            <FormField
              name="whyCome"
              label={copy.whyCome}
              hint={copy.whyComeHint}
              value={typed.whyCome}
              refusal={at('whyCome')}
              lines={4}
            />
            <FormField
              name="notHereFor"
              label={copy.notHereFor}
              hint={copy.notHereForHint}
              value={typed.notHereFor}
              refusal={at('notHereFor')}
              lines={4}
            />
          </>
        )}
        {signedInAs && (
          <AlsoYou signedInAs={signedInAs} invited={opened.invitation.email} asSignedIn={asSignedIn} />
        )}

        <h2>{copy.charter}</h2>
        <p className="lede">{copy.charterLede}</p>
        <CharterText text={opened.charter.text} />
        <label className="choice">
          <input
            type="checkbox"
            name="charter"
            value={opened.charter.version}
            defaultChecked={accepted}
            aria-invalid={unaccepted ? true : undefined}
            // Below the whole charter nobody would see what is missing.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={unaccepted ? true : undefined}
            aria-describedby={unaccepted && 'charter-refusal'}
          />
          {copy.accept}
        </label>
        {unaccepted && (
          <p className="refusal" id="charter-refusal">
            {unaccepted.message}
          </p>
        )}
        <p className="row">
          <button className="button">{copy.come}</button>
        </p>
      </form>
      <form method="post" action={`/i/${code}/decline`} className="aside">
        <button className="link">{copy.notNow}</button>
      </form>
    </PageFrame>
  )
}

type AlsoYouProps = { signedInAs: string; invited: string; asSignedIn: boolean }

function AlsoYou({ signedInAs, invited, asSignedIn }: AlsoYouProps) {
  const copy = pages.last
  return (
    <fieldset className="field" aria-describedby="who-are-you">
      <legend className="label">{copy.whoAreYou}</legend>
      <p className="hint" id="who-are-you">
        {copy.whoAreYouLede(signedInAs)}
      </p>
      <label className="choice">
        <input type="radio" name="as" value="signed-in" defaultChecked={asSignedIn} />
        {copy.asSignedIn(signedInAs)}
      </label>
      <label className="choice">
        <input type="radio" name="as" value="invited" defaultChecked={!asSignedIn} />
        {copy.asInvited(invited)}
      </label>
    </fieldset>
  )
}
