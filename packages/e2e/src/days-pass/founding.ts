import { Guest } from '../guest.ts'
import { digitsIn, linkIn, mailboxOf, type Mailbox } from '../letters.ts'

/** Someone and where their mail goes. */
export type Addressee = { name: string; address: string }

/** People with these names whom nobody has met in another story. */
export function strangers<const Names extends readonly string[]>(...names: Names) {
  const tail = Math.random().toString(36).slice(2, 8)
  const addressed = (name: string): Addressee => ({
    name,
    address: `${name.split(' ')[0]?.toLowerCase()}@${tail}.example`,
  })
  return names.map(addressed) as { [Place in keyof Names]: Addressee }
}

export async function signInByDigits(guest: Guest, address: string): Promise<void> {
  const mail = await mailboxOf(address)
  await guest.open('/sign-in')
  await guest.write('Your mail address', address)
  await guest.press('Send me the letter')
  await guest.seesHeading('A letter is on its way')
  await guest.write('The six digits in the letter', digitsIn(await mail.next(/Your way in/)))
  await guest.press('Sign in')
  await guest.isLedIn()
}

/** Founds The Lock Keepers, where the founder is the only one so far. */
export async function foundTheLockKeepers(guest: Guest): Promise<void> {
  await guest.seesHeading('Found a group')
  await guest.write('Name', 'The Lock Keepers')
  await guest.write('Purpose', 'To think aloud about water, before work.')
  await guest.write('Rhythm', 'Mondays at 6:30, in the hut by the upper gate.')
  await guest.write('Your name', 'Dana Whelan')
  await guest.write('What you do', 'machine shop owner')
  await guest.press('Found the group')
  await guest.seesHeading('Setting the table')
}

/** Two who already meet with the founder are written to, at once. */
export async function inviteThoseAtTheTable(
  founder: Guest,
  [first, second]: [Addressee, Addressee],
): Promise<void> {
  await founder.follow('Invite those at the table')
  await founder.write(
    'One person a line: name and address',
    `${first.name}, ${first.address}\n${second.name} <${second.address}>`,
  )
  await founder.reads('2 people so far.')
  await founder.press('Send the invitations')
  await founder.reads('The letters to 2 people are on their way.')
}

export async function takeTheKeptSeat(guest: Guest, mail: Mailbox, trade: string): Promise<void> {
  await guest.open(linkIn(await mail.next(/has kept your seat at The Lock Keepers/), '/i/'))
  await guest.seesHeading('Your seat is kept')
  await comeToTheTable(guest, mail, { trade })
}

/** From the welcome to the Table. A candidate also says why they would come, and what they are not here for. */
export async function comeToTheTable(
  guest: Guest,
  mail: Mailbox,
  { trade, whyCome, notHereFor }: { trade: string; whyCome?: string; notHereFor?: string },
): Promise<void> {
  await guest.press('I would like to come')
  await guest.seesHeading('A letter is on its way')
  await guest.write('The six digits in the letter', digitsIn(await mail.next(/Six digits/)))
  await guest.press('Go on')
  await guest.seesHeading(/^Take your seat at /)
  await guest.write('What you do', trade)
  if (whyCome) await guest.write('Why would you come?', whyCome)
  if (notHereFor) await guest.write('What are you not here for?', notHereFor)
  await guest.tick('I have read the charter, and I accept it.')
  await guest.press('Come to the table')
  await guest.seesTheTable()
}

export async function sayTheTableIsSet(guest: Guest): Promise<void> {
  await guest.follow('Table')
  await guest.seesTheTable()
  await guest.press('Our table is set')
  await guest.seesHeading('Is your table set?')
  await guest.press('Our table is set')
  await guest.seesTheTable()
  await guest.readsNoMore('Setting the table')
}
