import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Ways<Running> {
  begin(): Promise<Running>
  end(running: Running): Promise<void>
}

type Switch = { url: string; stop(): Promise<void> }

/**
 * Lets the stories, which run in other processes, stop what runs and start it again, over HTTP: `PUT /off`, `PUT /on`.
 * Each is answered once it is done.
 */
export async function startSwitch<Running>(began: Running, { begin, end }: Ways<Running>): Promise<Switch> {
  let running: Running | null = began
  async function turn(isOn: boolean): Promise<void> {
    const before = running
    if (isOn) running ??= await begin()
    else running = null
    if (before !== null && !isOn) await end(before)
  }

  const door = createServer((request, response) => {
    turn(request.url === '/on').then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    async stop() {
      door.closeAllConnections()
      await new Promise(resolve => door.close(resolve))
      await turn(false)
    },
  }
}
