import { Agent, request } from 'node:http'
import type { Page } from './pages.ts'
import type { PlantedMember } from './plant-tables.ts'
import type { Subject } from './subject.ts'

/** As many requests as are under way at once. */
const atOnce = 8

/** Counts on over the whole run, so that no two turns ask as the same member for the same thread. */
let turn = 0

/**
 * Asks for one page many times over kept connections.
 * @throws Error for an answer that is no success, or that tells of errors
 */
export async function askMany(
  subject: Subject,
  page: Page,
  members: PlantedMember[],
  times: number,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  let left = times
  const askInTurn = async () => {
    while (left-- > 0) await ask(subject, page, members, agent)
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, askInTurn))
  } finally {
    agent.destroy()
  }
}

export async function ask(
  subject: Subject,
  page: Page,
  members: PlantedMember[],
  agent?: Agent,
): Promise<string> {
  turn += 1
  const member = members[turn % members.length]
  if (!member) throw new Error('Nobody was planted.')
  const { path, body } = subject.ask(page, member, Math.floor(turn / members.length))
  const { status, text } = await send(new URL(path, subject.url), member.token, body, agent)
  if (status !== 200 || text.includes('"errors":') || text.includes('"userErrors":[{'))
    throw new Error(`${subject.name} answered ${page.name} with ${status}: ${text.slice(0, 500)}`)
  return text
}

function send(
  url: URL,
  token: string,
  body: string,
  agent: Agent | undefined,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      cookie: `session=${token}`,
    }
    const sent = request(url, { method: 'POST', headers, ...(agent && { agent }) }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
