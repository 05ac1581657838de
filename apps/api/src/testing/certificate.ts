import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For `localhost`, and vouched for by nobody: it stands for a school's own. Valid until 2126. */
const cert = `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUIikDFCR3EaruOhb2Bqf4mAYSn7swCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE3NTIyN1oYDzIxMjYxMTAy
MTc1MjI3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQgx7eSbe97zhoAxPtVISuBJMecuy5svbdmlVksyFwmcz4w7zoPAY9W
6t9dqSFke7fanjaRrPo8Ve8QnRx5M4XZo2kwZzAdBgNVHQ4EFgQU+7jZe7wZK5N2
l0Eq7X2f2ZZmr6owHwYDVR0jBBgwFoAU+7jZe7wZK5N2l0Eq7X2f2ZZmr6owDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIhAIJDalXXgNGrS3flEc9Kw1iuxb3dzUSq8ilvhIL2qUXXAiBknNRpe/wF
jQUkjIXaqRsfmMOYqTrUM1oydDo1OikYSA==
-----END CERTIFICATE-----
`;

/** Known to everybody, so that it protects nothing. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVzpfOx2BMn1MhIWX
+AfincuJicPtetJA1dkD3leF44GhRANCAAQgx7eSbe97zhoAxPtVISuBJMecuy5s
vbdmlVksyFwmcz4w7zoPAY9W6t9dqSFke7fanjaRrPo8Ve8QnRx5M4XZ
-----END PRIVATE KEY-----
`;

/** A certificate of a school's own, with files that operators would name in the settings. */
export function aCertificate(): { cert: string; key: string; file: string; keyFile: string } {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-cert-'));
  const file = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  writeFileSync(file, cert);
  writeFileSync(keyFile, key);
  return { cert, key, file, keyFile };
}
