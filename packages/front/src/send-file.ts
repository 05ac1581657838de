import { RpcError } from './rpc.ts';

/**
 * Sends a file as the body of a request.
 * @throws RpcError when the API refuses; TypeError when it cannot be reached
 */
export async function sendFile(address: string, file: Blob, type: string): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    body: file,
    headers: { 'content-type': type },
  });
  // Read also when nobody needs it: an answer that nobody reads holds its connection.
  const answer = (await response.json().catch(() => null)) as { error?: { data?: unknown } } | null;
  if (response.ok) return answer;
  throw new RpcError(`HTTP ${response.status}`, answer?.error?.data ?? null);
}
