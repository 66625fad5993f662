import { build } from './build.mjs'
import { install } from './install.mjs'
import { bringToolchain } from './toolchain.mjs'

/**
 * Everything between a fresh clone and a server that can run; next to nothing when it is all there.
 * @returns {Promise<NodeJS.ProcessEnv>} the environment to run it in
 */
export async function setUp() {
  const env = await bringToolchain()
  await install(env)
  await build(env)
  return env
}
