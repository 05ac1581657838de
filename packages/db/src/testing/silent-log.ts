import type { DatabaseLog } from '../open-database.ts';

export const silentLog: DatabaseLog = { debug: () => {}, info: () => {}, warn: () => {} };
