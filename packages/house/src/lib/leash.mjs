// Loaded into a server before its own code: when the command that started it is gone
// (killed hard, so that it could not say good-bye), the server stops too.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
