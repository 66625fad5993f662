import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostile, makeHostile } from '../../test/hostile-mail.ts'
import { htmlFaults } from '../../test/html-faults.ts'
import { throwawayStore } from '../../test/throwaway-store.ts'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer, testSecret } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import { everyPlace } from '../demo/every-mail/every-mail.ts'
import { mailsInWords } from '../demo/every-mail/told-mails.ts'
import { plantDemo } from '../demo/plant-demo.ts'
import { itemKinds } from '../inbox/item-kinds.ts'
import type { ComposedLetter } from '../mail/letter.ts'
import { letterKinds } from './letter-kinds.ts'
import type { RunningServer } from './start-server.ts'

let tables: TestDatabase
let server: RunningServer
let visitor: Visitor

beforeAll(async () => {
  tables = await cloneDatabase()
  await plantDemo(tables.superuserUrl, throwawayStore())
  server = await startTestServer(tables)
  visitor = new Visitor(server.url)
})
afterAll(async () => {
  await server.stop()
  await tables.drop()
})

type Shown = { name: string; kind: string; mail: { to: string; letter: ComposedLetter } | null }

const everyMail = async () => JSON.parse((await visitor.get('/dev/mail/every.json')).body) as Shown[]

/** What an HTML check finds in the mails there are, by their names. */
async function faultsOf(shown: readonly Shown[]): Promise<string[]> {
  const faults: string[] = []
  for (const { name, mail } of shown)
    faults.push(...(mail ? await htmlFaults(mail.letter.html) : []).map(fault => `${name}: ${fault}`))
  return faults
}

/** All that stands in the database, told so that any change shows; but for when the queue looked at its clock last. */
async function allThereIs(): Promise<unknown> {
  const all = await tables.asSuperuser<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
       and c.relname <> '_private_known_crontabs' order by 1`,
  )
  const rows = all.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, '' order by t::text)) from ${name} t`,
  )
  return tables.asSuperuser(`${rows.join(' union all ')} order by 1`)
}

test('every kind of mail has its place on the page, each under a name of its own', () => {
  const { database } = server
  const kinds = letterKinds({ database, publicUrl: server.url, secret: testSecret, clock: () => new Date() })
  const placed = new Set(everyPlace.map(({ kind }) => kind))
  expect([...placed].toSorted()).toEqual([...new Set([...Object.keys(kinds), ...itemKinds])].toSorted())
  expect(new Set(everyPlace.map(({ name }) => name)).size).toBe(everyPlace.length)
})

let planted: Promise<Shown[]> | undefined

/** Those that lie in the demo as it is planted. To word them all takes a while. */
function everyMailAsPlanted(): Promise<Shown[]> {
  planted ??= everyMail()
  return planted
}

test('looking at every mail sends none, queues none, and marks nothing as read or told', async () => {
  const before = await allThereIs()
  await everyMailAsPlanted()
  const page = await visitor.get('/dev/mail/every')
  await visitor.get('/dev/mail/every/several')
  await visitor.get('/dev/mail/every/several/text')
  expect(page.status).toBe(200)
  expect(await allThereIs()).toEqual(before)
})

test('the page leads to each mail as HTML and as text, and says plainly where nothing of a kind lies', async () => {
  const { body } = await visitor.get('/dev/mail/every')
  const shown = await everyMailAsPlanted()
  expect(body.split('Nothing of this kind lies here.').length - 1).toBe(
    shown.filter(({ mail }) => !mail).length,
  )
  for (const name of [
    'sign-in',
    'invitation-of-a-candidate',
    'mentioned',
    'several',
    'evening-not-said',
    'digest',
  ]) {
    expect(body).toContain(`href="/dev/mail/every/${name}"`)
    const { status, headers } = await visitor.get(`/dev/mail/every/${name}`)
    expect([name, status]).toEqual([name, 200])
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await visitor.get(`/dev/mail/every/${name}/text`)).body).toMatch(/^To: \S+@\S+\nSubject: \S/)
  }
  for (const name of ['started', 'nothing', 'constructor'])
    expect((await visitor.get(`/dev/mail/every/${name}`)).status).toBe(404)
})

test('every mail passes an HTML check', async () => {
  expect(await faultsOf(await everyMailAsPlanted())).toEqual([])
  expect(await htmlFaults('<p><div>')).not.toEqual([])
})

describe('where all that people wrote is hostile', () => {
  let shown: Shown[]
  beforeAll(async () => {
    await makeHostile(
      tables,
      mailsInWords.places.map(({ kind }) => kind),
    )
    shown = await everyMail()
  })

  test('there is a mail of every kind, and each passes an HTML check', async () => {
    expect(shown.filter(({ mail }) => !mail).map(({ name }) => name)).toEqual([])
    expect(await faultsOf(shown)).toEqual([])
  })

  test('no mail holds an element that somebody wrote, a control character, or a mark that turns the reading', () => {
    for (const { name, mail } of shown) {
      const { subject = '', text = '', html = '' } = mail?.letter ?? {}
      expect([name, html.match(/<(script|img|iframe|svg)/)]).toEqual([name, null])
      for (const written of [subject, html, text.replaceAll(hostile, '')])
        expect([name, written.match(/[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/u)]).toEqual([name, null])
      expect([name, text.match(/^Bcc/m)]).toEqual([name, null])
    }
  })
})
