import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The copy that Node itself imports; Vite would find the other one, and graphql bears no second copy. */
const graphql = createRequire(import.meta.url).resolve('graphql')

const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'], { cwd: import.meta.dirname })

/** Puts modules of its own in the place of ours, which files that share their modules would be given too. */
const replacesModules = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8').includes('vi.mock(')

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    globalSetup: ['test/postgres-for-tests.ts'],
    // Beside a browser and on a busy machine some take twenty times as long as alone.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000, interval: 20 } },
    // Each keeps two thirds of a processor busy, its side of the database counted.
    maxWorkers: Math.min(4, availableParallelism() + 1),
    restoreMocks: true,
    // Files are sifted, and letters sent, by processes of their own: what one has translated serves them all.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: files.filter(file => !replacesModules(file)),
          // To load the server's modules costs more than most files' tests: a worker loads them once for all.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: files.filter(replacesModules) } },
    ],
  },
})
