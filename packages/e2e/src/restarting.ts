import { inject } from 'vitest'

/** Stops the server, as whoever runs it does: what is saved stays, what is open ends. */
export const stopServer = () => turn('off')

/** Starts it again, at the same address and with the same data. */
export const startServer = () => turn('on')

async function turn(way: 'on' | 'off'): Promise<void> {
  const answer = await fetch(`${inject('switchUrl')}/${way}`, { method: 'PUT' })
  if (!answer.ok) throw new Error(`The server could not be turned ${way}: ${await answer.text()}`)
}
