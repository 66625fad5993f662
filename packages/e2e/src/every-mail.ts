import { inject } from 'vitest'

/** A mail as the product would send it now, by the name of its place; null where nothing of its kind lies there. */
export type MailToSee = {
  name: string
  mail: { to: string; letter: { subject: string; text: string; html: string } } | null
}

/** Every mail there is, with what lies in the demo now. */
export async function everyMail(): Promise<MailToSee[]> {
  return (await (await fetch(`${inject('baseUrl')}/dev/mail/every.json`)).json()) as MailToSee[]
}

/** The addresses of this kind that a mail leads to, in its order. */
export function linksIn(mails: readonly MailToSee[], name: string, path: string): string[] {
  const text = mails.find(each => each.name === name)?.mail?.letter.text ?? ''
  return [...text.matchAll(/https?:\/\/\S+/g)]
    .map(([link]) => new URL(link).pathname)
    .filter(pathname => pathname.startsWith(path))
}
