import { expect, test } from 'vitest'
import { onlyFromTheTable, seatOf } from '../../../test/from-the-table.ts'
import { mayChooseGroupMail } from './settings-policy.ts'

onlyFromTheTable({ mayChooseGroupMail }, {})

test('what the group lets travel by mail is for admins to choose', () => {
  expect(mayChooseGroupMail(seatOf({ role: 'MEMBER' }))).toBe(false)
})
