import { cpSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/*
 * What the compiler leaves undone: it does not bring along what is not TypeScript, such as the roles' SQL, and leaves
 * what it once made of files that are gone.
 */
const [source, dist] = [join(import.meta.dirname, 'src'), join(import.meta.dirname, 'dist')]

const files = globSync('**/*.*', { cwd: source })
for (const file of files.filter(name => !/\.tsx?$/.test(name))) cpSync(join(source, file), join(dist, file))

const made = new Set(files.map(file => file.replace(/\.tsx?$/, '.js')))
for (const file of globSync('**/*.*', { cwd: dist }))
  if (!made.has(file.replace(/\.map$/, ''))) rmSync(join(dist, file))
