import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** What stories take that are told of one running product. */
export const told = {
  globalSetup: ['src/running-product.ts'],
  // Beside other tests and on a busy machine some take many times as long as alone.
  testTimeout: 360_000,
  hookTimeout: 360_000,
  expect: { poll: { timeout: 60_000 } },
  maxConcurrency: 3,
  // A product's stories are told one after the other, in one browser.
  isolate: false,
  fileParallelism: false,
}

const project = (name: string, include: string): TestProjectInlineConfiguration => ({
  test: { ...told, name, include: [include] },
})

export default defineConfig({
  test: {
    // One after the other: a browser and a database already fill two cores.
    fileParallelism: false,
    // Time passes for a whole deployment, so where it does, that is another one; and one more for what a device keeps,
    // where the server is ended and started again: they can be told beside each other.
    projects: [
      project('today', 'src/*.test.ts'),
      project('on the device', 'src/on-the-device/*.test.ts'),
      project('days pass', 'src/days-pass/*.test.ts'),
    ],
  },
})
