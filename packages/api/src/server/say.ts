import { isForTryingOut, type Environment } from './environment.ts'

/** Tells the operator what is being done. */
export function say(line: string): void {
  console.log(line)
}

/** The closing lines: where to go, how to come in, where the mail goes, and the time. */
export function sayWhereToGo(environment: Environment): void {
  say('')
  say(`Sixthirty is open at ${environment.publicUrl}`)
  if (environment.demo) {
    say(`Sign in as one of the demo people, one press each: ${environment.publicUrl}/sign-in`)
  }
  if (environment.smtpUrl) say(`Mail goes out through ${new URL(environment.smtpUrl).host}.`)
  else if (isForTryingOut(environment)) say(`Mail is kept and shown at ${environment.publicUrl}/dev/mail`)
  else say('Mail is kept and not sent: set SMTP_URL.')
  if (isForTryingOut(environment)) say(`Time can be let pass at ${environment.publicUrl}/dev/clock`)
  say('Ctrl-C stops it.')
}
