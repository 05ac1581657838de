import type { DBAdapter, Where } from 'better-auth';
import { hashSessionToken as hashToken } from '@acquaint/db/queries/session';

type AdapterFactory<Options> = (options: Options) => DBAdapter;

const isSession = (model: string): boolean => model === 'session';

const hashWhere = (model: string, where: Where[] | undefined): Where[] | undefined =>
  isSession(model)
    ? where?.map((clause) =>
        clause.field === 'token'
          ? {
              ...clause,
              value: Array.isArray(clause.value)
                ? clause.value.map((value) => hashToken(String(value)))
                : hashToken(String(clause.value)),
            }
          : clause,
      )
    : where;

/** The raw token that a look-up asked for, to hand back in place of the stored hash. */
const askedToken = (model: string, where: Where[] | undefined): string | undefined => {
  if (!isSession(model)) return undefined;
  const value = where?.find((clause) => clause.field === 'token')?.value;
  return typeof value === 'string' ? value : undefined;
};

const withToken = <T>(row: T, token: string | undefined): T =>
  token !== undefined && typeof row === 'object' && row !== null ? { ...row, token } : row;

/**
 * Wraps the library's adapter so that session tokens are stored as SHA-256 only. The library has no
 * setting for this; every place where a session's token is written or looked up passes here.
 */
export function withHashedSessions<Options>(
  factory: AdapterFactory<Options>,
): AdapterFactory<Options> {
  return (options) => {
    const inner = factory(options);
    const wrapped: DBAdapter = {
      ...inner,
      create: async (input) => {
        const token = isSession(input.model) ? String(input.data['token']) : undefined;
        if (token === undefined) return inner.create(input);
        const data = { ...input.data, token: hashToken(token) };
        return withToken(await inner.create({ ...input, data }), token);
      },
      findOne: async (input) => {
        const where = hashWhere(input.model, input.where) ?? input.where;
        return withToken(
          await inner.findOne({ ...input, where }),
          askedToken(input.model, input.where),
        );
      },
      findMany: (input) => inner.findMany({ ...input, where: hashWhere(input.model, input.where) }),
      count: (input) => inner.count({ ...input, where: hashWhere(input.model, input.where) }),
      update: async (input) => {
        const where = hashWhere(input.model, input.where) ?? input.where;
        return withToken(
          await inner.update({ ...input, where }),
          askedToken(input.model, input.where),
        );
      },
      updateMany: (input) =>
        inner.updateMany({ ...input, where: hashWhere(input.model, input.where) ?? input.where }),
      delete: (input) =>
        inner.delete({ ...input, where: hashWhere(input.model, input.where) ?? input.where }),
      deleteMany: (input) =>
        inner.deleteMany({ ...input, where: hashWhere(input.model, input.where) ?? input.where }),
    };
    return wrapped;
  };
}
