import { afterEach, expect, test, vi } from 'vitest';
import { toolEnv, whyNotHere } from './node.mjs';

const linux = { node: '20.19.0', platform: 'linux', arch: 'x64', glibc: true };

afterEach(() => {
  vi.unstubAllEnvs();
});

test('Linux with Node 20.19 can start: the packages bring Node 24', () => {
  expect(whyNotHere(linux)).toBeUndefined();
  expect(whyNotHere({ ...linux, arch: 'arm64' })).toBeUndefined();
});

test('an older Node is told what is needed', () => {
  expect(whyNotHere({ ...linux, node: '20.18.3' })).toContain('needs Node 20.19 or newer');
  expect(whyNotHere({ ...linux, node: '18.20.0' })).toContain('This is Node 18.20.0');
});

test('other platforms need Node 24 themselves', () => {
  const mac = { node: '22.12.0', platform: 'darwin', arch: 'arm64', glibc: true };
  expect(whyNotHere(mac)).toContain('please install Node 24 or newer');
  expect(whyNotHere({ ...mac, node: '24.0.0' })).toBeUndefined();
});

test('Windows is shown the way through WSL', () => {
  expect(whyNotHere({ ...linux, node: '24.0.0', platform: 'win32' })).toContain('WSL');
});

test('Alpine is told why it cannot', () => {
  expect(whyNotHere({ ...linux, glibc: false })).toContain('musl');
});

test('what npm sets for itself does not reach the tools; how to reach packages does', () => {
  vi.stubEnv('npm_config_omit', 'dev');
  vi.stubEnv('npm_config_workspaces', 'true');
  vi.stubEnv('npm_lifecycle_event', 'start');
  vi.stubEnv('npm_config_https_proxy', 'http://proxy.example:3128');
  vi.stubEnv('NODE_ENV', 'production');
  const env = toolEnv();
  expect(
    Object.keys(env).filter((name) => /omit|workspaces|lifecycle|NODE_ENV/.test(name)),
  ).toEqual([]);
  expect(env['npm_config_https_proxy']).toBe('http://proxy.example:3128');
});
