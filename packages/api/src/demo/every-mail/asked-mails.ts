import {
  addressChangedLetter,
  alreadySignsInLetter,
  newAddressLetter,
} from '../../auth/change-address/address-mail.ts'
import { signInLetter, strangerLetter } from '../../auth/sign-in-mail.ts'
import type { Database } from '../../database/database.ts'
import { Group } from '../../groups/group.ts'
import type { MailHouse } from '../../inbox/mail/mail-house.ts'
import { newInvitationCode } from '../../invitations/invitation-code.ts'
import { comingLetter, invitationLetter } from '../../invitations/invitation-mail.ts'
import type { LetterWords } from '../../mail/letter.ts'
import { copy } from './copy/en.ts'
import { findInEveryGroup, type Found } from './find-in-every-group.ts'
import type { MailPlace, MailSection } from './mail-place.ts'

const { title, says } = copy.sections.asked
const madeUp = { digits: '482915', link: '/sign-in/link/made-up' }

/** Mails whose words are queued by the deed, for only the deed knows their digits and codes: here they are made up. */
export const askedMails: MailSection = {
  title,
  places: [
    toSomebody('sign-in', 'SIGN_IN', url => signInLetter(url, madeUp.digits, madeUp.link)),
    toSomebody('sign-in-of-a-stranger', 'SIGN_IN', strangerLetter),
    toSomebody('new-address', 'NEW_ADDRESS', url => newAddressLetter(url, madeUp.digits)),
    toSomebody('new-address-in-use', 'NEW_ADDRESS', alreadySignsInLetter),
    toSomebody('address-changed', 'ADDRESS_CHANGED', addressChangedLetter),
    ofInvitation('invitation-of-a-candidate', 'INVITATION', ({ words }) => words !== null, invitationWords),
    ofInvitation('invitation-to-the-table', 'INVITATION', ({ words }) => words === null, invitationWords),
    ofInvitation(
      'coming',
      'COMING',
      () => true,
      ({ group }, { publicUrl }) => comingLetter(group.name, madeUp.digits, publicUrl),
    ),
  ],
}

function toSomebody(
  name: keyof typeof says,
  kind: string,
  write: (publicUrl: string) => LetterWords,
): MailPlace {
  return {
    name,
    kind,
    says: says[name],
    async word({ database, publicUrl }) {
      const [somebody] = await findInEveryGroup<Found & { email: string }>(database, (manager, groupId) =>
        manager.query(
          `select m.group_id as "groupId", m.joined_at as at,
             app.address_of_account(app.account_of_member(m.group_id, m.id)) as email
           from members m where m.group_id = $1 and m.ended_at is null order by m.joined_at desc limit 1`,
          [groupId],
        ),
      )
      return somebody ? { to: somebody.email, group: null, letter: write(publicUrl) } : null
    },
  }
}

type Invited = Found & {
  group: Group
  voucher: { name: string; trade: string }
  name: string
  email: string
  words: string | null
  expiresAt: Date
}

function ofInvitation(
  name: keyof typeof says,
  kind: string,
  isOfThese: (invited: Invited) => boolean,
  write: (invited: Invited, house: MailHouse) => LetterWords,
): MailPlace {
  return {
    name,
    kind,
    says: says[name],
    async word(house) {
      const invited = (await findInvited(house.database)).find(isOfThese)
      return invited ? { to: invited.email, group: invited.group.name, letter: write(invited, house) } : null
    },
  }
}

function invitationWords(invited: Invited, { publicUrl }: MailHouse): LetterWords {
  return invitationLetter({ ...invited, publicUrl, code: newInvitationCode().code })
}

/** Invitations that wait for their answer. */
const findInvited = (database: Database): Promise<Invited[]> =>
  findInEveryGroup(database, async (manager, groupId) => {
    const rows: Omit<Invited, 'group'>[] = await manager.query(
      `select i.group_id as "groupId", i.invited_at as at, i.name, i.email, i.expires_at as "expiresAt", s.words,
         json_build_object('name', v.name, 'trade', v.trade) as voucher
       from invitations i
         left join sponsorships s on s.group_id = i.group_id and s.id = i.sponsorship_id
         join members v on v.group_id = i.group_id and v.id = coalesce(s.sponsor_id, i.invited_by_id)
       where i.group_id = $1 and i.state = 'PENDING' and i.email is not null`,
      [groupId],
    )
    const group = await manager.findOneByOrFail(Group, { id: groupId })
    return rows.map(row => ({ ...row, group }))
  })
