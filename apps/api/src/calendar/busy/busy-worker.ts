import { parentPort, workerData } from 'node:worker_threads';
import { readBusy, type ReadRequest } from './busy-blocks.ts';

// Started by `read-busy-apart.ts` with this request, and ended by it when it takes too long.
parentPort?.postMessage(readBusy(workerData as ReadRequest));
