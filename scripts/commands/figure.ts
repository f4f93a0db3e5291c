// `npm run figure -- --help`: makes a figure without a screen.
import { figureCommand } from '#scripts/figure/figureCommand.ts';

process.exitCode = await figureCommand(process.argv.slice(2), {
  print: (text) => console.log(text),
  warn: (text) => console.error(text),
});
