// `npm start`: from a fresh clone to a running product, with nothing but Node and npm.
import { join } from 'node:path';
import { toolEnv, workspaceNode } from './lib/node.mjs';
import { compileCache, root } from './lib/root.mjs';
import { stopAll } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';
import { build, checkMachine, generate, install, sayFailure } from './lib/setup.mjs';

async function start() {
  const stopSetup = () => {
    stopAll();
    process.exit(130);
  };
  process.on('SIGINT', stopSetup).on('SIGTERM', stopSetup).on('SIGHUP', stopSetup);
  try {
    checkMachine();
    await install();
    await generate();
    await build();
  } catch (error) {
    sayFailure(error);
    return 1;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  return serve(workspaceNode(), [join(root, 'apps/api/src/server.ts'), ...process.argv.slice(2)], {
    cwd: root,
    env: toolEnv({
      NODE_ENV: process.env['NODE_ENV'] ?? 'production',
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? compileCache,
    }),
  });
}

process.exitCode = await start();
