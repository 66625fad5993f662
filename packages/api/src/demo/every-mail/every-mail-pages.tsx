import type { RequestContext } from '../../graphql/request-context.ts'
import type { MailHouse } from '../../inbox/mail/mail-house.ts'
import { letterPolicy } from '../../mail/kept-letters-page.tsx'
import { html, json } from '../../pages/page-answer.ts'
import type { PageRoute } from '../../pages/page-route.ts'
import { notFound } from '../../pages/trouble-pages.tsx'
import { everyMail, everyPlace } from './every-mail.ts'
import { EveryMailPage } from './every-mail-page.tsx'
import { mailAsText } from './mail-as-text.ts'
import type { MailPlace, ShownMail } from './mail-place.ts'

/** Shows every mail there is with what lies here. Everybody's mail: only for a machine that nobody else reaches. */
export const everyMailPages: PageRoute[] = [
  {
    method: 'GET',
    pattern: '/dev/mail/every',
    answer: async ({ context }) =>
      html(<EveryMailPage sections={everyMail} mails={await wordAll(houseOf(context))} />),
  },
  {
    method: 'GET',
    pattern: '/dev/mail/every.json',
    async answer({ context }) {
      const mails = await wordAll(houseOf(context))
      return json(everyPlace.map(({ name, kind }) => ({ name, kind, mail: mails.get(name) ?? null })))
    },
  },
  {
    method: 'GET',
    pattern: '/dev/mail/every/:name',
    async answer({ context, params }) {
      const mail = await wordNamed(houseOf(context), params['name'])
      if (!mail) return notFound()
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': letterPolicy }
      return { status: 200, headers, body: mail.letter.html }
    },
  },
  {
    method: 'GET',
    pattern: '/dev/mail/every/:name/text',
    async answer({ context, params }) {
      const mail = await wordNamed(houseOf(context), params['name'])
      if (!mail) return notFound()
      return { status: 200, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: mailAsText(mail) }
    },
  },
]

const houseOf = ({ database, deployment }: RequestContext): MailHouse => ({ database, ...deployment })

async function wordNamed(house: MailHouse, name: string | undefined): Promise<ShownMail | null> {
  const place = everyPlace.find(each => each.name === name)
  return place ? place.word(house) : null
}

async function wordAll(house: MailHouse): Promise<ReadonlyMap<MailPlace['name'], ShownMail | null>> {
  const mails = new Map<string, ShownMail | null>()
  for (const place of everyPlace) mails.set(place.name, await place.word(house))
  return mails
}
