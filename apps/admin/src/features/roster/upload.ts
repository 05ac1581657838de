import { RpcError } from '@acquaint/front/rpc';

/** The file is the body; the id makes a repeated upload the same one. */
export async function uploadRoster(id: string, file: File): Promise<void> {
  const query = new URLSearchParams({ id, name: file.name.slice(0, 200) });
  const response = await fetch(`/files/roster?${query.toString()}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv' },
  });
  if (response.ok) {
    // An answer that nobody reads holds its connection.
    await response.arrayBuffer();
    return;
  }
  const answer = (await response.json().catch(() => null)) as { error?: { data?: unknown } } | null;
  throw new RpcError(`HTTP ${response.status}`, answer?.error?.data ?? null);
}
