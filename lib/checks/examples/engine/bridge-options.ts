import { webService, type Examples } from '../examples.ts';

const NETWORK = `${webService('networks:', '  lan: {}')}networks:\n  lan:\n    driver_opts:\n      com.docker.network.driver.mtu: `;

/** Examples of what `bridgeOptions` finds. */
export const EXAMPLES: Examples = { 'NET-OPTION': { wrong: `${NETWORK}jumbo\n`, right: `${NETWORK}'9000'\n` } };
