import { build, type InlineConfig } from 'vite'

/** Builds a program of its own beside the pages, which shares nothing with them, and gives it as one file. */
export async function buildOneFile(config: InlineConfig): Promise<string> {
  const outputs = await build({
    ...config,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', modulePreload: false, ...config.build },
  })
  const [output] = [outputs].flat()
  const files = output && 'output' in output ? output.output : []
  const [chunk, ...more] = files.filter(file => file.type === 'chunk')
  if (chunk?.type !== 'chunk' || more.length > 0)
    throw new Error('A program beside the pages is not one file.')
  return chunk.code
}
