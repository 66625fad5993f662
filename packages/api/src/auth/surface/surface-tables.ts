import type { MigrationInterface, QueryRunner } from 'typeorm'
import { definerFunctions } from '../../database/tenancy-sql.ts'
import { surfaceFunctions } from './surface-functions.ts'

/** On which surface somebody writes, wherever they sit. */
export class SurfaceTables1764600000500 implements MigrationInterface {
  name = 'SurfaceTables1764600000500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns)
    await runner.query(definerFunctions(surfaceFunctions))
  }

  async down(): Promise<void> {
    throw new Error('What somebody chose is not taken back: restore a backup instead.')
  }
}

const columns = `
-- Null until it was chosen: then it goes by the device.
alter table auth.accounts add column surface text check (surface in ('PLAIN', 'RICH'));
`
