import { PageFrame } from '../../pages/page-frame.tsx'
import { copy } from './copy/en.ts'
import type { MailPlace, MailSection, ShownMail } from './mail-place.ts'

type EveryMailPageProps = {
  sections: readonly MailSection[]
  mails: ReadonlyMap<MailPlace['name'], ShownMail | null>
}

/** A list of every mail there is, each with where to look at it. */
export function EveryMailPage({ sections, mails }: EveryMailPageProps) {
  return (
    <PageFrame title={copy.title}>
      <p className="lede">{copy.lede}</p>
      <p className="aside">{copy.madeUp}</p>
      {sections.map(({ title, places }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className="people" role="list">
            {places.map(place => (
              <li key={place.name} id={place.name}>
                <PlaceRow place={place} mail={mails.get(place.name) ?? null} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PageFrame>
  )
}

function PlaceRow({ place: { name, kind, says }, mail }: { place: MailPlace; mail: ShownMail | null }) {
  const what = says ? `${kind} · ${says}` : kind
  const address = `/dev/mail/every/${name}`
  return (
    <div className="letter">
      {mail ? <a href={address}>{mail.letter.subject}</a> : copy.nothing}
      <span className="where">{what}</span>
      {mail && (
        <span className="where">
          {copy.to(mail.to, mail.group)} · <a href={`${address}/text`}>{copy.asText}</a>
        </span>
      )}
    </div>
  )
}
