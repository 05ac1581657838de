import { RpcError } from '@acquaint/front/rpc';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** Photos of the card: what is there, one more, and away with one. */
export function useCardPhotos(interviewId: string) {
  const cache = useQueryClient();
  const photos = useQuery(trpc.cardPhotos.list.queryOptions({ interviewId }));
  const [isSending, setSending] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const reload = () => cache.invalidateQueries(trpc.cardPhotos.pathFilter());

  async function add(file: File) {
    setSending(true);
    setFailure(null);
    try {
      await send(newId(), interviewId, await shrinkPhoto(file));
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    await reload();
    setSending(false);
  }

  async function remove(id: string) {
    setRemoving(id);
    setFailure(null);
    try {
      await client.cardPhotos.remove.mutate({ id });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    await reload();
    setRemoving(null);
  }

  return { photos, isSending, removing, failure, add, remove };
}

interface Refused {
  error?: { data?: unknown };
}

/** The picture is the body: it is no JSON. The id makes a repeated upload the same photo. */
export async function send(id: string, interviewId: string, photo: Blob): Promise<void> {
  const address = `/files/card-photos?id=${id}&interviewId=${interviewId}`;
  const response = await fetch(address, {
    method: 'POST',
    body: photo,
    headers: { 'content-type': photo.type || 'application/octet-stream' },
  });
  if (response.ok) return;
  const answer = (await response.json().catch(() => null)) as Refused | null;
  throw new RpcError(`HTTP ${response.status}`, answer?.error?.data ?? null);
}
