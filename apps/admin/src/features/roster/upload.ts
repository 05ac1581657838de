import { sendFile } from '@acquaint/front/send-file';

/** The id makes a repeated upload the same one. */
export async function uploadRoster(id: string, file: File): Promise<void> {
  const query = new URLSearchParams({ id, name: file.name.slice(0, 200) });
  await sendFile(`/files/roster?${query.toString()}`, file, 'text/csv');
}
