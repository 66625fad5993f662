import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts'
import { startTestServer } from '../../test/test-server.ts'
import type { RunningServer } from './start-server.ts'

let database: TestDatabase
let server: RunningServer
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sixthirty-web-'))
  await mkdir(join(folder, 'icons'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><head></head><body></body>')
  await writeFile(join(folder, 'service-worker.js'), 'addEventListener("fetch", () => undefined)')
  await writeFile(join(folder, 'icons', 'icon-192.png'), 'a picture')
  database = await cloneDatabase()
  server = await startTestServer(database, { webFolder: folder, deploymentName: 'The "Early" Table' })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

const open = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init)

test('phones keep the app under the deployment’s name, and begin it at its first address', async () => {
  const response = await open('/manifest.webmanifest')
  expect(response.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(response.headers.has('set-cookie')).toBe(false)
  const manifest = (await response.json()) as { icons: { src: string; sizes: string; purpose: string }[] }
  expect(manifest).toMatchObject({
    name: 'The "Early" Table',
    short_name: 'The "Early" Table',
    start_url: '/',
    scope: '/',
    display: 'standalone',
  })
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '192x192 maskable',
    '512x512 maskable',
  ])
  expect((await open('/icons/icon-192.png')).headers.get('content-type')).toBe('image/png')
})

test('it is only read', async () => {
  expect((await open('/manifest.webmanifest', { method: 'POST' })).status).toBe(405)
  expect(await (await open('/manifest.webmanifest', { method: 'HEAD' })).text()).toBe('')
})

test('the service worker is asked for anew each time, rules every address, and is of our own origin', async () => {
  const response = await open('/service-worker.js')
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(response.headers.get('cache-control')).toBe('no-cache')
  const policy = (await open('/')).headers.get('content-security-policy')
  expect(policy).toContain("worker-src 'self'")
  expect(policy).toContain("manifest-src 'self'")
})

test('where there is nothing, there is still nothing', async () => {
  expect((await open('/icons/none.png')).status).toBe(404)
  expect((await open('/manifest.json')).status).toBe(404)
  const page = await open('/nowhere')
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
})
