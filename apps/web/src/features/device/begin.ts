import { startDevice } from './device.ts';
import { offerNewer } from './offer-newer.ts';
import { registerWorker } from './register-worker.ts';

// Runs once, when the first page stands: whoever imports this begins.
registerWorker(offerNewer);
startDevice();
