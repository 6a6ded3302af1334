const { CDK_COMPOSE_NODE24: path = '' } = process.env;

/** A Node that runs TypeScript by itself; empty where there is none. */
export const node24: string = path;

/** Why tests that need it cannot run here; `undefined` where they can. */
export const noNode24 = path === '' ? 'CDK_COMPOSE_NODE24 names no Node 24' : undefined;
