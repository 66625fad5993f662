import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { cloneDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import { Visitor } from '../../test/visitor.ts'
import { plantDemo } from '../demo/plant-demo.ts'
test('dump', async () => {
  const tables = await cloneDatabase()
  await plantDemo(tables.superuserUrl)
  const server = await startTestServer(tables)
  const v = new Visitor(server.url)
  const all = JSON.parse((await v.get('/dev/mail/every.json')).body) as any[]
  for (const { name, mail } of all) if (mail) {
    writeFileSync(`/tmp/lookmail/${name}.html`, mail.letter.html)
    writeFileSync(`/tmp/lookmail/${name}.txt`, (await v.get(`/dev/mail/every/${name}/text`)).body)
  }
  writeFileSync('/tmp/lookmail/page.html', (await v.get('/dev/mail/every')).body)
  await server.stop(); await tables.drop()
}, 120000)
