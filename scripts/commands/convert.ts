// `npm run convert -- --help`: reads a file of any program and writes it for another.
import { convertCommand } from '#scripts/convert/convertCommand.ts';

process.exitCode = await convertCommand(process.argv.slice(2), {
  print: (text) => console.log(text),
  warn: (text) => console.error(text),
});
