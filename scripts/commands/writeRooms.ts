/** `npm run rooms`: writes the linter's rules and the table in ARCHITECTURE.md from the table of rooms. */
import { readFileSync, writeFileSync } from 'node:fs';
import { linterRules, withRoomTable } from '#scripts/rooms.ts';

const architecture = new URL('../../ARCHITECTURE.md', import.meta.url);
writeFileSync(new URL('../../biome.rooms.json', import.meta.url), linterRules());
writeFileSync(architecture, withRoomTable(readFileSync(architecture, 'utf8')));
