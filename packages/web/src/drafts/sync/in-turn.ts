import { oneAfterTheOther } from '../../api/one-after-the-other.ts'

/**
 * Begins when no window of this device does work of the same name; where a browser has no locks between windows, when
 * this window does none.
 */
export function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(name, work) : oneAfterTheOther(work)
}
