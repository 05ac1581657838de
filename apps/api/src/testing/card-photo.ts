import { uuid7 } from '@acquaint/db/uuid7';
import sharp from 'sharp';
import { saveCardPhoto } from '../services/card-photos/save.ts';
import type { World } from './world.ts';

/** A small photo as a phone takes it: with its place and its camera in it. */
export const aPhoto = async (text = 'Amara Okafor'): Promise<Uint8Array> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#ddeeff' } })
    .withExif({
      IFD0: { Make: `Camera of ${text}` },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .jpeg()
    .toBuffer();

const made = new WeakMap<World, string>();

/** The one photo in the student's interview. @returns its id, also after it was deleted */
export async function aCardPhoto(world: World): Promise<string> {
  const there = made.get(world);
  if (there !== undefined) return there;
  const { app, school, userId, interviewId } = world;
  const member = { userId, organizationId: school.id, role: 'student' } as const;
  const { id } = await saveCardPhoto(app.deps, member, {
    id: uuid7(),
    interviewId,
    bytes: await aPhoto(),
  });
  made.set(world, id);
  return id;
}
