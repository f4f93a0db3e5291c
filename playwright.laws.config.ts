/** The browser tests with every case of `tests/browser/sample.ts`. Playwright hands the variable to its workers. */
import config from './playwright.config.ts';

process.env.ENTENTE_LAWS = '1';

export default config;
