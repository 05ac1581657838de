import { hash, verify } from '@node-rs/argon2';

/** argon2id, 64 MiB, three passes (docs on trust: about 60 ms a guess). */
const options = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

export const passwords = {
  hash: (password: string): Promise<string> => hash(password.normalize('NFKC'), options),
  verify: (input: { hash: string; password: string }): Promise<boolean> =>
    verify(input.hash, input.password.normalize('NFKC')),
};

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;
